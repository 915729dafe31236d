/** Finds Chrome, Chromium or Firefox on this machine, and on a bare Debian-like one installs it. */
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, readFileSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';

export type BrowserName = 'chromium' | 'firefox';

export interface FoundBrowser {
  readonly name: BrowserName;
  readonly path: string;
  /** As the program prints it: "Google Chrome 140.0.7339.80". */
  readonly version: string;
}

interface Kind {
  readonly title: string;
  /** The manifest's own floor; older ones refuse the extension. */
  readonly minimum: number;
  /** Overrides the search. */
  readonly variable: string;
  readonly commands: readonly string[];
  readonly mac: readonly string[];
  /** Below a program folder of Windows. */
  readonly windows: readonly string[];
  readonly aptPackage: string;
  readonly howTo: Readonly<Record<'mac' | 'windows' | 'linux', string>>;
}

const KINDS: Readonly<Record<BrowserName, Kind>> = {
  chromium: {
    title: 'Chrome or Chromium',
    minimum: 128,
    variable: 'BACKSTORY_CHROMIUM',
    commands: ['google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser'],
    mac: [
      'Google Chrome.app/Contents/MacOS/Google Chrome',
      'Chromium.app/Contents/MacOS/Chromium',
      'Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
    ],
    windows: ['Google\\Chrome\\Application\\chrome.exe', 'Chromium\\Application\\chrome.exe'],
    aptPackage: 'chromium',
    howTo: {
      mac: 'brew install --cask google-chrome, or https://www.google.com/chrome',
      windows: 'winget install Google.Chrome, or https://www.google.com/chrome',
      linux:
        'sudo apt install chromium (Debian), sudo dnf install chromium (Fedora), or Chrome from https://www.google.com/chrome',
    },
  },
  firefox: {
    title: 'Firefox',
    minimum: 142,
    variable: 'BACKSTORY_FIREFOX',
    commands: ['firefox', 'firefox-esr'],
    mac: [
      'Firefox.app/Contents/MacOS/firefox',
      'Firefox Developer Edition.app/Contents/MacOS/firefox',
    ],
    windows: ['Mozilla Firefox\\firefox.exe', 'Firefox Developer Edition\\firefox.exe'],
    aptPackage: 'firefox-esr',
    howTo: {
      mac: 'brew install --cask firefox, or https://www.mozilla.org/firefox',
      windows: 'winget install Mozilla.Firefox, or https://www.mozilla.org/firefox',
      linux:
        'sudo apt install firefox-esr (Debian), sudo dnf install firefox (Fedora), or https://www.mozilla.org/firefox',
    },
  },
};

/** A browser that is missing, too old, or does not start; the message says what to do. */
export class BrowserError extends Error {
  override readonly name = 'BrowserError';
}

/** The slice of the machine that the search looks at. */
export interface Machine {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly home: string;
}

function thisMachine(): Machine {
  return { platform: process.platform, env: process.env, home: homedir() };
}

/** Where the browser may be, likeliest first. */
export function placesToLook(name: BrowserName, machine: Machine): readonly string[] {
  const kind = KINDS[name];
  const { platform, env, home } = machine;
  if (platform === 'darwin') {
    return ['/Applications', join(home, 'Applications')].flatMap((folder) =>
      kind.mac.map((path) => join(folder, path)),
    );
  }
  if (platform === 'win32') {
    const folders = [env['PROGRAMFILES'], env['PROGRAMFILES(X86)'], env['LOCALAPPDATA']].filter(
      (folder) => folder !== undefined,
    );
    return folders.flatMap((folder) => kind.windows.map((path) => `${folder}\\${path}`));
  }
  const folders = [
    ...(env['PATH'] ?? '').split(delimiter),
    '/usr/bin',
    '/usr/local/bin',
    '/snap/bin',
  ];
  return kind.commands.flatMap((command) =>
    [...new Set(folders)].filter((folder) => folder !== '').map((folder) => join(folder, command)),
  );
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, process.platform === 'win32' ? constants.F_OK : constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** On Windows `chrome.exe --version` opens a window, so the version is read from the files beside it. */
function windowsVersion(path: string): string {
  const folder = dirname(path);
  const ini = join(folder, 'application.ini');
  if (existsSync(ini)) return /^Version=(.+)$/m.exec(readFileSync(ini, 'utf8'))?.[1] ?? '';
  const versions = readdirSync(folder).filter((entry) => /^\d+\.\d+\.\d+\.\d+$/.test(entry));
  return versions.sort((a, b) => Number.parseInt(a, 10) - Number.parseInt(b, 10)).at(-1) ?? '';
}

function versionOf(path: string): string {
  if (process.platform === 'win32') return windowsVersion(path).trim();
  const { stdout, error } = spawnSync(path, ['--version'], { encoding: 'utf8', timeout: 20_000 });
  if (error) throw new BrowserError(`${path} does not start: ${error.message}`);
  return stdout.trim();
}

/** The first number of "Mozilla Firefox 153.7.0esr"; NaN where there is none. */
export function majorVersion(version: string): number {
  return Number.parseInt(/(\d+)\./.exec(version)?.[1] ?? '', 10);
}

function checked(name: BrowserName, path: string): FoundBrowser {
  const { title, minimum, variable } = KINDS[name];
  const version = versionOf(path);
  const major = majorVersion(version);
  if (!(major >= minimum)) {
    const found = version === '' ? 'a version it does not tell' : version;
    throw new BrowserError(
      `${path} is ${found}; Backstory needs ${title} ${minimum} or newer. Update it, or name another one in ${variable}.`,
    );
  }
  return { name, path, version };
}

/**
 * The installed browser, or null where there is none.
 * @throws BrowserError when the one found is too old, or the one named by the variable is not there
 */
export function findBrowser(
  name: BrowserName,
  machine: Machine = thisMachine(),
): FoundBrowser | null {
  const { variable } = KINDS[name];
  const named = machine.env[variable];
  if (named !== undefined && named !== '') {
    if (!isProgram(named))
      throw new BrowserError(`${variable} names ${named}, which is no program`);
    return checked(name, named);
  }
  const path = placesToLook(name, machine).find(isProgram);
  return path === undefined ? null : checked(name, path);
}

function howToInstall(name: BrowserName): string {
  const { title, minimum, variable, howTo } = KINDS[name];
  const system =
    process.platform === 'darwin' ? 'mac' : process.platform === 'win32' ? 'windows' : 'linux';
  return `No ${title} found (${minimum} or newer is needed). Install it: ${howTo[system]}. If it stands elsewhere, put its path into ${variable}.`;
}

/** Runs apt-get with its messages shown; false when it failed. */
function apt(...args: readonly string[]): boolean {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return spawnSync('apt-get', args, { env, stdio: ['ignore', 'ignore', 'inherit'] }).status === 0;
}

function hasApt(): boolean {
  return process.platform === 'linux' && process.getuid?.() === 0 && isProgram('/usr/bin/apt-get');
}

/**
 * The installed browser; where there is none, and only as root on a system with apt-get, installs it.
 * @throws BrowserError that says what to install on this system
 */
export function ensureBrowser(name: BrowserName): FoundBrowser {
  const found = findBrowser(name);
  if (found) return found;
  const { aptPackage } = KINDS[name];
  if (!hasApt()) throw new BrowserError(howToInstall(name));
  console.error(`No ${KINDS[name].title} here; installing ${aptPackage} with apt-get …`);
  // A failed update may only mean that one of several sources is away.
  apt('update');
  if (!apt('install', '-y', aptPackage))
    throw new BrowserError(`apt-get install ${aptPackage} failed. ${howToInstall(name)}`);
  const installed = findBrowser(name);
  if (!installed)
    throw new BrowserError(
      `apt-get installed ${aptPackage}, but no browser came of it. ${howToInstall(name)}`,
    );
  return installed;
}
