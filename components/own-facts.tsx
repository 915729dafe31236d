/** What the reader has hidden on a card and said instead: one line that unfolds. */
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { OwnLine, OwnOnCard } from '../lib/knowledge/card.ts';
import { LIMITS } from '../lib/knowledge/pack/limits.ts';
import { counted } from './words.ts';

interface OwnFactsProps {
  readonly own: OwnOnCard;
  /** @param words for ears */
  readonly onShow: (key: string, words: string) => void;
  readonly onSay: (key: string, instead: string) => void;
  readonly onWriting?: () => void;
}

export function OwnFacts({ own, ...acts }: OwnFactsProps) {
  const [open, setOpen] = useState(false);
  const list = useId();
  const { hidden, said } = own;
  if (hidden.length + said.length === 0) return null;
  const words = [
    hidden.length > 0 ? `${counted(hidden.length, 'fact')} hidden by you` : '',
    said.length > 0 ? `${counted(said.length, 'fact')} written by you` : '',
  ].filter((part) => part !== '');
  return (
    <div class="own-facts">
      <p>
        {words.join(', ')} ·{' '}
        <button
          type="button"
          class="text-button"
          aria-expanded={open}
          aria-controls={list}
          onClick={() => setOpen(!open)}
        >
          {open ? 'Close' : 'Show'}
        </button>
      </p>
      {open && (
        <ul id={list}>
          {hidden.map((line) => (
            <Hidden key={line.key} line={line} {...acts} />
          ))}
          {said.map((line) => (
            <li key={line.key}>
              <Line line={line} />{' '}
              <button
                type="button"
                class="text-button"
                aria-label={`Delete your ${line.label}: ${line.value}`}
                onClick={() => acts.onShow(line.key, `Deleted: ${line.label} ${line.value}`)}
              >
                Delete
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function Line({ line }: { readonly line: OwnLine }) {
  return (
    <span>
      {line.label}: <bdi>{line.value}</bdi>
    </span>
  );
}

function Hidden({
  line,
  onShow,
  onSay,
  onWriting,
}: Omit<OwnFactsProps, 'own'> & { line: OwnLine }) {
  const [saying, setSaying] = useState(false);
  const begin = useRef<HTMLButtonElement>(null);
  const wasSaying = useRef(false);
  useEffect(() => {
    if (wasSaying.current && !saying) begin.current?.focus();
    wasSaying.current = saying;
  }, [saying]);
  const spoken = `${line.label}: ${line.value}`;
  return (
    <li>
      <Line line={line} />{' '}
      <button
        type="button"
        class="text-button"
        aria-label={`Show again: ${spoken}`}
        onClick={() => onShow(line.key, `Shown again: ${spoken}`)}
      >
        Show again
      </button>
      {line.takesText && !saying && (
        <>
          {' '}
          <button
            ref={begin}
            type="button"
            class="text-button"
            aria-label={`Say it yourself, in place of ${spoken}`}
            onClick={() => setSaying(true)}
          >
            Say it yourself
          </button>
        </>
      )}
      {saying && (
        <SayForm
          label={line.label}
          onCancel={() => setSaying(false)}
          onSay={(instead) => {
            setSaying(false);
            onSay(line.key, instead);
          }}
          {...(onWriting ? { onWriting } : {})}
        />
      )}
    </li>
  );
}

interface SayFormProps {
  readonly label: string;
  readonly onSay: (words: string) => void;
  readonly onCancel: () => void;
  readonly onWriting?: () => void;
}

function SayForm({ label, onSay, onCancel, onWriting }: SayFormProps) {
  const [words, setWords] = useState('');
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  return (
    <form
      class="say-form"
      onSubmit={(event) => {
        event.preventDefault();
        onSay(words);
      }}
    >
      <input
        ref={field}
        class="text-field"
        type="text"
        dir="auto"
        aria-label={`${label}, in your words`}
        maxLength={LIMITS.textLength}
        value={words}
        onFocus={() => onWriting?.()}
        onInput={(event) => setWords(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || event.isComposing) return;
          event.preventDefault();
          event.stopPropagation();
          onCancel();
        }}
      />
      <button type="submit" class="plain-button" disabled={words.trim() === ''}>
        Save
      </button>
    </form>
  );
}
