/** Checks the requests about what the reader writes, hides and corrects. */
import { LIMITS } from '../knowledge/pack/limits.ts';
import { pageAddress } from '../knowledge/page-address.ts';
import type { Correction, Quote } from '../linking/types.ts';
import type { BackgroundCalls, CorrectRequest, OwnAct } from './protocol.ts';
import { fieldsOf, isId, isText, nothing, parseCardRequest } from './request-fields.ts';
import type { Parsers } from './parsers.ts';

/** Of a note or a name before it is cleaned; the service says which is too long. */
const MAX_NOTE_UNITS = 20_000;
/** Of an address before it is cut, which may have a long query. */
const MAX_ADDRESS_UNITS = 20_000;
/** Of a fact's key, which holds its texts in all languages: as long as a line of a pack may be. */
const MAX_KEY_UNITS = 262_144;
const MAX_NAME_UNITS = 1_000;
const MAX_OWN_KEYS = 10_000;
/** Of a file of notes: all of them as long as they may be, twice. */
const MAX_COPY_UNITS = 24_000_000;

function parseOwnAct(value: unknown): OwnAct | null {
  const { do: what, text, key, instead } = fieldsOf(value) ?? {};
  if (what === 'note' || what === 'name' || what === 'unname')
    return isText(text, MAX_NOTE_UNITS) ? { do: what, text } : null;
  if ((what !== 'hide' && what !== 'show') || !isText(key, MAX_KEY_UNITS)) return null;
  if (what === 'show' || instead === undefined) return { do: what, key };
  return isText(instead, MAX_NOTE_UNITS) ? { do: what, key, instead } : null;
}

function parseQuote(value: unknown): Quote | null {
  const { prefix, suffix } = fieldsOf(value) ?? {};
  return isText(prefix, LIMITS.quoteLength) && isText(suffix, LIMITS.quoteLength)
    ? { prefix, suffix }
    : null;
}

function parseCorrection(value: unknown): Correction | null {
  const { surface, says, entity, quote: quoted } = fieldsOf(value) ?? {};
  if (!isText(surface, MAX_NOTE_UNITS)) return null;
  const quote = quoted === undefined ? undefined : parseQuote(quoted);
  if (quote === null) return null;
  const place = quote === undefined ? {} : { quote };
  if (says === 'never') return { surface, says, ...place };
  if ((says !== 'not' && says !== 'is') || !isId(entity)) return null;
  return { surface, says, entity, ...place };
}

function parseCorrectRequest(value: unknown): CorrectRequest | null {
  const fields = fieldsOf(value);
  const correction = parseCorrection(fields?.['correction']);
  if (!fields || !correction) return null;
  if (fields['page'] === undefined) return { correction };
  const page = webPageOf(fields['page']);
  return page === null ? null : { correction, page };
}

/** The page of a request; null for what is none, so that nothing meant for one page is kept for all. */
function webPageOf(value: unknown): string | null {
  const page = isText(value, MAX_ADDRESS_UNITS) ? pageAddress(value) : null;
  // A copy of the corrections is given away; it must not tell where files lie.
  return page?.startsWith('http') ? page : null;
}

/** The page of a scan; without one, only what holds everywhere is applied. */
export function pageOf(value: unknown): { page?: string } {
  const page = isText(value, MAX_ADDRESS_UNITS) ? pageAddress(value) : null;
  return page === null ? {} : { page };
}

type OwnCalls = Pick<
  BackgroundCalls,
  'changeOwn' | 'correct' | 'uncorrect' | 'ownList' | 'copyOwn' | 'deleteOwn' | 'bringBack'
>;

export const OWN_REQUESTS: Parsers<OwnCalls> = {
  changeOwn(value) {
    const request = parseCardRequest(value);
    const act = parseOwnAct(fieldsOf(value)?.['act']);
    return request && act && { ...request, act };
  },
  correct: parseCorrectRequest,
  uncorrect(value) {
    const key = fieldsOf(value)?.['key'];
    return isText(key, MAX_KEY_UNITS) ? { key } : null;
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
};
