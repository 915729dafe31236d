/**
 * The records of a pack's source form, each one JSON object on a line. The key that names the
 * record's type holds its id: `{"entity":"Q889",…}`, `{"event":"…"}`, `{"source":"…"}`, `{"pack":"…"}`.
 */
import { KINDS } from '../kinds.ts';
import type {
  Entity,
  Kind,
  KnownEvent,
  LocalText,
  PackManifest,
  Participant,
  Source,
  SourceKind,
} from '../types.ts';
import { isLanguage, isObject, readFields, type JsonObject, type Report } from './fields.ts';
import { ENTITY_ID, optional, PACK_FORMAT, RECORD_KEYS } from './keys.ts';
import { LIMITS } from './limits.ts';
import { readNames } from './names.ts';
import { PLAIN_ID, readId, readIds, readList } from './record-fields.ts';
import { readStatement } from './statements.ts';

const KIND_IDS = Object.keys(KINDS) as Kind[];
const SOURCE_KINDS: readonly SourceKind[] = ['dataset', 'official', 'reference', 'news', 'editor'];

const VERSION = /^\d+\.\d+\.\d+(-[0-9A-Za-z.-]+)?$/;
const DEFAULT_IMPORTANCE = 30;

export function readManifest(object: JsonObject, report: Report): PackManifest {
  const fields = readFields(object, '', report);
  fields.onlyKeys(RECORD_KEYS.pack);
  const format = fields.requiredText('format', LIMITS.idLength);
  if (format !== '' && format !== PACK_FORMAT) {
    const isNewer = /^backstory-pack\/([2-9]|[1-9]\d+)$/.test(format);
    report(
      'format',
      `"${format}" cannot be read`,
      isNewer
        ? `it was made for a newer Backstory than this one, which reads ${PACK_FORMAT}: update Backstory, or ask for the pack in the older form`
        : `this version of Backstory reads ${PACK_FORMAT}`,
    );
  }
  const version = fields.requiredText('version', LIMITS.idLength);
  if (version !== '' && !VERSION.test(version))
    report('version', `"${version}" is no version`, 'write 1.0.0');
  const languages = fields.texts('languages', 200);
  for (const language of languages)
    if (!isLanguage(language)) report('languages', `"${language}" is no language tag`);
  const asOf = fields.date('asOf');
  if (object['asOf'] === undefined) report('asOf', 'is missing', 'the day up to which you looked');
  return {
    id: readId(fields, 'pack', PLAIN_ID, report, 'small letters, digits and hyphens'),
    format,
    name: fields.requiredText('name', LIMITS.nameLength),
    version,
    asOf: asOf ?? '0001',
    licence: fields.requiredText('licence', LIMITS.nameLength),
    languages,
    ...optional('description', fields.text('description')),
    ...optional('homepage', fields.url('homepage')),
  };
}

export function readSource(object: JsonObject, report: Report): Source {
  const fields = readFields(object, '', report);
  fields.onlyKeys(RECORD_KEYS.source);
  if (object['kind'] === undefined) report('kind', 'is missing');
  return {
    id: readId(fields, 'source', PLAIN_ID, report, 'small letters, digits and hyphens'),
    kind: fields.oneOf('kind', SOURCE_KINDS) ?? 'editor',
    title: fields.requiredText('title', LIMITS.titleLength),
    ...optional('publisher', fields.text('publisher', LIMITS.nameLength)),
    ...optional('date', fields.date('date')),
    ...optional('checked', fields.date('checked')),
    ...optional('licence', fields.text('licence', LIMITS.nameLength)),
    ...optional('url', fields.url('url')),
  };
}

export function readEntity(object: JsonObject, report: Report): Entity {
  const fields = readFields(object, '', report);
  fields.onlyKeys(RECORD_KEYS.entity);
  const id = readId(
    fields,
    'entity',
    ENTITY_ID,
    report,
    'a Wikidata id such as Q889, or x: with small letters, digits and hyphens',
  );
  if (object['kind'] === undefined) report('kind', 'is missing', `one of: ${KIND_IDS.join(', ')}`);
  if (object['description'] === undefined)
    report('description', 'is missing', 'one line, {"en":"…"}');
  const importance = fields.number('importance') ?? DEFAULT_IMPORTANCE;
  if (importance < 0 || importance > 100) report('importance', 'must lie between 0 and 100');
  const wikidata =
    fields.text('wikidata', LIMITS.idLength) ?? (id.startsWith('Q') ? id : undefined);
  if (wikidata !== undefined && !/^Q[1-9]\d*$/.test(wikidata))
    report('wikidata', `"${wikidata}" is no Wikidata id`);
  return {
    id,
    importance,
    kind: fields.oneOf('kind', KIND_IDS) ?? 'concept',
    names: readNames(object, report),
    blocks: fields.texts('blocks', LIMITS.namesAnEntity),
    description: fields.localText('description', LIMITS.titleLength) ?? {},
    ...optional('wikidata', wikidata),
    ids: readIds(object, report),
    statements: readList(fields, 'statements', LIMITS.statementsAnEntity, (entry, field) =>
      readStatement(entry, field, report),
    ),
  };
}

function readParticipant(entry: unknown, field: string, report: Report): Participant | null {
  if (typeof entry === 'string') return { entity: entry };
  if (!isObject(entry))
    return report(field, 'must be an entity id, or {"entity":"…","role":{"en":"…"}}');
  const fields = readFields(entry, field, report);
  fields.onlyKeys(RECORD_KEYS.participant);
  const role: LocalText | undefined = fields.localText('role', LIMITS.nameLength);
  return { entity: fields.requiredText('entity', LIMITS.idLength), ...optional('role', role) };
}

export function readEvent(object: JsonObject, report: Report): KnownEvent {
  const fields = readFields(object, '', report);
  fields.onlyKeys(RECORD_KEYS.event);
  if (object['date'] === undefined) report('date', 'is missing');
  if (object['title'] === undefined) report('title', 'is missing', 'one sentence, {"en":"…"}');
  const participants = readList(
    fields,
    'participants',
    LIMITS.participantsAnEvent,
    (entry, field) => readParticipant(entry, field, report),
  );
  if (participants.length === 0) report('participants', 'is missing', 'at least one entity');
  const sources = fields.texts('sources', 20);
  if (sources.length === 0) report('sources', 'is missing', 'every event has at least one source');
  return {
    id: readId(fields, 'event', PLAIN_ID, report, 'small letters, digits and hyphens'),
    date: fields.date('date') ?? '0001',
    title: fields.localText('title', LIMITS.titleLength) ?? {},
    participants,
    sources,
    ...optional('until', fields.date('until')),
    ...optional('place', fields.text('place', LIMITS.idLength)),
    ...optional('is', fields.text('is', LIMITS.idLength)),
  };
}
