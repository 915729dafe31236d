/** How much room the packs take, whether the browser keeps it, and what it has lost. */
import { dateWords } from '../lib/knowledge/words.ts';
import { byteWords } from './pack-words.ts';

export interface StorageState {
  /** Bytes in use; absent where the browser does not say. */
  readonly used?: number;
  /** The browser has promised not to clear it when space is short. */
  readonly persisted: boolean;
}

export interface LostPacks {
  readonly seen: string;
  readonly lost: readonly string[];
}

interface StorageNoteProps {
  readonly storage?: StorageState;
  readonly purge?: LostPacks;
  readonly onKeep: () => void;
  readonly onPurgeRead: () => void;
}

export function StorageNote({ storage, purge, onKeep, onPurgeRead }: StorageNoteProps) {
  return (
    <div class="storage">
      {purge && (
        <div class="outcome wrong">
          <p>
            The browser has cleared what Backstory had stored; it was noticed on{' '}
            {dateWords(purge.seen)}. The pack that came with it was filled in again.{' '}
            {purge.lost.length > 0 &&
              `These were lost: ${purge.lost.join(', ')}. Add them again from their files.`}
          </p>
          <button type="button" class="text-button" onClick={onPurgeRead}>
            Understood
          </button>
        </div>
      )}
      {storage && (
        <p class="muted small">
          {storage.used !== undefined && `${byteWords(storage.used)} in use. `}
          {storage.persisted ? (
            'The browser keeps it, even when disk space is short.'
          ) : (
            <>
              The browser may clear it when disk space is short.{' '}
              <button type="button" class="text-button" onClick={onKeep}>
                Ask it to keep it
              </button>
            </>
          )}
        </p>
      )}
    </div>
  );
}
