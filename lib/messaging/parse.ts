/**
 * Checks what arrives by message before a handler sees it. A content script lives in the page's
 * process, so its requests are foreign input like any other. Each parser gives the request, or null.
 */
import { KINDS } from '../knowledge/kinds.ts';
import type { Block, BlockRole } from '../linking/types.ts';
import { OWN_REQUESTS, pageOf } from './parse-own.ts';
import type { Parsers } from './parsers.ts';
import type {
  BackgroundCalls,
  DateEvidence,
  PageCalls,
  PageEntity,
  PageState,
  PageStatus,
  ScanRequest,
} from './protocol.ts';
import {
  dateOf,
  fieldsOf,
  idList,
  isId,
  isText,
  languageOf,
  nothing,
  parseCardRequest,
} from './request-fields.ts';

/** UTF-16 units of all blocks of one scan; the page sends longer articles in parts. */
const MAX_SCAN_UNITS = 1_000_000;
const MAX_BLOCKS = 20_000;
/** Of words that a reader has selected; the page cuts longer ones. */
const MAX_LOOK_UP_UNITS = 1_000;
const ROLES: readonly BlockRole[] = ['title', 'heading', 'text', 'caption'];

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

function parseBlock(value: unknown): Block | null {
  const fields = fieldsOf(value);
  const role = ROLES.find((candidate) => candidate === fields?.['role']);
  const text = fields?.['text'];
  if (!role || typeof text !== 'string') return null;
  return { role, text, ...languageOf(fields?.['language']) };
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

function countryOf(value: unknown): { country?: string } {
  return typeof value === 'string' && /^[A-Za-z]{2}$/.test(value)
    ? { country: value.toLowerCase() }
    : {};
}

/** What all that asks about a text says of the document it stands in. */
function contextOf(fields: Readonly<Record<string, unknown>>): Omit<ScanRequest, 'blocks'> | null {
  const known = fields['known'] === undefined ? [] : idList(fields['known']);
  return (
    known && {
      known,
      ...languageOf(fields['language']),
      ...dateOf(fields['date']),
      ...pageOf(fields['page']),
      ...countryOf(fields['country']),
    }
  );
}

export const BACKGROUND_REQUESTS: Parsers<BackgroundCalls> = {
  ...OWN_REQUESTS,
  scan(value) {
    const fields = fieldsOf(value);
    const blocks = parseBlocks(fields?.['blocks']);
    const context = fields && contextOf(fields);
    if (!context || !blocks) return null;
    return { blocks, ...context, ...(fields['doubts'] === true ? { doubts: true } : {}) };
  },
  lookUp(value) {
    const fields = fieldsOf(value);
    const text = fields?.['text'];
    const context = fields && contextOf(fields);
    return context && isText(text, MAX_LOOK_UP_UNITS) ? { text, ...context } : null;
  },
  card: parseCardRequest,
  summaries(value) {
    const fields = fieldsOf(value);
    const entities = idList(fields?.['entities']);
    return fields && entities && { entities, ...languageOf(fields['language']) };
  },
  loadScript(value) {
    const script = fieldsOf(value)?.['script'];
    return script === 'visit' || script === 'reader' || script === 'card' ? { script } : null;
  },
  packs: nothing,
  packsChanged: nothing,
};

export const PAGE_REQUESTS: Parsers<PageCalls> = {
  pageState: nothing,
  readAnyway: nothing,
  readAnew: nothing,
  lookUp(value) {
    const focus = fieldsOf(value)?.['focus'];
    return typeof focus === 'boolean' ? { focus } : null;
  },
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

const STATUSES: readonly PageStatus[] = [
  'off',
  'paused',
  'on-request',
  'no-article',
  'reading',
  'ready',
  'failed',
];
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
  const { date: updated } = dateOf(fields['updated']);
  return {
    status,
    host: textOf(fields['host']),
    title: textOf(fields['title']),
    entities: fields['entities'].map(parsePageEntity).filter((entity) => entity !== null),
    truncated: fields['truncated'] === true,
    ...dateOf(fields['date']),
    ...(evidence ? { dateEvidence: evidence } : {}),
    ...(updated === undefined ? {} : { updated }),
  };
}
