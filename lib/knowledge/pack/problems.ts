/** One thing wrong with a pack, said so that its author finds it: place, rule, and what to do. */
export interface PackProblem {
  readonly file: string;
  /** From 1; 0 when the problem is of the file or the pack as a whole. */
  readonly line: number;
  /** Record type and id ("entity Q889"), or "" where the line could not be read that far. */
  readonly record: string;
  /** Path inside the record ("statements[3].since"), or "". */
  readonly field: string;
  readonly rule: string;
  readonly hint?: string;
}

/** One line for a terminal or a list. */
export function describeProblem(problem: PackProblem): string {
  const place = problem.line > 0 ? `${problem.file}:${problem.line}` : problem.file;
  const where = [place, problem.record, problem.field].filter((part) => part !== '').join(' · ');
  return `${where}: ${problem.rule}${problem.hint ? ` (${problem.hint})` : ''}`;
}
