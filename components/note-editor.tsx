/** The reader's own note on a card: as it is shown, and the field in which it is written. */
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { OwnOnCard } from '../lib/knowledge/card.ts';
import { LIMITS } from '../lib/knowledge/pack/limits.ts';
import { dateWords } from '../lib/knowledge/words.ts';
import { troubleWords, type ActTrouble } from './use-own-acts.ts';

export function NoteShown({ note }: { readonly note: NonNullable<OwnOnCard['note']> }) {
  const head = useId();
  return (
    <section class="own-note" aria-labelledby={head}>
      <p id={head} class="own-note-head">
        Your note, {dateWords(note.at)}
      </p>
      <p class="own-note-text" dir="auto">
        {note.text}
      </p>
    </section>
  );
}

interface NoteEditorProps {
  readonly label: string;
  /** As it is saved; "" where there is none. */
  readonly saved: string;
  /** Kept outside, so that what was typed outlives a fold. */
  readonly draft: string;
  readonly trouble: ActTrouble | null;
  readonly onDraft: (text: string) => void;
  /** True once it is saved. */
  readonly onSave: (text: string) => Promise<boolean>;
  /** The reader begins to write: the card must not close under their hands. */
  readonly onWriting?: () => void;
  /** The reader leaves the field by Escape. */
  readonly onLeave: () => void;
}

/** What was done last; a deleted text can be had back. */
type Done = { readonly did: 'saved' } | { readonly did: 'deleted'; readonly text: string };

export function NoteEditor(props: NoteEditorProps) {
  const { saved, draft, trouble, onDraft, onSave } = props;
  const [done, setDone] = useState<Done | null>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => field.current?.focus(), []);

  async function save(text: string, next: Done): Promise<void> {
    onDraft(text);
    setDone((await onSave(text)) ? next : null);
    field.current?.focus();
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.isComposing) return;
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      void save(draft, { did: 'saved' });
    }
    if (event.key !== 'Escape') return;
    // The first Escape leaves the field; only the next one closes the card.
    event.preventDefault();
    event.stopPropagation();
    props.onLeave();
  };
  return (
    <form
      class="note-form"
      onSubmit={(event) => {
        event.preventDefault();
        void save(draft, { did: draft.trim() === '' ? 'deleted' : 'saved', text: saved });
      }}
    >
      <label>
        <span class="note-label">
          Your note on <bdi>{props.label}</bdi>
        </span>
        <textarea
          ref={field}
          class="text-field"
          rows={4}
          dir="auto"
          maxLength={LIMITS.proseLength}
          value={draft}
          onFocus={() => props.onWriting?.()}
          onInput={(event) => {
            setDone(null);
            onDraft(event.currentTarget.value);
          }}
          onKeyDown={onKeyDown}
        />
      </label>
      <div class="note-buttons">
        <button type="submit" class="plain-button" disabled={draft.trim() === saved.trim()}>
          Save
        </button>
        {saved !== '' && (
          <button
            type="button"
            class="text-button"
            onClick={() => void save('', { did: 'deleted', text: saved })}
          >
            Delete
          </button>
        )}
        <p class="note-state" aria-live="polite">
          {trouble === null && done?.did === 'saved' && 'Saved'}
          {trouble === null && done?.did === 'deleted' && (
            <>
              Deleted ·{' '}
              <button
                type="button"
                class="text-button"
                onClick={() => void save(done.text, { did: 'saved' })}
              >
                Undo
              </button>
            </>
          )}
        </p>
      </div>
      {trouble !== null && (
        <p class="trouble" role="alert">
          {troubleWords(trouble)}
        </p>
      )}
      <p class="muted small">
        It stays on this computer, and when packs change. While this is open, each fact above has a
        button to hide it.
      </p>
    </form>
  );
}
