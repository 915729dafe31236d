/**
 * The one door for packs: text in, a checked pack or all its problems out. Used by the build, by the
 * command line, and by the extension on every import; nothing else turns pack text into knowledge.
 */
import { failure, success, type Result } from '../result.ts';
import type { EntityId, Pack } from '../types.ts';
import { readCorrection } from './corrections.ts';
import { checkCycles } from './cycles.ts';
import { isObject, type Report } from './fields.ts';
import { OWN_PACK_ID } from './keys.ts';
import { LIMITS } from './limits.ts';
import { readAddition, readRedirect, readRetraction } from './overlays.ts';
import type { PackProblem } from './problems.ts';
import {
  collect,
  emptyCollection,
  pushWithin,
  type Add,
  type Collected,
  type Place,
} from './collected.ts';
import { checkReferences } from './references.ts';
import { readEntity, readEvent, readManifest, readSource } from './records.ts';

/** One file of a pack's source form. A pack of a single file is a list of one. */
export interface PackFile {
  readonly name: string;
  readonly text: string;
}

export interface ParseOptions {
  /** Entities of packs below this one, to which its records may refer. */
  readonly knows?: (id: EntityId) => boolean;
}

/** Takes a pack line by line, so that its whole text never needs to be in memory. */
export interface PackReader {
  /**
   * @param number of the line in its file, from 1
   * @returns false when no further line can matter: the pack is over its limits
   */
  line(file: string, number: number, text: string): boolean;
  /** Notes a problem that is not of a line, such as a file that could not be unpacked. */
  fault(file: string, rule: string, hint?: string): void;
  finish(): Result<Pack, PackProblem[]>;
}

/**
 * Checks a whole pack. On failure the problems are in file order, at most `LIMITS.problems` of them;
 * nothing of a pack with problems is returned.
 */
export function parsePack(
  files: readonly PackFile[],
  options: ParseOptions = {},
): Result<Pack, PackProblem[]> {
  const reader = createPackReader(options, files[0]?.name);
  for (const file of files) {
    let number = 0;
    for (const text of file.text.split('\n')) {
      number += 1;
      if (!reader.line(file.name, number, text)) return reader.finish();
    }
  }
  return reader.finish();
}

/** @param name of the pack for problems that are of no file of it */
export function createPackReader(options: ParseOptions = {}, name = 'pack'): PackReader {
  const problems: PackProblem[] = [];
  const add: Add = (place, field, rule, hint) => {
    if (problems.length < LIMITS.problems)
      problems.push({ ...place, field, rule, ...(hint === undefined ? {} : { hint }) });
  };
  const whole: Place = { file: name, line: 0, record: '' };
  const all = emptyCollection();
  const totals = { size: 0, names: 0, statements: 0 };

  function isWithin(count: number, most: number, what: string): boolean {
    if (count <= most) return true;
    add(
      whole,
      '',
      `the pack has more than ${most.toLocaleString('en')} ${what}`,
      'make several packs of it',
    );
    return false;
  }

  function line(file: string, number: number, text: string): boolean {
    totals.size += text.length + 1;
    if (!isWithin(totals.size, LIMITS.pack, 'characters')) return false;
    if (text.trim() === '') return true;
    const place: Place = { file, line: number, record: '' };
    if (text.length > LIMITS.line) {
      add(
        place,
        '',
        `the line is ${text.length.toLocaleString('en')} characters long; at most ${LIMITS.line.toLocaleString('en')} are allowed`,
      );
      return true;
    }
    const value = parseJson(text);
    if (!isObject(value)) {
      add(
        place,
        '',
        value === undefined ? 'the line is not valid JSON' : 'the line is not a JSON object',
        'one record a line, in braces',
      );
      return true;
    }
    const held = collectRecord(value, place, all, add);
    totals.names += held.names;
    totals.statements += held.statements;
    return (
      isWithin(totals.names, LIMITS.names, 'names') &&
      isWithin(totals.statements, LIMITS.statements, 'statements')
    );
  }

  function finish(): Result<Pack, PackProblem[]> {
    const manifest = all.manifests[0];
    if (!manifest)
      add(
        whole,
        '',
        'no "pack" record',
        'one line {"pack":"…","format":"backstory-pack/1",…} names the pack',
      );
    for (const second of all.manifests.slice(1))
      add(second.place, 'pack', 'a pack has one "pack" record, this is a second');
    if (manifest && manifest.value.id !== OWN_PACK_ID)
      for (const { place } of all.corrections)
        add(
          place,
          'correct',
          'only the reader’s own notes correct what a name means',
          'a pack says it by its names: "needs", "blocks", or a retraction of the name',
        );
    checkReferences(all, add, options.knows ?? (() => false));
    checkCycles(all, add);
    if (problems.length > 0 || !manifest) return failure(problems);
    const values = <T>(entries: Iterable<{ readonly value: T }>): T[] =>
      Array.from(entries, (entry) => entry.value);
    return success({
      manifest: manifest.value,
      sources: values(all.sources.values()),
      entities: values(all.entities.values()),
      events: values(all.events.values()),
      additions: values(all.additions),
      retractions: values(all.retractions),
      redirects: values(all.redirects.values()),
      corrections: values(all.corrections),
    });
  }

  return { line, finish, fault: (file, rule, hint) => add({ ...whole, file }, '', rule, hint) };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const RECORD_TYPES = [
  'pack',
  'source',
  'event',
  'entity',
  'about',
  'redirect',
  'retract',
  'correct',
] as const;
const NOTHING = { names: 0, statements: 0 } as const;

/** Reads one record into the collection; says how many names and statements it brought. */
function collectRecord(
  object: Readonly<Record<string, unknown>>,
  bare: Place,
  into: Collected,
  add: Add,
): { readonly names: number; readonly statements: number } {
  // The type key must be the first, so that a statement pasted on a line of its own is not taken for an entity.
  const first = Object.keys(object)[0];
  const kind = RECORD_TYPES.find((candidate) => candidate === first);
  if (!kind) {
    add(
      bare,
      '',
      'the line is no record',
      `a record begins with one of: ${RECORD_TYPES.join(', ')}`,
    );
    return NOTHING;
  }
  const id = object[kind];
  const place: Place = { ...bare, record: `${kind} ${String(id).slice(0, LIMITS.idLength)}` };
  const report: Report = (field, rule, hint) => {
    add(place, field, rule, hint);
    return null;
  };
  switch (kind) {
    case 'pack':
      into.manifests.push({ value: readManifest(object, report), place });
      return NOTHING;
    case 'source':
      collect(into.sources, readSource(object, report), place, LIMITS.sources, add);
      return NOTHING;
    case 'entity': {
      const entity = readEntity(object, report);
      collect(into.entities, entity, place, LIMITS.entities, add);
      return { names: entity.names.length, statements: entity.statements.length };
    }
    case 'event':
      collect(into.events, readEvent(object, report), place, LIMITS.events, add);
      return NOTHING;
    case 'about': {
      const value = readAddition(object, report);
      pushWithin(into.additions, { value, place }, LIMITS.additions, add);
      return { names: value.names.length, statements: value.statements.length };
    }
    case 'redirect': {
      const value = readRedirect(object, report);
      collect(into.redirects, { ...value, id: value.from }, place, LIMITS.redirects, add);
      return NOTHING;
    }
    case 'retract': {
      const value = readRetraction(object, report);
      if (value) pushWithin(into.retractions, { value, place }, LIMITS.retractions, add);
      return NOTHING;
    }
    case 'correct': {
      const value = readCorrection(object, report);
      if (value) pushWithin(into.corrections, { value, place }, LIMITS.ownRecords, add);
      return NOTHING;
    }
    default:
      return kind satisfies never;
  }
}
