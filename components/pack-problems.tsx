/** All that is wrong with a file that was not taken. */
import type { PackProblem } from '../lib/knowledge/pack/problems.ts';
import { counted } from './words.ts';

interface PackProblemsProps {
  readonly name: string;
  /** What it was not: "added". */
  readonly did: string;
  readonly problems: readonly PackProblem[];
}

export function PackProblems({ name, did, problems }: PackProblemsProps) {
  return (
    <>
      <p class="outcome wrong">
        {name} was not {did}: {counted(problems.length, 'problem')}. Nothing was changed.
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
