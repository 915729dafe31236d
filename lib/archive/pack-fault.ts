/** Something wrong with a pack's wrapping: no text, no archive, damaged, too big. Said to its reader as it is. */
export class PackFault extends Error {
  readonly file: string;
  readonly rule: string;
  readonly hint: string | undefined;
  constructor(file: string, rule: string, hint?: string) {
    super(`${file}: ${rule}`);
    this.name = 'PackFault';
    this.file = file;
    this.rule = rule;
    this.hint = hint;
  }
}
