/** Adding a pack from a file: what it is and what it would change, then how far it is, then how it ended. */
import { dateWords } from '../lib/knowledge/words.ts';
import type { InstalledPack } from '../lib/knowledge/installed-pack.ts';
import type { PackProblem } from '../lib/knowledge/pack/problems.ts';
import { PackProblems } from './pack-problems.tsx';
import { packHoldings } from './pack-words.ts';
import { safeLink } from './words.ts';

export interface PackToAdd {
  readonly pack: InstalledPack;
  /** The version that is there, if there is one. */
  readonly replaces?: string;
  readonly changes?: string;
  readonly lines: readonly string[];
}

export type ImportState =
  | { readonly stage: 'idle' }
  | {
      readonly stage: 'working';
      readonly name: string;
      readonly doing: 'checking' | 'adding' | 'changing';
      /** 0 to 1; absent where it cannot be told. */
      readonly part?: number;
    }
  | { readonly stage: 'previewed'; readonly name: string; readonly toAdd: PackToAdd }
  | { readonly stage: 'added'; readonly pack: InstalledPack }
  | { readonly stage: 'cancelled'; readonly name: string }
  | {
      readonly stage: 'refused';
      readonly name: string;
      readonly problems: readonly PackProblem[];
    }
  | { readonly stage: 'failed'; readonly name: string };

interface PackImportProps {
  readonly state: ImportState;
  readonly onFile: (file: File) => void;
  readonly onAdd: () => void;
  readonly onCancel: () => void;
}

export function PackImport({ state, onFile, onAdd, onCancel }: PackImportProps) {
  return (
    <div class="import">
      <label>
        <span class="import-label">Add a pack</span>{' '}
        <span class="muted small">
          A .zip or .jsonl file. You see what it holds before it is taken; it is kept on this
          computer.
        </span>
        <input
          type="file"
          accept=".jsonl,.zip"
          disabled={state.stage === 'working'}
          onChange={(event) => {
            const input = event.currentTarget;
            const file = input.files?.[0];
            if (file) onFile(file);
            // So that choosing the same file again, once mended, is a change.
            input.value = '';
          }}
        />
      </label>
      <div aria-live="polite">
        <Outcome state={state} onAdd={onAdd} onCancel={onCancel} />
      </div>
    </div>
  );
}

const DOING = { checking: 'Checking', adding: 'Adding', changing: 'Changing' } as const;

function Outcome({ state, onAdd, onCancel }: Omit<PackImportProps, 'onFile'>) {
  switch (state.stage) {
    case 'idle':
      return null;
    case 'working':
      return (
        <div class="outcome working">
          <label>
            {DOING[state.doing]} {state.name} …{' '}
            <progress {...(state.part === undefined ? {} : { value: state.part })} max={1} />
          </label>
          <button type="button" class="text-button" onClick={onCancel}>
            Cancel
          </button>
        </div>
      );
    case 'previewed':
      return <Preview toAdd={state.toAdd} onAdd={onAdd} onCancel={onCancel} />;
    case 'failed':
      return <p class="outcome wrong">{state.name} could not be read. Nothing was changed.</p>;
    case 'cancelled':
      return <p class="outcome">Cancelled. Nothing was changed.</p>;
    case 'added':
      return (
        <p class="outcome">
          Added {state.pack.name} {state.pack.version}: {packHoldings(state.pack)}. Pages opened
          from now on use it.
        </p>
      );
    case 'refused':
      return <PackProblems name={state.name} did="added" problems={state.problems} />;
    default: {
      const never: never = state;
      return never;
    }
  }
}

function Preview({
  toAdd,
  onAdd,
  onCancel,
}: {
  toAdd: PackToAdd;
  onAdd: () => void;
  onCancel: () => void;
}) {
  const { pack, replaces, changes, lines } = toAdd;
  const homepage = safeLink(pack.homepage);
  return (
    <section class="outcome preview" aria-label={`What ${pack.name} holds`}>
      <h3>
        {pack.name} <span class="muted version">{pack.version}</span>
      </h3>
      {pack.description !== undefined && <p>{pack.description}</p>}
      <p>
        {packHoldings(pack)} · as of {dateWords(pack.asOf)} · licence {pack.licence}
      </p>
      {homepage !== undefined && (
        <p class="small">
          <a href={homepage} target="_blank" rel="noreferrer noopener">
            {homepage}
          </a>
        </p>
      )}
      {replaces !== undefined && (
        <p>
          Replaces version {replaces}
          {changes === undefined ? '.' : `: ${changes}.`}
        </p>
      )}
      {lines.length > 0 && (
        <details>
          <summary>What would change</summary>
          <pre class="changes">{lines.join('\n')}</pre>
        </details>
      )}
      <div class="actions">
        <button type="button" class="main-button" onClick={onAdd}>
          {replaces === undefined ? 'Add' : 'Replace'}
        </button>
        <button type="button" class="text-button" onClick={onCancel}>
          Cancel
        </button>
      </div>
    </section>
  );
}
