/** Copies of all notes, their way back, and deleting them all. */
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { OwnActions } from './own-notes.tsx';

interface OwnNotesActsProps {
  readonly count: number;
  readonly actions: Pick<OwnActions, 'onCopy' | 'onDeleteAll' | 'onBringBack'>;
}

export function OwnNotesActs({ count, actions }: OwnNotesActsProps) {
  const [asks, setAsks] = useState(false);
  const file = useId();
  return (
    <>
      <div class="actions">
        {count > 0 && (
          <button
            type="button"
            class="text-button"
            aria-label="Save a copy of your notes"
            onClick={actions.onCopy}
          >
            Save a copy
          </button>
        )}
        {count > 0 && !asks && (
          <button type="button" class="text-button" onClick={() => setAsks(true)}>
            Delete all
          </button>
        )}
        {asks && (
          <DeleteAll
            count={count}
            onYes={() => {
              setAsks(false);
              actions.onDeleteAll();
            }}
            onNo={() => setAsks(false)}
          />
        )}
      </div>
      <div class="import">
        <label for={file}>
          <span class="import-label">Bring back</span>{' '}
          <span class="muted small">
            A copy that you saved. Of two notes on one card the later stays; nothing is deleted.
          </span>
        </label>
        <input
          id={file}
          type="file"
          class="bring-back"
          accept=".jsonl"
          onChange={(event) => {
            const input = event.currentTarget;
            const chosen = input.files?.[0];
            if (chosen) actions.onBringBack(chosen);
            input.value = '';
          }}
        />
      </div>
    </>
  );
}

interface DeleteAllProps {
  readonly count: number;
  readonly onYes: () => void;
  readonly onNo: () => void;
}

function DeleteAll({ count, onYes, onNo }: DeleteAllProps) {
  const no = useRef<HTMLButtonElement>(null);
  useEffect(() => no.current?.focus(), []);
  return (
    <fieldset class="ask">
      <legend class="unseen">Delete all?</legend>
      <span>This cannot be undone.</span>
      <button type="button" class="text-button" onClick={onYes}>
        Delete {count === 1 ? 'it' : `all ${count}`}
      </button>
      <button ref={no} type="button" class="text-button" onClick={onNo}>
        Keep
      </button>
    </fieldset>
  );
}
