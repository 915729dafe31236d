/** The reader's notes and corrections on the options page: a list, copies of it, and the way back. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { PackProblem } from '../lib/knowledge/pack/problems.ts';
import { dateWords } from '../lib/knowledge/words.ts';
import type { BroughtBack, OwnList, OwnListed } from '../lib/messaging/protocol.ts';
import { OwnNotesActs } from './own-notes-acts.tsx';
import { PackProblems } from './pack-problems.tsx';
import { counted } from './words.ts';

/** What was done last. */
export type OwnOutcome =
  | { readonly stage: 'idle' }
  /** With the record as it was, to be undone in its place. */
  | { readonly stage: 'deleted'; readonly record: OwnListed; readonly index: number }
  | { readonly stage: 'all-deleted' }
  | { readonly stage: 'brought-back'; readonly name: string; readonly count: BroughtBack }
  | {
      readonly stage: 'refused';
      readonly name: string;
      readonly problems: readonly PackProblem[];
    }
  | { readonly stage: 'failed' };

export interface OwnActions {
  readonly onDelete: (record: OwnListed) => void;
  readonly onUndo: () => void;
  readonly onDeleteAll: () => void;
  readonly onCopy: () => void;
  readonly onBringBack: (file: File) => void;
}

interface OwnNotesProps {
  /** Absent while they are asked for. */
  readonly list?: OwnList;
  readonly outcome: OwnOutcome;
  readonly actions: OwnActions;
}

/** So many are shown at first; a thousand would hide the rest of the page. */
const FIRST_RECORDS = 20;

export function OwnNotes({ list, outcome, actions }: OwnNotesProps) {
  const [all, setAll] = useState(false);
  if (!list) return <p class="muted">Looking them up …</p>;
  const { records, damaged } = list;
  const lines =
    outcome.stage === 'deleted' ? records.toSpliced(outcome.index, 0, outcome.record) : records;
  const shown = all || lines.length <= FIRST_RECORDS + 1 ? lines : lines.slice(0, FIRST_RECORDS);
  return (
    <>
      <p class="muted small">
        They lie on top of all packs and stay when packs change. You write them on a card, under
        “Note”, and say whom a name means under “Why this?”.
      </p>
      <p>{holdings(records)}</p>
      {damaged > 0 && (
        <p class="outcome wrong">
          {counted(damaged, 'record')} cannot be read. {damaged === 1 ? 'It is' : 'They are'} kept.
        </p>
      )}
      {shown.length > 0 && (
        <ul class="own-list">
          {shown.map((record) =>
            outcome.stage === 'deleted' && record === outcome.record ? (
              <Deleted key={`deleted ${record.key}`} record={record} onUndo={actions.onUndo} />
            ) : (
              <Entry key={record.key} record={record} onDelete={actions.onDelete} />
            ),
          )}
        </ul>
      )}
      {lines.length > shown.length && (
        <button type="button" class="text-button" onClick={() => setAll(true)}>
          {counted(lines.length - shown.length, 'more')}
        </button>
      )}
      <OwnNotesActs count={records.length + damaged} actions={actions} />
      <div aria-live="polite">
        <Outcome outcome={outcome} />
      </div>
    </>
  );
}

function holdings(records: readonly OwnListed[]): string {
  const count = (kind: OwnListed['kind']): number =>
    records.filter((record) => record.kind === kind).length;
  const parts = [
    { many: count('note'), words: counted(count('note'), 'note') },
    { many: count('hidden'), words: counted(count('hidden'), 'hidden fact') },
    { many: count('said'), words: counted(count('said'), 'fact of your own', 'facts of your own') },
    { many: count('name'), words: counted(count('name'), 'name of your own', 'names of your own') },
    { many: count('correction'), words: counted(count('correction'), 'correction') },
    { many: count('other'), words: counted(count('other'), 'other record') },
  ].filter(({ many }) => many > 0);
  return parts.length === 0 ? 'None yet.' : `${parts.map(({ words }) => words).join(', ')}.`;
}

const KIND_WORDS: Readonly<Record<OwnListed['kind'], string>> = {
  note: 'Note',
  hidden: 'Hidden',
  said: 'Your own words',
  name: 'Your own name for it',
  correction: 'Correction',
  other: 'Other',
};

function Entry({
  record,
  onDelete,
}: {
  readonly record: OwnListed;
  readonly onDelete: (record: OwnListed) => void;
}) {
  const { kind, label, words, at, isKnown } = record;
  return (
    <li>
      <div>
        <p>
          <bdi class="own-label">{label}</bdi>{' '}
          <span class="muted small">
            {KIND_WORDS[kind]}, {dateWords(at)}
            {!isKnown && ' · no pack that is on knows it; it is kept'}
          </span>
        </p>
        <p class={kind === 'note' ? 'own-words' : 'own-words small'} dir="auto">
          {words}
        </p>
      </div>
      <button
        type="button"
        class="text-button"
        aria-label={deletionWords(record)}
        onClick={() => onDelete(record)}
      >
        {kind === 'hidden' ? 'Show again' : 'Delete'}
      </button>
    </li>
  );
}

/** Of one name there may be several corrections, so these say themselves. */
function deletionWords({ kind, label, words }: OwnListed): string {
  if (kind === 'hidden') return `Show again: ${label}, ${words}`;
  return kind === 'correction' ? `Delete: ${words}` : `Delete: ${KIND_WORDS[kind]} on ${label}`;
}

function Deleted({ record, onUndo }: { readonly record: OwnListed; readonly onUndo: () => void }) {
  const button = useRef<HTMLButtonElement>(null);
  // The button that was pressed is gone.
  useEffect(() => button.current?.focus(), []);
  return (
    <li class="muted">
      <p>
        {record.kind === 'hidden' ? 'Shown again' : 'Deleted'}: <bdi>{record.label}</bdi>
      </p>
      <button ref={button} type="button" class="text-button" onClick={onUndo}>
        Undo
      </button>
    </li>
  );
}

function Outcome({ outcome }: { readonly outcome: OwnOutcome }) {
  switch (outcome.stage) {
    case 'idle':
    case 'deleted':
      return null;
    case 'all-deleted':
      return <p class="outcome">All deleted.</p>;
    case 'failed':
      return <p class="outcome wrong">It did not work. Nothing was changed.</p>;
    case 'brought-back': {
      const { added, renewed, kept } = outcome.count;
      const words = [
        `${added} brought back`,
        renewed > 0 ? `${renewed} renewed` : '',
        kept > 0 ? `${kept} here already, as new or newer` : '',
      ].filter((part) => part !== '');
      return (
        <p class="outcome">
          {outcome.name}: {words.join(', ')}.
        </p>
      );
    }
    case 'refused':
      return <PackProblems name={outcome.name} did="brought back" problems={outcome.problems} />;
    default: {
      const never: never = outcome;
      return never;
    }
  }
}
