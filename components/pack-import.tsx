/** Adding a pack from a file, and every problem of it when it cannot be taken. */
import type { ImportAnswer } from '../lib/messaging/protocol.ts';
import type { PackProblem } from '../lib/knowledge/pack/problems.ts';
import { counted } from './words.ts';

export type ImportState =
  | { readonly stage: 'idle' }
  | { readonly stage: 'reading'; readonly name: string }
  | { readonly stage: 'answered'; readonly name: string; readonly answer: ImportAnswer }
  | { readonly stage: 'failed'; readonly name: string };

interface PackImportProps {
  readonly state: ImportState;
  readonly onFile: (file: File) => void;
}

export function PackImport({ state, onFile }: PackImportProps) {
  return (
    <div class="import">
      <label>
        <span class="import-label">Add a pack</span>{' '}
        <span class="muted small">A .jsonl file. It is checked, then kept on this computer.</span>
        <input
          type="file"
          accept=".jsonl"
          disabled={state.stage === 'reading'}
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
        <Outcome state={state} />
      </div>
    </div>
  );
}

function Outcome({ state }: { state: ImportState }) {
  switch (state.stage) {
    case 'idle':
      return null;
    case 'reading':
      return <p class="outcome">Checking {state.name} …</p>;
    case 'failed':
      return <p class="outcome wrong">{state.name} could not be read. Try again.</p>;
    case 'answered':
      return state.answer.ok ? (
        <p class="outcome">
          Added {state.answer.pack.name} {state.answer.pack.version}:{' '}
          {counted(state.answer.pack.entities, 'entity', 'entities')},{' '}
          {counted(state.answer.pack.statements, 'fact')}. Pages opened from now on use it.
        </p>
      ) : (
        <Problems name={state.name} problems={state.answer.problems} />
      );
    default: {
      const never: never = state;
      return never;
    }
  }
}

function Problems({ name, problems }: { name: string; problems: readonly PackProblem[] }) {
  return (
    <>
      <p class="outcome wrong">
        {name} was not added: {counted(problems.length, 'problem')}.
      </p>
      <ol class="problems">
        {problems.map((problem) => (
          <li key={[problem.file, problem.line, problem.field, problem.rule].join(' ')}>
            <p class="muted small">
              {[
                problem.line > 0 ? `${problem.file}, line ${problem.line}` : problem.file,
                problem.record,
                problem.field,
              ]
                .filter((part) => part !== '')
                .join(' · ')}
            </p>
            <p>{problem.rule}</p>
            {problem.hint !== undefined && <p class="small">{problem.hint}</p>}
          </li>
        ))}
      </ol>
    </>
  );
}
