/** The structure of the house as a test: the only place where the direction between rooms is spelled. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = resolve(import.meta.dirname, '..');

interface Room {
  /** Rooms it may import; `x (types)` for types only. */
  readonly rooms: readonly string[];
  readonly packages: readonly string[];
}

const ROOMS: Readonly<Record<string, Room>> = {
  'lib/knowledge': { rooms: [], packages: [] },
  'lib/matching': { rooms: ['lib/knowledge'], packages: [] },
  'lib/linking': { rooms: ['lib/knowledge', 'lib/matching'], packages: [] },
  'lib/archive': { rooms: ['lib/knowledge'], packages: ['@zip.js/zip.js'] },
  'lib/wikidata': { rooms: ['lib/knowledge'], packages: [] },
  // What the browser gives a worker and the background alike.
  'lib/platform': { rooms: [], packages: [] },
  'lib/settings': { rooms: [], packages: ['wxt/browser'] },
  'lib/store': { rooms: ['lib/knowledge (types)'], packages: ['dexie'] },
  'lib/messaging': { rooms: ['lib/knowledge', 'lib/linking (types)'], packages: ['wxt/browser'] },
  'lib/service': {
    rooms: [
      'lib/knowledge',
      'lib/archive',
      'lib/matching',
      'lib/linking',
      'lib/store',
      'lib/messaging (types)',
    ],
    packages: [],
  },
  'lib/page': {
    rooms: [
      'lib/knowledge',
      'lib/linking (types)',
      'lib/messaging (types)',
      'lib/settings (types)',
    ],
    packages: [],
  },
  components: {
    rooms: [
      'lib/knowledge',
      'lib/linking (types)',
      'lib/messaging (types)',
      'lib/settings (types)',
    ],
    packages: ['preact'],
  },
  entrypoints: {
    rooms: [
      'lib/knowledge',
      'lib/page',
      'lib/store',
      'lib/messaging',
      'lib/service',
      'lib/settings',
      'lib/platform',
      'lib/linking (types)',
      'components',
    ],
    packages: ['preact', 'wxt'],
  },
};

/** What the pure rooms may not touch, because they run in Node, in workers and in pages alike. */
const PURE_ROOMS = ['lib/knowledge', 'lib/matching', 'lib/linking'];
const PLATFORM = /\b(document|window|navigator|browser|chrome|localStorage|indexedDB|fetch)\s*[.(]/;

const MOST_LINES = 250;
const FEWEST_FILES_READ = 60;

function filesUnder(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => join(folder, name));
}

const FILES = Object.keys(ROOMS).flatMap(filesUnder);

function roomOf(file: string): string | undefined {
  return Object.keys(ROOMS).find((room) => file.startsWith(`${room}/`));
}

interface Import {
  readonly specifier: string;
  readonly typesOnly: boolean;
}

function importsOf(text: string): Import[] {
  const pattern = /^(?:import|export)\s+(type\s+)?(?:[^'";]*?\sfrom\s+)?['"]([^'"]+)['"]/gm;
  const fixed = [...text.matchAll(pattern)].map((match) => ({
    specifier: match[2] ?? '',
    typesOnly: match[1] !== undefined,
  }));
  const lazy = [...text.matchAll(/\bimport\(\s*['"]([^'"]+)['"]/g)].map((match) => ({
    specifier: match[1] ?? '',
    typesOnly: false,
  }));
  return [...fixed, ...lazy];
}

function faultOf(file: string, room: string, { specifier, typesOnly }: Import): string | null {
  const rules = ROOMS[room] as Room;
  if (!specifier.startsWith('.')) {
    const allowed = rules.packages.some(
      (name) => specifier === name || specifier.startsWith(`${name}/`),
    );
    return allowed
      ? null
      : `${file} imports "${specifier}": ${room} may import ${rules.packages.join(', ') || 'no package'}. Ask for what you need as a function parameter.`;
  }
  const path = relative(ROOT, resolve(ROOT, dirname(file), specifier.replace(/\?.*$/, '')));
  if (path.endsWith('.css')) return null;
  const target = roomOf(path);
  if (target === room)
    return target === 'entrypoints' && path.split('/')[1] !== file.split('/')[1]
      ? `${file} imports another entrypoint (${path}). Move what both need to a room.`
      : null;
  if (
    target !== undefined &&
    (rules.rooms.includes(target) || (typesOnly && rules.rooms.includes(`${target} (types)`)))
  )
    return null;
  return `${file} imports ${path}: ${room} may import ${rules.rooms.join(', ') || 'no other room'}. Data flows from page text to card; pass a function the other way.`;
}

describe('the rooms', () => {
  it('were all read', () => {
    expect(FILES.length).toBeGreaterThan(FEWEST_FILES_READ);
    for (const room of Object.keys(ROOMS)) expect(filesUnder(room).length, room).toBeGreaterThan(0);
  });

  it('import only what lies in their direction', () => {
    const faults = FILES.flatMap((file) =>
      importsOf(readFileSync(join(ROOT, file), 'utf8'))
        .map((found) => faultOf(file, roomOf(file) ?? '', found))
        .filter((fault) => fault !== null),
    );
    expect(faults).toEqual([]);
  });

  it('keep the core free of page and browser', () => {
    const faults = FILES.filter((file) => PURE_ROOMS.includes(roomOf(file) ?? '')).flatMap((file) =>
      readFileSync(join(ROOT, file), 'utf8')
        .split('\n')
        .flatMap((line, index) =>
          /^\s*(\*|\/\/|\/\*)/.test(line) || !PLATFORM.test(line)
            ? []
            : [`${file}:${index + 1} ${line.trim()}`],
        ),
    );
    expect(
      faults.filter((fault) => !/\bdocument\b/.test(fault) || !fault.startsWith('lib/linking/')),
    ).toEqual([]);
  });

  it('hold no state of their own: no `let` outside a function', () => {
    const faults = FILES.filter((file) =>
      /^(export )?let /m.test(readFileSync(join(ROOT, file), 'utf8')),
    );
    expect(faults).toEqual([]);
  });

  it('have files one can read at a sitting', () => {
    const long = FILES.map(
      (file) => [file, readFileSync(join(ROOT, file), 'utf8').split('\n').length] as const,
    ).filter(([, lines]) => lines > MOST_LINES);
    expect(long).toEqual([]);
  });

  it('have no drawers', () => {
    expect(
      FILES.filter((file) => /(^|\/)(utils?|helpers?|common|manager|misc)[./]/.test(file)),
    ).toEqual([]);
  });

  it('would notice a wrong import', () => {
    expect(
      faultOf('lib/matching/x.ts', 'lib/matching', {
        specifier: '../page/text.ts',
        typesOnly: false,
      }),
    ).toContain('may import lib/knowledge');
    expect(
      faultOf('lib/knowledge/x.ts', 'lib/knowledge', { specifier: 'dexie', typesOnly: false }),
    ).toContain('no package');
    expect(
      faultOf('lib/service/x.ts', 'lib/service', {
        specifier: '../messaging/wire.ts',
        typesOnly: false,
      }),
    ).toContain('lib/messaging (types)');
  });
});
