/**
 * The one door for packs: text in, a checked pack or all its problems out. Used by the build, by the
 * command line, and by the extension on every import; nothing else turns pack text into knowledge.
 */
import { failure, success, type Result } from '../result.ts';
import type { EntityId, Pack } from '../types.ts';
import { isObject, type Report } from './fields.ts';
import { LIMITS } from './limits.ts';
import type { PackProblem } from './problems.ts';
import {
  checkReferences,
  type Add,
  type Collected,
  type Place,
  type Placed,
} from './references.ts';
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

/**
 * Checks a whole pack. On failure the problems are in file order, at most `LIMITS.problems` of them;
 * nothing of a pack with problems is returned.
 */
export function parsePack(
  files: readonly PackFile[],
  options: ParseOptions = {},
): Result<Pack, PackProblem[]> {
  const problems: PackProblem[] = [];
  const add: Add = (place, field, rule, hint) => {
    if (problems.length < LIMITS.problems)
      problems.push({ ...place, field, rule, ...(hint === undefined ? {} : { hint }) });
  };
  const whole: Place = { file: files[0]?.name ?? 'pack', line: 0, record: '' };
  const size = files.reduce((sum, file) => sum + file.text.length, 0);
  if (size > LIMITS.pack) {
    add(
      whole,
      '',
      `the pack is ${size.toLocaleString('en')} characters long; at most ${LIMITS.pack.toLocaleString('en')} are allowed`,
    );
    return failure(problems);
  }
  const collected: Collected = {
    manifests: [],
    sources: new Map(),
    entities: new Map(),
    events: new Map(),
  };
  for (const file of files) collectFile(file, collected, add);
  const manifest = collected.manifests[0];
  if (!manifest)
    add(
      whole,
      '',
      'no "pack" record',
      'one line {"pack":"…","format":"backstory-pack/1",…} names the pack',
    );
  for (const second of collected.manifests.slice(1))
    add(second.place, 'pack', 'a pack has one "pack" record, this is a second');
  checkReferences(collected, add, options.knows ?? (() => false));
  if (problems.length > 0 || !manifest) return failure(problems);
  return success({
    manifest: manifest.value,
    sources: [...collected.sources.values()].map((entry) => entry.value),
    entities: [...collected.entities.values()].map((entry) => entry.value),
    events: [...collected.events.values()].map((entry) => entry.value),
  });
}

function collectFile(file: PackFile, into: Collected, add: Add): void {
  let line = 0;
  for (const text of file.text.split('\n')) {
    line += 1;
    if (text.trim() === '') continue;
    const place: Place = { file: file.name, line, record: '' };
    if (text.length > LIMITS.line) {
      add(
        place,
        '',
        `the line is ${text.length.toLocaleString('en')} characters long; at most ${LIMITS.line.toLocaleString('en')} are allowed`,
      );
      continue;
    }
    const value = parseJson(text);
    if (isObject(value)) collectRecord(value, place, into, add);
    else
      add(
        place,
        '',
        value === undefined ? 'the line is not valid JSON' : 'the line is not a JSON object',
        'one record a line, in braces',
      );
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const RECORD_TYPES = ['pack', 'source', 'event', 'entity'] as const;

function collectRecord(
  object: Readonly<Record<string, unknown>>,
  bare: Place,
  into: Collected,
  add: Add,
): void {
  const kind = RECORD_TYPES.find(
    (candidate) => Object.hasOwn(object, candidate) && isRecordOf(candidate, object),
  );
  if (!kind) {
    add(
      bare,
      '',
      'the line is no record',
      `a record begins with one of: ${RECORD_TYPES.join(', ')}`,
    );
    return;
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
      break;
    case 'source':
      collect(into.sources, readSource(object, report), place, LIMITS.sources, add);
      break;
    case 'entity':
      collect(into.entities, readEntity(object, report), place, LIMITS.entities, add);
      break;
    case 'event':
      collect(into.events, readEvent(object, report), place, LIMITS.events, add);
      break;
    default:
      kind satisfies never;
  }
}

/** The type key must be the first, so that a statement pasted on a line of its own is not taken for an entity. */
function isRecordOf(type: string, object: Readonly<Record<string, unknown>>): boolean {
  return Object.keys(object)[0] === type;
}

function collect<T extends { readonly id: string }>(
  into: Map<string, Placed<T>>,
  value: T,
  place: Place,
  most: number,
  add: Add,
): void {
  const former = into.get(value.id);
  if (former) {
    add(
      place,
      '',
      `the id "${value.id}" is used twice`,
      `first in ${former.place.file}:${former.place.line}`,
    );
  } else if (into.size >= most) {
    if (into.size === most)
      add(place, '', `more than ${most.toLocaleString('en')} records of this type`);
  } else {
    into.set(value.id, { value, place });
  }
}
