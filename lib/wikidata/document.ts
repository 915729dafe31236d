/**
 * A Wikidata entity document (`wbgetentities`, `Special:EntityData`, a line of the JSON dump) as typed
 * data. Documents are foreign and eleven years deep, so the reader is tolerant: empty maps may be
 * `[]`, entity values may have `numeric-id` without `id`, sitelinks may be missing, a redirect may come
 * with or without the body it leads to, and the whole may be wrapped as `{"entities":{"Q1":{…}}}`.
 * https://doc.wikimedia.org/Wikibase/master/php/docs_topics_json.html
 */
import { failure, success, type Result } from '../knowledge/result.ts';

type JsonObject = Readonly<Record<string, unknown>>;

export type SnakValue =
  | { readonly type: 'entity'; readonly id: string }
  | {
      readonly type: 'time';
      readonly time: string;
      readonly precision: number;
      readonly calendar: string;
    }
  | { readonly type: 'quantity'; readonly amount: number; readonly unit: string }
  | { readonly type: 'text'; readonly text: string; readonly language?: string };

/** `null` for a value of a type that no property of ours takes. */
export type Snak =
  | { readonly state: 'value'; readonly value: SnakValue | null }
  | { readonly state: 'somevalue' }
  | { readonly state: 'novalue' };

export type Snaks = ReadonlyMap<string, readonly Snak[]>;
export type WikidataRank = 'preferred' | 'normal' | 'deprecated';

export interface Claim {
  readonly main: Snak;
  readonly rank: WikidataRank;
  readonly qualifiers: Snaks;
  readonly references: readonly Snaks[];
}

export interface Item {
  readonly type: 'item';
  readonly id: string;
  /** Ids that lead here, where the document says so. */
  readonly formerIds: readonly string[];
  readonly labels: ReadonlyMap<string, string>;
  readonly descriptions: ReadonlyMap<string, string>;
  readonly aliases: ReadonlyMap<string, readonly string[]>;
  /** Pages on all wikis. */
  readonly sitelinks: number;
  /** Day of the last edit, where the document has it. */
  readonly modified?: string;
  /** Greater is newer; 0 when the document does not say. */
  readonly revision: number;
  /** Read on demand: a document has hundreds of properties, and few are ours. */
  readonly claims: (property: string) => readonly Claim[];
}

export interface Redirect {
  readonly type: 'redirect';
  readonly from: string;
  readonly to: string;
}

/** A property, a lexeme, or an answer that the item does not exist: no fault, and nothing to keep. */
export interface Other {
  readonly type: 'other';
}

export type WikidataDocument = Item | Redirect | Other;

const ITEM_ID = /^Q[1-9]\d{0,11}$/;
const DAY = /^\d{4}-\d{2}-\d{2}/;

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A map that may be absent or `[]`. */
function entries(value: unknown): Array<[string, unknown]> {
  return isObject(value) ? Object.entries(value) : [];
}

function monolingual(value: unknown): string | null {
  const text = isObject(value) ? value['value'] : value;
  return typeof text === 'string' ? text : null;
}

function textsByLanguage(value: unknown): Map<string, string> {
  const result = new Map<string, string>();
  for (const [language, entry] of entries(value)) {
    const text = monolingual(entry);
    if (text !== null) result.set(language, text);
  }
  return result;
}

function listsByLanguage(value: unknown): Map<string, string[]> {
  const result = new Map<string, string[]>();
  for (const [language, list] of entries(value)) {
    if (!Array.isArray(list)) continue;
    result.set(
      language,
      list.map(monolingual).filter((text) => text !== null),
    );
  }
  return result;
}

function readEntityId(value: JsonObject): string | null {
  const id = value['id'];
  if (typeof id === 'string') return ITEM_ID.test(id) ? id : null;
  const number = value['numeric-id'];
  const item = value['entity-type'] === undefined || value['entity-type'] === 'item';
  return item && Number.isSafeInteger(number) && ITEM_ID.test(`Q${String(number)}`)
    ? `Q${String(number)}`
    : null;
}

function readValue(datavalue: unknown): SnakValue | null {
  if (!isObject(datavalue)) return null;
  const value = datavalue['value'];
  if (typeof value === 'string') return { type: 'text', text: value };
  if (!isObject(value)) return null;
  switch (datavalue['type']) {
    case 'wikibase-entityid': {
      const id = readEntityId(value);
      return id === null ? null : { type: 'entity', id };
    }
    case 'time': {
      const { time, precision, calendarmodel } = value;
      if (typeof time !== 'string' || typeof precision !== 'number') return null;
      const calendar = typeof calendarmodel === 'string' ? calendarmodel : '';
      return { type: 'time', time, precision, calendar: calendar.replace(/^.*\//, '') };
    }
    case 'quantity': {
      const amount = Number(value['amount']);
      const unit = typeof value['unit'] === 'string' ? value['unit'] : '1';
      if (!Number.isFinite(amount)) return null;
      return { type: 'quantity', amount, unit: unit.replace(/^.*\//, '') };
    }
    case 'monolingualtext': {
      const { text, language } = value;
      if (typeof text !== 'string' || typeof language !== 'string') return null;
      return { type: 'text', text, language };
    }
    default:
      return null;
  }
}

function readSnak(value: unknown): Snak | null {
  if (!isObject(value)) return null;
  const state = value['snaktype'];
  if (state === 'somevalue' || state === 'novalue') return { state };
  return state === 'value' ? { state, value: readValue(value['datavalue']) } : null;
}

function readSnaks(value: unknown): Snaks {
  const result = new Map<string, Snak[]>();
  for (const [property, list] of entries(value)) {
    if (Array.isArray(list))
      result.set(
        property,
        list.map(readSnak).filter((snak) => snak !== null),
      );
  }
  return result;
}

function readClaim(value: unknown): Claim | null {
  if (!isObject(value)) return null;
  const main = readSnak(value['mainsnak']);
  if (!main) return null;
  const rank = value['rank'];
  const references = Array.isArray(value['references']) ? value['references'] : [];
  return {
    main,
    rank: rank === 'preferred' || rank === 'deprecated' ? rank : 'normal',
    qualifiers: readSnaks(value['qualifiers']),
    references: references.map((entry: unknown) =>
      readSnaks(isObject(entry) ? entry['snaks'] : undefined),
    ),
  };
}

/** The one document inside `{"entities":{…}}`, or the value itself. */
function unwrap(value: JsonObject): Result<JsonObject, string> {
  const wrapped = value['entities'];
  if (!isObject(wrapped)) return success(value);
  const inside = Object.values(wrapped);
  if (inside.length !== 1)
    return failure(`"entities" holds ${inside.length} documents; one a line is read`);
  return isObject(inside[0]) ? success(inside[0]) : failure('"entities" holds no object');
}

/** @returns the document, or what is wrong with it in one line */
export function readDocument(value: unknown): Result<WikidataDocument, string> {
  if (!isObject(value)) return failure('is not a JSON object');
  const unwrapped = unwrap(value);
  if (!unwrapped.ok) return unwrapped;
  const document = unwrapped.value;
  const redirects = isObject(document['redirects']) ? document['redirects'] : value['redirects'];
  const from = isObject(redirects) ? redirects['from'] : undefined;
  const to = isObject(redirects) ? redirects['to'] : undefined;
  const redirected =
    typeof from === 'string' && typeof to === 'string' && ITEM_ID.test(from) && ITEM_ID.test(to);
  const id = document['id'];
  if (typeof id !== 'string') {
    if (redirected) return success({ type: 'redirect', from, to });
    return failure('has no "id"');
  }
  if (!ITEM_ID.test(id) || document['missing'] !== undefined) return success({ type: 'other' });
  const body = document['labels'] !== undefined || document['claims'] !== undefined;
  if (!body && redirected) return success({ type: 'redirect', from, to });
  const { modified, lastrevid, sitelinks } = document;
  const claims = isObject(document['claims']) ? document['claims'] : {};
  return success({
    type: 'item',
    id,
    formerIds: redirected && to === id && from !== id ? [from] : [],
    labels: textsByLanguage(document['labels']),
    descriptions: textsByLanguage(document['descriptions']),
    aliases: listsByLanguage(document['aliases']),
    // An entry counts by its "site", which a cheap search of the line can count too.
    sitelinks: entries(sitelinks).filter(([, link]) => isObject(link) && 'site' in link).length,
    ...(typeof modified === 'string' && DAY.test(modified)
      ? { modified: modified.slice(0, 10) }
      : {}),
    revision: typeof lastrevid === 'number' ? lastrevid : 0,
    claims: (property) => {
      const list = Object.hasOwn(claims, property) ? claims[property] : undefined;
      return Array.isArray(list) ? list.map(readClaim).filter((claim) => claim !== null) : [];
    },
  });
}
