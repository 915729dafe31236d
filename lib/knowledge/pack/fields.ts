/**
 * Reads one record's fields out of `unknown`, collecting every problem instead of stopping at the
 * first. A reader method returns `undefined` when the field is absent or wrong; wrong is reported.
 */
import { parseDate } from '../edtf.ts';
import type { EdtfDate, LocalText } from '../types.ts';
import { LIMITS } from './limits.ts';

/** Notes a problem; returns null so that a reader can `return report(…)` for "nothing usable". */
export type Report = (field: string, rule: string, hint?: string) => null;
export type JsonObject = Readonly<Record<string, unknown>>;

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const LANGUAGE = /^(mul|[a-z]{2,3}(-[A-Za-z0-9]{2,8})*)$/;
// Control characters, and the invisible marks that can make one text look like another.
// oxlint-disable-next-line no-control-regex -- naming control characters is the purpose
const FORBIDDEN_CHARACTERS = /[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufeff]/;
const FORBIDDEN_EVERYWHERE = new RegExp(FORBIDDEN_CHARACTERS, 'g');
const MARKUP = /<[a-z!/?]/i;

export interface FieldReader {
  readonly path: (key: string) => string;
  /** Reports keys of the object that no rule knows. */
  onlyKeys(known: readonly string[]): void;
  text(key: string, max?: number): string | undefined;
  requiredText(key: string, max?: number): string;
  date(key: string): EdtfDate | undefined;
  localText(key: string, max?: number): LocalText | undefined;
  /** Texts of several lines, by language. */
  localProse(key: string): LocalText | undefined;
  list(key: string, max: number): readonly unknown[];
  texts(key: string, max: number): readonly string[];
  oneOf<T extends string>(key: string, allowed: readonly T[]): T | undefined;
  number(key: string): number | undefined;
  flag(key: string): boolean | undefined;
  url(key: string): string | undefined;
}

/** The rule a text breaks, or null. */
export function textFault(text: string, max: number): string | null {
  const fault = plainFault(text, max);
  if (fault !== null) return fault;
  return MARKUP.test(text) ? 'looks like markup; packs hold plain text only' : null;
}

/** The same for a text of several lines. People write "x < y" in notes, and nothing of a text becomes markup. */
function proseFault(text: string, max: number): string | null {
  return plainFault(text.replaceAll('\n', ' '), max);
}

function plainFault(text: string, max: number): string | null {
  if (text.length > max)
    return `is ${text.length.toLocaleString('en')} characters long; at most ${max.toLocaleString('en')} are allowed`;
  if (text.trim() === '') return 'must not be empty';
  if (text !== text.trim()) return 'must not begin or end with white space';
  if (!text.isWellFormed()) return 'holds half of a surrogate pair';
  if (FORBIDDEN_CHARACTERS.test(text)) return 'holds a control or direction-override character';
  return null;
}

/** What a reader wrote, as a pack may hold it: without what `proseFault` would refuse, but for the length. */
export function asProse(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?/g, '\n')
    .replaceAll('\t', ' ')
    .split('\n')
    .map((line) => line.replace(FORBIDDEN_EVERYWHERE, ''))
    .join('\n')
    .trim();
}

export function readFields(object: JsonObject, prefix: string, report: Report): FieldReader {
  const path = (key: string): string => (prefix === '' ? key : `${prefix}.${key}`);

  function text(key: string, max: number = LIMITS.textLength): string | undefined {
    const value = object[key];
    if (value === undefined) return undefined;
    if (typeof value !== 'string') return void report(path(key), 'must be a text in quotes');
    const fault = textFault(value, max);
    if (fault) return void report(path(key), fault);
    return value;
  }

  function list(key: string, max: number): readonly unknown[] {
    const value = object[key];
    if (value === undefined) return [];
    if (!Array.isArray(value)) {
      report(path(key), 'must be a list in square brackets');
      return [];
    }
    if (value.length > max) {
      report(path(key), `has ${value.length} entries; at most ${max} are allowed`);
      return [];
    }
    return value;
  }

  function byLanguage(
    key: string,
    max: number,
    faultOf: (text: string, max: number) => string | null,
  ): LocalText | undefined {
    const value = object[key];
    if (value === undefined) return undefined;
    if (!isObject(value))
      return void report(path(key), 'must be texts by language', 'write {"en":"…"}');
    const result: Record<string, string> = {};
    for (const [language, entry] of Object.entries(value)) {
      const field = `${path(key)}.${language}`;
      if (!LANGUAGE.test(language)) {
        report(field, `"${language.slice(0, LIMITS.idLength)}" is no language tag`);
        continue;
      }
      if (typeof entry !== 'string') {
        report(field, 'must be a text in quotes');
        continue;
      }
      const fault = faultOf(entry, max);
      if (fault) report(field, fault);
      else result[language] = entry;
    }
    if (Object.keys(value).length === 0) report(path(key), 'must not be empty');
    return result;
  }

  return {
    path,
    list,
    text,
    onlyKeys(known) {
      for (const key of Object.keys(object)) {
        if (!known.includes(key))
          report(
            path(key.slice(0, LIMITS.idLength)),
            'unknown field',
            `known here: ${known.join(', ')}`,
          );
      }
    },
    requiredText(key, max) {
      if (object[key] === undefined) report(path(key), 'is missing');
      return text(key, max) ?? '';
    },
    date(key) {
      const value = text(key, LIMITS.idLength);
      if (value === undefined) return undefined;
      if (parseDate(value)) return value;
      return void report(
        path(key),
        `"${value}" is no date`,
        'write 2021, 2021-08 or 2021-08-15, with ~ for about or ? for uncertain',
      );
    },
    localText: (key, max = LIMITS.textLength) => byLanguage(key, max, textFault),
    localProse: (key) => byLanguage(key, LIMITS.proseLength, proseFault),
    texts(key, max) {
      const result: string[] = [];
      for (const [index, entry] of list(key, max).entries()) {
        const field = `${path(key)}[${index}]`;
        const fault =
          typeof entry === 'string'
            ? textFault(entry, LIMITS.nameLength)
            : 'must be a text in quotes';
        if (fault) report(field, fault);
        else result.push(entry as string);
      }
      return result;
    },
    oneOf(key, allowed) {
      const value = text(key, LIMITS.idLength);
      if (value === undefined) return undefined;
      const found = allowed.find((entry) => entry === value);
      if (found === undefined)
        report(path(key), `"${value}" is not known here`, `one of: ${allowed.join(', ')}`);
      return found;
    },
    number(key) {
      const value = object[key];
      if (value === undefined) return undefined;
      if (typeof value !== 'number' || !Number.isFinite(value))
        return void report(path(key), 'must be a number');
      return value;
    },
    flag(key) {
      const value = object[key];
      if (value === undefined || typeof value === 'boolean') return value;
      return void report(path(key), 'must be true or false');
    },
    url(key) {
      const value = text(key, LIMITS.urlLength);
      if (value === undefined) return undefined;
      if (!URL.canParse(value) || new URL(value).protocol !== 'https:') {
        return void report(
          path(key),
          `"${value.slice(0, LIMITS.idLength)}" is no https address`,
          'links open on a click of the reader and must begin with https://',
        );
      }
      return value;
    },
  };
}

export function isLanguage(text: string): boolean {
  return LANGUAGE.test(text);
}
