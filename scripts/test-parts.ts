/** The parts of `npm test`, each a title and what it takes to know whether it holds. */
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { ensureBrowser, type BrowserName } from './browsers.ts';
import { buildExtension, builtExtension, ROOT, runNode, runTool, type Ended } from './build.ts';
import { checkSize } from './check-size.ts';

export interface Outcome {
  readonly passed: number;
  /** A name, or a name and the reason. */
  readonly failures: readonly string[];
  readonly skipped: readonly string[];
}

export interface Part {
  readonly title: string;
  readonly run: () => Promise<Outcome>;
}

const PASSED: Outcome = { passed: 1, failures: [], skipped: [] };
const failed = (why: string): Outcome => ({ passed: 0, failures: [why], skipped: [] });

/** Last lines of a tool's output: enough to act on, without drowning the summary. */
const TAIL_LINES = 80;

function verdict(name: string, { code, output }: Ended): Outcome {
  if (code === 0) return PASSED;
  console.log(output.trimEnd().split('\n').slice(-TAIL_LINES).join('\n'));
  return failed(`${name} ended with ${code}`);
}

function tool(title: string, name: string, ...args: readonly string[]): Part {
  return { title, run: async () => verdict(name, await runTool(name, args)) };
}

interface TestReport {
  readonly testResults: readonly {
    readonly name: string;
    readonly status: string;
    readonly message?: string;
    readonly assertionResults: readonly { readonly fullName: string; readonly status: string }[];
  }[];
}

/** Counts what vitest reported. A run that broke, or a file that did not load, is a failure of its own. */
export function countTests(report: TestReport | null, code: number): Outcome {
  if (!report) return failed(`vitest ended with ${code} and no results`);
  const tests = report.testResults.flatMap(({ assertionResults }) => assertionResults);
  const named = (...statuses: readonly string[]): string[] =>
    tests.filter(({ status }) => statuses.includes(status)).map(({ fullName }) => fullName);
  const brokenFiles = report.testResults
    .filter(
      ({ status, assertionResults }) =>
        status === 'failed' && !assertionResults.some((one) => one.status === 'failed'),
    )
    .map(({ name, message }) => `${relative(ROOT, name)}: ${message ?? 'did not run'}`);
  const failures = [...named('failed'), ...brokenFiles];
  const passed = named('passed').length;
  if (failures.length === 0 && code !== 0)
    failures.push(`vitest ended with ${code}: an error outside the tests`);
  if (failures.length === 0 && passed === 0) failures.push('no test ran');
  return { passed, failures, skipped: named('skipped', 'pending', 'todo', 'disabled') };
}

async function vitest(
  name: string,
  project: string,
  env: Readonly<Record<string, string>> = {},
): Promise<Outcome> {
  const file = join(ROOT, 'out/test', `${name}.json`);
  mkdirSync(join(ROOT, 'out/test'), { recursive: true });
  // A report of an earlier run must not speak for this one.
  rmSync(file, { force: true });
  const args = [
    'run',
    '--project',
    project,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file}`,
  ];
  const { code } = await runTool('vitest', args, { env, show: true });
  const report = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as TestReport) : null;
  return countTests(report, code);
}

/** Preact can set HTML from a string; we never ask it to. */
const KNOWN_WARNINGS: readonly string[] = ['UNSAFE_VAR_ASSIGNMENT'];

interface LintReport {
  readonly errors: readonly {
    readonly code: string;
    readonly message: string;
    readonly file?: string;
  }[];
  readonly warnings: readonly {
    readonly code: string;
    readonly message: string;
    readonly file?: string;
  }[];
}

async function storeLint(): Promise<Outcome> {
  const { output } = await runTool('web-ext', [
    'lint',
    '--source-dir',
    builtExtension('firefox'),
    '--output',
    'json',
    '--no-config-discovery',
  ]);
  const json = output.slice(output.indexOf('{'), output.lastIndexOf('}') + 1);
  if (json === '') return failed(`web-ext lint said nothing readable: ${output.slice(0, 500)}`);
  const { errors, warnings } = JSON.parse(json) as LintReport;
  const bad = [...errors, ...warnings.filter(({ code }) => !KNOWN_WARNINGS.includes(code))];
  const failures = bad.map(({ code, message, file }) => `${code} ${file ?? ''}: ${message}`);
  return failures.length === 0 ? PASSED : { passed: 0, failures, skipped: [] };
}

const NAMES: Readonly<Record<BrowserName, string>> = { chromium: 'Chromium', firefox: 'Firefox' };

/** Every part, in order, but for the scenarios of browsers that are left out. */
export function createParts(left: readonly BrowserName[] = []): readonly Part[] {
  const built = new Set<BrowserName>();

  const build = (browser: BrowserName): Part => ({
    title: `Build for ${NAMES[browser]}`,
    async run() {
      // A former build must not stand in for one that fails.
      rmSync(builtExtension(browser), { recursive: true, force: true });
      const outcome = verdict('wxt build', await buildExtension(browser));
      if (outcome.failures.length === 0) built.add(browser);
      return outcome;
    },
  });
  const scenarios = (browser: BrowserName): Part => ({
    title: `Scenarios in ${NAMES[browser]}`,
    async run() {
      if (!built.has(browser)) return failed('not run, as the build failed');
      console.log(ensureBrowser(browser).version);
      return vitest(`e2e-${browser}`, 'e2e', { BACKSTORY_BROWSER: browser });
    },
  });

  const parts: readonly Part[] = [
    tool('Format', 'prettier', '--check', '.'),
    tool('Lint', 'oxlint', '--type-aware', '--deny-warnings'),
    tool('Types', 'tsc', '--noEmit'),
    tool('Unused code', 'knip'),
    {
      title: 'Packs',
      run: async () =>
        verdict('pack validate', await runNode(join(ROOT, 'scripts/pack.ts'), ['validate'])),
    },
    { title: 'Unit tests', run: () => vitest('unit', 'unit') },
    build('chromium'),
    build('firefox'),
    {
      title: 'Size',
      run() {
        const { ok, report } = checkSize();
        console.log(report);
        return Promise.resolve(ok ? PASSED : failed('a part is over its ceiling'));
      },
    },
    { title: 'Store rules', run: storeLint },
  ];
  const browsers = (['chromium', 'firefox'] as const).filter((browser) => !left.includes(browser));
  return [...parts, ...browsers.map(scenarios)];
}
