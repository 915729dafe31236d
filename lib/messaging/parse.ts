/**
 * Checks what arrives by message before a handler sees it. A content script lives in the page's
 * process, so its requests are foreign input like any other. Each parser gives the request, or null.
 */
import { parseDate } from '../knowledge/edtf.ts';
import type { EdtfDate, EntityId, Language } from '../knowledge/types.ts';
import type { Block, BlockRole } from '../linking/types.ts';
import { KINDS } from '../knowledge/kinds.ts';
import type {
  BackgroundCalls,
  CardRequest,
  DateEvidence,
  OwnAct,
  PageCalls,
  PageEntity,
  PageState,
  PageStatus,
} from './protocol.ts';

export type Parsers<Calls> = {
  readonly [Name in keyof Calls]: (
    value: unknown,
  ) => (Calls[Name] extends (request: infer Request) => unknown ? Request : never) | null;
};

/** UTF-16 units of all blocks of one scan; the page sends longer articles in parts. */
const MAX_SCAN_UNITS = 1_000_000;
const MAX_BLOCKS = 20_000;
const MAX_IDS = 20_000;
const MAX_ID_LENGTH = 100;
/** Of a note before it is cleaned; the service says which is too long. */
const MAX_NOTE_UNITS = 20_000;
/** Of a fact's key, which holds its texts in all languages: as long as a line of a pack may be. */
const MAX_KEY_UNITS = 262_144;
const MAX_NAME_UNITS = 1_000;
const MAX_OWN_KEYS = 10_000;
/** Of a file of notes: all of them as long as they may be, twice. */
const MAX_COPY_UNITS = 24_000_000;
const ROLES: readonly BlockRole[] = ['title', 'heading', 'text', 'caption'];

type Fields = Readonly<Record<string, unknown>>;

function fieldsOf(value: unknown): Fields | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Fields)
    : null;
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

function isId(value: unknown): value is EntityId {
  return typeof value === 'string' && value.length <= MAX_ID_LENGTH;
}

function idList(value: unknown): readonly EntityId[] | null {
  return Array.isArray(value) && value.length <= MAX_IDS && value.every(isId) ? value : null;
}

function languageOf(value: unknown): { language?: Language } {
  return typeof value === 'string' && /^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(value)
    ? { language: value }
    : {};
}

function dateOf(value: unknown): { date?: EdtfDate } {
  return typeof value === 'string' && parseDate(value) ? { date: value } : {};
}

function parseBlock(value: unknown): Block | null {
  const fields = fieldsOf(value);
  const role = ROLES.find((candidate) => candidate === fields?.['role']);
  const text = fields?.['text'];
  return role && typeof text === 'string' ? { role, text } : null;
}

function parseBlocks(value: unknown): readonly Block[] | null {
  if (!Array.isArray(value) || value.length > MAX_BLOCKS) return null;
  const blocks: Block[] = [];
  let units = 0;
  for (const entry of value) {
    const block = parseBlock(entry);
    if (!block) return null;
    units += block.text.length;
    blocks.push(block);
  }
  return units <= MAX_SCAN_UNITS ? blocks : null;
}

function isText(value: unknown, most: number): value is string {
  return typeof value === 'string' && value.length <= most;
}

function parseCardRequest(value: unknown): CardRequest | null {
  const fields = fieldsOf(value);
  const others = idList(fields?.['others']);
  if (!fields || !others || !isId(fields['entity'])) return null;
  return {
    entity: fields['entity'],
    others,
    ...languageOf(fields['language']),
    ...dateOf(fields['date']),
  };
}

function parseOwnAct(value: unknown): OwnAct | null {
  const { do: what, text, key, instead } = fieldsOf(value) ?? {};
  if (what === 'note' || what === 'name' || what === 'unname')
    return isText(text, MAX_NOTE_UNITS) ? { do: what, text } : null;
  if ((what !== 'hide' && what !== 'show') || !isText(key, MAX_KEY_UNITS)) return null;
  if (what === 'show' || instead === undefined) return { do: what, key };
  return isText(instead, MAX_NOTE_UNITS) ? { do: what, key, instead } : null;
}

const nothing = (value: unknown): Record<string, never> | null => (fieldsOf(value) ? {} : null);

export const BACKGROUND_REQUESTS: Parsers<BackgroundCalls> = {
  scan(value) {
    const fields = fieldsOf(value);
    const blocks = parseBlocks(fields?.['blocks']);
    if (!fields || !blocks) return null;
    const known = fields['known'] === undefined ? [] : idList(fields['known']);
    return known && { blocks, known, ...languageOf(fields['language']), ...dateOf(fields['date']) };
  },
  card: parseCardRequest,
  changeOwn(value) {
    const request = parseCardRequest(value);
    const act = parseOwnAct(fieldsOf(value)?.['act']);
    return request && act && { ...request, act };
  },
  ownList: nothing,
  copyOwn: nothing,
  deleteOwn(value) {
    const keys = fieldsOf(value)?.['keys'];
    if (keys === 'all') return { keys };
    const isList = Array.isArray(keys) && keys.length <= MAX_OWN_KEYS;
    return isList && keys.every((key) => isText(key, MAX_KEY_UNITS)) ? { keys } : null;
  },
  bringBack(value) {
    const { name, text } = fieldsOf(value) ?? {};
    return isText(name, MAX_NAME_UNITS) && isText(text, MAX_COPY_UNITS) ? { name, text } : null;
  },
  summaries(value) {
    const fields = fieldsOf(value);
    const entities = idList(fields?.['entities']);
    return fields && entities && { entities, ...languageOf(fields['language']) };
  },
  loadScript(value) {
    const script = fieldsOf(value)?.['script'];
    return script === 'reader' || script === 'card' ? { script } : null;
  },
  packs: nothing,
  packsChanged: nothing,
};

export const PAGE_REQUESTS: Parsers<PageCalls> = {
  pageState: nothing,
  readAnyway: nothing,
  readAnew: nothing,
  goTo(value) {
    const fields = fieldsOf(value);
    const openCard = fields?.['openCard'];
    return fields && isId(fields['entity']) && typeof openCard === 'boolean'
      ? { entity: fields['entity'], openCard }
      : null;
  },
  step(value) {
    const direction = fieldsOf(value)?.['direction'];
    return direction === 'next' || direction === 'previous' ? { direction } : null;
  },
};

const STATUSES: readonly PageStatus[] = ['off', 'no-article', 'reading', 'ready', 'failed'];
const EVIDENCE: readonly DateEvidence[] = ['json-ld', 'meta', 'time-element', 'address'];

function parsePageEntity(value: unknown): PageEntity | null {
  const fields = fieldsOf(value);
  if (!fields || !isId(fields['entity'])) return null;
  const { label, kind, count, surfaces } = fields;
  const known = Object.keys(KINDS).find((candidate) => candidate === kind) as
    PageEntity['kind'] | undefined;
  if (typeof label !== 'string' || !known || typeof count !== 'number' || !Array.isArray(surfaces))
    return null;
  return {
    entity: fields['entity'],
    label,
    kind: known,
    count,
    surfaces: surfaces.filter((entry) => typeof entry === 'string'),
  };
}

/** The page's own account of itself, as popup and options receive it. */
export function parsePageState(value: unknown): PageState | null {
  const fields = fieldsOf(value);
  const status = STATUSES.find((candidate) => candidate === fields?.['status']);
  if (!fields || !status || !Array.isArray(fields['entities'])) return null;
  const evidence = EVIDENCE.find((candidate) => candidate === fields['dateEvidence']);
  return {
    status,
    host: textOf(fields['host']),
    title: textOf(fields['title']),
    entities: fields['entities'].map(parsePageEntity).filter((entity) => entity !== null),
    truncated: fields['truncated'] === true,
    ...dateOf(fields['date']),
    ...(evidence ? { dateEvidence: evidence } : {}),
  };
}
