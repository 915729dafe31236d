/** What stands in the host: the card with its tools, or the notice in its place. */
import type { ComponentProps } from 'preact';
import { CardBrowser } from '../../components/card-browser.tsx';
import { CardTools } from '../../components/card-tools.tsx';
import type { OpenCard } from './open-card.ts';
import { SaidNotice } from '../../components/said-line.tsx';

interface PageCardProps extends Omit<
  ComponentProps<typeof CardBrowser>,
  'start' | 'tools' | 'onShown'
> {
  readonly open: OpenCard;
  readonly tools: ComponentProps<typeof CardTools>;
  readonly onShown: (words: string) => void;
}

export function PageCard({ open, tools, said, onShown, correct, ...card }: PageCardProps) {
  const { start, opening } = open;
  const isGone = open.said?.isGone ?? false;
  /** There is no card, and nothing to undo. */
  const isNobody = opening.asked?.notice !== undefined;
  return (
    <>
      {isGone && said && (
        <SaidNotice
          key={said.id}
          words={said.words}
          {...(isNobody ? {} : { onUndo: said.onUndo })}
          onShown={onShown}
          onClose={tools.onClose}
        />
      )}
      {/* Kept, so that the card is there at once when the reader takes it back. */}
      <div hidden={isGone}>
        {!isNobody && (
          <CardBrowser
            {...card}
            start={start}
            // Where the reader asked nothing is marked that could be corrected.
            {...(correct && !opening.asked ? { correct } : {})}
            tools={<CardTools {...tools} />}
            {...(isGone ? {} : { onShown })}
            {...(said && !isGone ? { said } : {})}
          />
        )}
      </div>
    </>
  );
}
