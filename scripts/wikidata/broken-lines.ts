/** Lines that were passed over, said on standard error by their numbers. */

/** A file that is no dump at all would otherwise fill the screen. */
const MOST_SAID = 100;
const BEGINNING_LENGTH = 60;

export class BrokenLines {
  count: number;
  private readonly say: (text: string) => void;

  constructor(count = 0, say: (text: string) => void = (text) => void process.stderr.write(text)) {
    this.count = count;
    this.say = say;
  }

  /** @param number from 1 */
  report(number: number, fault: string, bytes: Buffer | null): void {
    this.count += 1;
    if (this.count > MOST_SAID) return;
    const beginning = bytes?.toString('utf8', 0, BEGINNING_LENGTH).replace(/[\p{C}]/gu, '·') ?? '';
    this.say(`line ${number} ${fault}; passed over: ${beginning}…\n`);
  }

  summarise(): void {
    if (this.count > MOST_SAID) this.say(`${this.count} broken lines were passed over in all\n`);
  }
}
