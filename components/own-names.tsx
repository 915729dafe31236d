/** Further names of an entity that the reader wants found: those there are, and a field for one more. */
import { useId, useRef, useState } from 'preact/hooks';
import { LIMITS } from '../lib/knowledge/pack/limits.ts';

interface OwnNamesProps {
  readonly label: string;
  readonly names: readonly string[];
  /** True once it is saved. */
  readonly onAdd: (name: string) => Promise<boolean>;
  readonly onDelete: (name: string) => Promise<boolean>;
  /** The reader begins to write: the card must not close under their hands. */
  readonly onWriting?: () => void;
  /** The reader leaves the field by Escape. */
  readonly onLeave: () => void;
}

export function OwnNames({ label, names, onAdd, onDelete, onWriting, onLeave }: OwnNamesProps) {
  const [draft, setDraft] = useState('');
  const id = useId();
  // What was pressed is gone, or can be pressed no more: the focus goes where the reader goes on.
  const field = useRef<HTMLInputElement>(null);
  const goOn = (): void => field.current?.focus();

  async function add(): Promise<void> {
    if (await onAdd(draft)) setDraft('');
    goOn();
  }

  return (
    <form
      class="names-form"
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
    >
      {names.length > 0 && (
        <ul class="own-name-list" aria-label="Names you added">
          {names.map((name) => (
            <li key={name}>
              <bdi>{name}</bdi>{' '}
              <button
                type="button"
                class="text-button"
                aria-label={`Delete your name ${name}`}
                onClick={() => void onDelete(name).then(goOn)}
              >
                Delete
              </button>
            </li>
          ))}
        </ul>
      )}
      <label class="note-label" for={id}>
        Find <bdi>{label}</bdi> under another name too
      </label>
      <div class="say-form">
        <input
          ref={field}
          id={id}
          class="text-field"
          type="text"
          dir="auto"
          maxLength={LIMITS.nameLength}
          value={draft}
          onFocus={() => onWriting?.()}
          onInput={(event) => setDraft(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Escape' || event.isComposing) return;
            event.preventDefault();
            event.stopPropagation();
            onLeave();
          }}
        />
        <button type="submit" class="plain-button" disabled={draft.trim() === ''}>
          Add
        </button>
      </div>
    </form>
  );
}
