/** Builds the extension for a browser and runs the project's other tools, all with the Node that runs us. */
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';
import type { BrowserName } from './browsers.ts';

export const ROOT = join(import.meta.dirname, '..');

const require = createRequire(import.meta.url);

/** The script behind a tool's name, so that no shell and no `.cmd` stands between. @throws when it is not installed */
function toolScript(name: string): string {
  const folder = join(ROOT, 'node_modules', name === 'tsc' ? 'typescript' : name);
  const { bin } = require(join(folder, 'package.json')) as {
    readonly bin: string | Readonly<Record<string, string>>;
  };
  const path = typeof bin === 'string' ? bin : bin[name];
  if (path === undefined) throw new Error(`${name} has no program of its name`);
  return join(folder, path);
}

export interface Ended {
  readonly code: number;
  /** Both streams, in the order they came. */
  readonly output: string;
}

export interface RunOptions {
  readonly env?: Readonly<Record<string, string>>;
  /** Shows the output as it comes. */
  readonly show?: boolean;
}

/** Runs Node on a script without input; never rejects over what the script does. */
export function runNode(
  script: string,
  args: readonly string[],
  options: RunOptions = {},
): Promise<Ended> {
  const { env = {}, show = false } = options;
  const path = [join(ROOT, 'node_modules/.bin'), process.env['PATH'] ?? ''].join(delimiter);
  return new Promise((resolve) => {
    const chunks: string[] = [];
    const child = spawn(process.execPath, [script, ...args], {
      cwd: ROOT,
      env: { ...process.env, PATH: path, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const take = (target: NodeJS.WriteStream) => (chunk: Buffer) => {
      chunks.push(chunk.toString());
      if (show) target.write(chunk);
    };
    child.stdout.on('data', take(process.stdout));
    child.stderr.on('data', take(process.stderr));
    child.on('error', (error) => resolve({ code: 1, output: String(error) }));
    child.on('close', (code) => resolve({ code: code ?? 1, output: chunks.join('') }));
  });
}

export function runTool(
  name: string,
  args: readonly string[],
  options: RunOptions = {},
): Promise<Ended> {
  return runNode(toolScript(name), args, options);
}

/** Where the build for a browser lies. */
export function builtExtension(browser: BrowserName): string {
  return join(ROOT, '.output', browser === 'firefox' ? 'firefox-mv3' : 'chrome-mv3');
}

export function buildExtension(browser: BrowserName): Promise<Ended> {
  return runTool('wxt', ['build', '--browser', browser === 'firefox' ? 'firefox' : 'chrome']);
}

/** Name and version as the built manifest has them. */
export function builtName(browser: BrowserName): string {
  const text = readFileSync(join(builtExtension(browser), 'manifest.json'), 'utf8');
  const { name, version } = JSON.parse(text) as { readonly name: string; readonly version: string };
  return `${name} ${version}`;
}
