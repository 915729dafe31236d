/** What stands in the host: the card with its tools, or the notice in its place. */
import type { ComponentProps } from 'preact';
import { CardBrowser } from '../../components/card-browser.tsx';
import { CardTools } from '../../components/card-tools.tsx';
import { SaidNotice } from '../../components/said-line.tsx';

interface PageCardProps extends Omit<ComponentProps<typeof CardBrowser>, 'tools' | 'onShown'> {
  readonly tools: ComponentProps<typeof CardTools>;
  /** Nothing is marked there any more, and what the reader said stands in the place of the card. */
  readonly isGone: boolean;
  readonly onShown: (words: string) => void;
}

export function PageCard({ tools, isGone, said, onShown, ...card }: PageCardProps) {
  return (
    <>
      {isGone && said && (
        <SaidNotice key={said.id} {...said} onShown={onShown} onClose={tools.onClose} />
      )}
      {/* Kept, so that the card is there at once when the reader takes it back. */}
      <div hidden={isGone}>
        <CardBrowser
          {...card}
          tools={<CardTools {...tools} />}
          {...(isGone ? {} : { onShown })}
          {...(said && !isGone ? { said } : {})}
        />
      </div>
    </>
  );
}
