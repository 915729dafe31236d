/** Runs a task in a process of its own, so that one that dies or takes for ever is a line and not the end. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { failure, success, type Result } from '../../lib/knowledge/result.ts';
import type { AnswerOf, ArgsOf, TaskName } from './tasks.ts';

/** Said by a task when what may take for ever is done. */
export const BUILT = 'built';

const BUILD_SECONDS = 60;
const MEMORY_MEGABYTES = 6_000;
const SECOND_MS = 1_000;

interface Limits {
  /** Seconds until the task says that it has built, or ends. */
  readonly build?: number;
  readonly all?: number;
}

export function runTask<Name extends TaskName>(
  name: Name,
  args: ArgsOf<Name>,
  { build = BUILD_SECONDS, all = 15 * BUILD_SECONDS }: Limits = {},
): Promise<Result<AnswerOf<Name>, string>> {
  return new Promise((resolve) => {
    const child = spawn(
      process.execPath,
      [
        '--expose-gc',
        `--max-old-space-size=${MEMORY_MEGABYTES}`,
        join(import.meta.dirname, 'child.ts'),
        name,
        JSON.stringify(args),
      ],
      { stdio: ['ignore', 'pipe', 'pipe'] },
    );
    let output = '';
    let complaint = '';
    let stopped: string | null = null;
    const stopAfter = (seconds: number, why: string): NodeJS.Timeout =>
      setTimeout(() => {
        stopped = why;
        child.kill('SIGKILL');
      }, seconds * SECOND_MS);
    const whole = stopAfter(all, `took over ${all} s`);
    const building = name === 'peer' ? stopAfter(build, `built for over ${build} s`) : undefined;
    child.stdout.setEncoding('utf8').on('data', (piece: string) => {
      output += piece;
      if (output.startsWith(BUILT)) clearTimeout(building);
    });
    child.stderr.setEncoding('utf8').on('data', (piece: string) => (complaint += piece));
    child.on('close', (code, signal) => {
      clearTimeout(whole);
      clearTimeout(building);
      const last = output.trim().split('\n').at(-1) ?? '';
      if (code === 0 && last !== '') resolve(success(JSON.parse(last) as AnswerOf<Name>));
      else resolve(failure(stopped ?? reasonOf(complaint, code, signal)));
    });
  });
}

function reasonOf(complaint: string, code: number | null, signal: string | null): string {
  if (/heap out of memory|invalid (?:array|table) size/i.test(complaint)) return 'out of memory';
  const error = /^(?:\w*Error|FATAL ERROR|# Fatal).*$/m.exec(complaint)?.[0];
  return error ?? `ended with ${signal ?? code}`;
}
