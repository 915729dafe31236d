/**
 * Why a stretch of text was taken for this entity: as written, how it was decided, how sure we are; and
 * what the reader can say against it.
 */
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { MentionForm } from '../lib/linking/types.ts';
import { choicesOf, quoted, type NameHere } from './correction-words.ts';
import { useCorrecting, type DoCorrect } from './use-correcting.ts';
import { useLines, type AskSummaries } from './use-lines.ts';
import { troubleWords } from './use-own-acts.ts';
import { formWords, surenessWords } from './words.ts';

export interface MentionWords extends NameHere {
  readonly form: MentionForm;
  readonly score: number;
  readonly reason: string;
  /** What would decide whom the name means; set where nobody knows for sure. */
  readonly doubt?: string;
  /** Set where the reader said that it is this one. */
  readonly isCorrected?: true;
}

interface WhyThisProps {
  readonly mention: MentionWords;
  readonly label: string;
  /** Absent where nothing may be said. */
  readonly correct?: DoCorrect;
  readonly summaries?: AskSummaries;
}

export function WhyThis({ mention, label, correct, summaries }: WhyThisProps) {
  const { score, isCorrected } = mention;
  const sureness = isCorrected ? '' : `, ${surenessWords(score)}, ${score.toFixed(2)}`;
  const rows = [
    { name: 'Written here', whose: quoted(mention.surface), words: `, ${formWords(mention.form)}` },
    { name: 'Taken for', whose: label, words: sureness },
    { name: 'Because', whose: '', words: isCorrected ? 'You said so' : mention.reason },
  ].filter(({ whose, words }) => whose !== '' || words !== '');
  return (
    <>
      <dl class="facts why">
        {rows.map(({ name, whose, words }) => (
          <div key={name} class="fact-group">
            <dt>{name}</dt>
            {/* A reason may begin with a word of the article's language. */}
            <dd dir="ltr">
              <bdi>{whose}</bdi>
              {words}
            </dd>
          </div>
        ))}
      </dl>
      {correct && (
        <Corrections mention={mention} correct={correct} {...(summaries ? { summaries } : {})} />
      )}
    </>
  );
}

interface CorrectionsProps {
  readonly mention: MentionWords;
  readonly correct: DoCorrect;
  readonly summaries?: AskSummaries;
}

function Corrections({ mention, correct, summaries }: CorrectionsProps) {
  const { own, others } = mention;
  const lines = useLines(
    others.map(({ entity }) => entity),
    summaries,
  );
  const { trouble, isBusy, say } = useCorrecting(correct);
  const part = useRef<HTMLDivElement>(null);
  // Before it is painted: nothing that can be pressed may move away under the pointer.
  useLayoutEffect(() => {
    if (lines) part.current?.scrollIntoView?.({ block: 'nearest' });
  }, [lines]);
  if (!lines) return null;
  const name = quoted(mention.surface);
  return (
    <div ref={part} class="corrections" aria-busy={isBusy}>
      {others.length > 0 && (
        <ul class="candidates" aria-label={`What else ${name} may mean`}>
          {choicesOf(mention).map(({ candidate, said, words, isReading }) => (
            <li key={candidate.entity}>
              <button type="button" class="text-button" onClick={() => say(said)}>
                {words}
              </button>
              <Line words={[isReading ? candidate.label : '', lines.get(candidate.entity) ?? '']} />
            </li>
          ))}
        </ul>
      )}
      <ul class="candidates" aria-label={`What ${name} does not mean`}>
        <li>
          <button
            type="button"
            class="text-button"
            onClick={() => say({ says: 'not', entity: own.entity, reach: 'page' })}
          >
            Not this one
          </button>
        </li>
        <li>
          <button
            type="button"
            class="text-button"
            onClick={() => say({ says: 'never', reach: 'page' })}
          >
            Never mark {name} on this page
          </button>
        </li>
        <li>
          <button
            type="button"
            class="text-button"
            onClick={() => say({ says: 'never', reach: 'everywhere' })}
          >
            Never mark {name} anywhere
          </button>
        </li>
      </ul>
      {trouble !== null && (
        <p class="trouble" role="alert">
          {troubleWords(trouble)}
        </p>
      )}
    </div>
  );
}

function Line({ words }: { readonly words: readonly string[] }) {
  const line = words.filter((part) => part !== '').join(' · ');
  return line === '' ? null : (
    <p class="muted">
      <bdi>{line}</bdi>
    </p>
  );
}
