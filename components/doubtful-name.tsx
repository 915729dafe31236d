/** In the place of a card where nobody knows for sure whom a name means: who it may be, for the reader to say. */
import { useLayoutEffect, useRef } from 'preact/hooks';
import { KINDS } from '../lib/knowledge/kinds.ts';
import type { EntityId } from '../lib/knowledge/types.ts';
import { nameAndKind, quoted } from './correction-words.ts';
import { useCorrecting, type DoCorrect } from './use-correcting.ts';
import type { Lines } from './use-lines.ts';
import { troubleWords } from './use-own-acts.ts';
import type { MentionWords } from './why-this.tsx';

interface DoubtfulNameProps {
  readonly mention: MentionWords;
  readonly doubt: string;
  readonly lines: NonNullable<Lines>;
  /** Absent where the reader only asks: nothing is marked that could be corrected. */
  readonly correct?: DoCorrect;
  /** Opens the card of one of them, to look who that is. */
  readonly onOpen: (entity: EntityId) => void;
  /** True when the reader came back here: the name takes the focus that was lost. */
  readonly takesFocus: boolean;
}

export function DoubtfulName(props: DoubtfulNameProps) {
  const { mention, doubt, lines, correct, onOpen, takesFocus } = props;
  const { trouble, isBusy, say } = useCorrecting(correct ?? cannotCorrect);
  const name = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => {
    if (takesFocus) name.current?.focus({ preventScroll: true });
  }, [takesFocus]);
  return (
    <article class="entity" aria-busy={isBusy}>
      <div class="entity-head">
        <h2 ref={name} class="name" tabIndex={-1}>
          {correct ? 'Not sure who this is' : 'Who is meant?'}
        </h2>
        <p class="written">
          written here <bdi>{quoted(mention.surface)}</bdi>
        </p>
        <p class="line">
          <bdi>{asSentence(doubt)}</bdi>
        </p>
        <ul class="candidates may-be">
          {[mention.own, ...mention.others].map((candidate) => (
            <li key={candidate.entity}>
              <p>
                <button
                  type="button"
                  class="opens may-be-name"
                  onClick={() => onOpen(candidate.entity)}
                >
                  {candidate.label}
                </button>{' '}
                <span class="muted">{KINDS[candidate.kind].label}</span>
              </p>
              {(lines.get(candidate.entity) ?? '') !== '' && (
                <p>
                  <bdi>{lines.get(candidate.entity)}</bdi>
                </p>
              )}
              {correct && (
                <button
                  type="button"
                  class="plain-button"
                  aria-label={`It is this one: ${nameAndKind(candidate)}`}
                  onClick={() => say({ says: 'is', entity: candidate.entity, reach: 'page' })}
                >
                  It is this one
                </button>
              )}
            </li>
          ))}
        </ul>
        {trouble !== null && (
          <p class="trouble" role="alert">
            {troubleWords(trouble)}
          </p>
        )}
      </div>
      {correct && (
        <footer class="entity-foot">
          <button
            type="button"
            class="text-button"
            onClick={() => say({ says: 'never', reach: 'page' })}
          >
            None of these
          </button>
        </footer>
      )}
    </article>
  );
}

const cannotCorrect: DoCorrect = async () => 'failed';

function asSentence(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
}
