/** How far a long run has come: a bar on a terminal, a line now and then elsewhere. */

const BAR_LENGTH = 20;
const TERMINAL_MS = 200;
const PLAIN_MS = 15_000;
const MB = 1e6;
const MS_A_SECOND = 1000;

export interface Position {
  /** Of the dump as it lies on the disk, compressed or not. */
  readonly bytes: number;
  readonly entities: number;
  readonly kept: number;
}

interface Terminal {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

function duration(seconds: number): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  const whole = Math.round(seconds);
  const hours = Math.floor(whole / 3600);
  return `${hours > 0 ? `${hours}:` : ''}${two(Math.floor(whole / 60) % 60)}:${two(whole % 60)}`;
}

export class Progress {
  private readonly total: number | null;
  private readonly startedAt: number;
  private readonly startedBytes: number;
  private readonly terminal: Terminal;
  private saidAt: number;

  /** @param total bytes, or null where nobody knows; @param from bytes that an earlier run has done */
  constructor(total: number | null, from = 0, terminal: Terminal = process.stderr) {
    this.total = total;
    this.startedBytes = from;
    this.terminal = terminal;
    this.startedAt = performance.now();
    this.saidAt = this.startedAt;
  }

  /** May be called as often as one likes. */
  update(position: Position): void {
    const now = performance.now();
    if (now - this.saidAt < (this.terminal.isTTY ? TERMINAL_MS : PLAIN_MS)) return;
    this.saidAt = now;
    this.say(position, now);
  }

  end(position: Position): void {
    this.say(position, performance.now());
    if (this.terminal.isTTY) this.terminal.write('\n');
  }

  private say(position: Position, now: number): void {
    const text = describe(
      position,
      this.total,
      this.startedBytes,
      (now - this.startedAt) / MS_A_SECOND,
    );
    this.terminal.write(this.terminal.isTTY ? `\r${text}\u001b[K` : `${text}\n`);
  }
}

/** One line without a newline. @param seconds since the run, which began at `from` bytes, was started */
export function describe(
  { bytes, entities, kept }: Position,
  total: number | null,
  from: number,
  seconds: number,
): string {
  const rate = seconds > 0 ? (bytes - from) / seconds : 0;
  const parts = [
    `${entities.toLocaleString('en')} entities`,
    `${(rate / MB).toFixed(1)} MB/s`,
    `${kept.toLocaleString('en')} kept`,
  ];
  if (total === null || total === 0) return [`${(bytes / MB).toFixed(0)} MB`, ...parts].join(' · ');
  const share = Math.min(1, bytes / total);
  const full = Math.round(share * BAR_LENGTH);
  const bar = `[${'#'.repeat(full)}${'.'.repeat(BAR_LENGTH - full)}] ${(share * 100).toFixed(1)} %`;
  if (rate > 0) parts.push(`${duration((total - bytes) / rate)} left`);
  return [bar, ...parts].join(' · ');
}
