/**
 * `npm test`: everything that is checked, in order, from the cheapest to the dearest. Goes on after a
 * failed part, and ends with one line that counts them all. What each part does is in test-parts.ts.
 */
import { parseArgs } from 'node:util';
import { createParts, type Outcome, type Part } from './test-parts.ts';

const USAGE = `npm test -- [--without-chromium] [--without-firefox]

  Leaves out the scenarios of a browser that this machine cannot have. Then not everything is tested.`;

interface Result extends Outcome {
  readonly title: string;
  readonly seconds: number;
}

const MILLISECONDS = 1_000;

async function runPart({ title, run }: Part): Promise<Result> {
  console.log(`\n── ${title} ${'─'.repeat(Math.max(0, 72 - title.length))}`);
  const started = performance.now();
  let outcome: Outcome;
  try {
    outcome = await run();
  } catch (error) {
    outcome = {
      passed: 0,
      failures: [error instanceof Error ? error.message : String(error)],
      skipped: [],
    };
  }
  const seconds = (performance.now() - started) / MILLISECONDS;
  for (const failure of outcome.failures) console.log(`FAILED ${failure}`);
  console.log(`${outcome.failures.length === 0 ? 'ok' : 'FAILED'}, ${seconds.toFixed(1)} s`);
  return { title, seconds, ...outcome };
}

function summary(results: readonly Result[]): string {
  const lines = results.map(({ title, seconds, passed, failures, skipped }) => {
    const verdict = failures.length === 0 ? 'ok    ' : 'FAILED';
    const left = skipped.length === 0 ? '' : `, ${skipped.length} skipped`;
    return `${verdict}  ${seconds.toFixed(1).padStart(6)} s  ${title}: ${passed} passed, ${failures.length} failed${left}`;
  });
  const named = results.flatMap(({ title, skipped }) =>
    skipped.map((name) => `skipped in ${title}: ${name}`),
  );
  const failed = results.flatMap(({ title, failures }) =>
    failures.map((name) => `failed in ${title}: ${name.split('\n')[0] ?? ''}`),
  );
  return [...lines, ...named, ...failed].join('\n');
}

async function test(): Promise<boolean> {
  const { values } = parseArgs({
    options: {
      'without-chromium': { type: 'boolean', default: false },
      'without-firefox': { type: 'boolean', default: false },
    },
  });
  const left = (['chromium', 'firefox'] as const).filter((browser) => values[`without-${browser}`]);
  const results: Result[] = [];
  for (const part of createParts(left)) results.push(await runPart(part));

  console.log(`\n── Summary ${'─'.repeat(66)}\n${summary(results)}`);
  for (const browser of left)
    console.log(
      `!!! NOT TESTED IN ${browser.toUpperCase()}: left out with --without-${browser} !!!`,
    );
  const passed = results.reduce((sum, result) => sum + result.passed, 0);
  const failed = results.reduce((sum, result) => sum + result.failures.length, 0);
  const skipped = results.reduce((sum, result) => sum + result.skipped.length, 0);
  console.log(`${passed} passed, ${failed} failed${skipped === 0 ? '' : `, ${skipped} skipped`}`);
  return failed === 0;
}

try {
  process.exitCode = (await test()) ? 0 : 1;
} catch (error) {
  console.error(`${error instanceof Error ? error.message : String(error)}\n\n${USAGE}`);
  process.exitCode = 1;
}
