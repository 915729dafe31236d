/**
 * The door of the room: open compiled names, find them in a text. Every whole-word occurrence is
 * given, also those inside a longer one, because only linking can tell that the longer one does not
 * hold here; `leftmostLongest` is the choice it then makes.
 */
import { failure, success, type Result } from '../knowledge/result.ts';
import type { CaseRule } from '../knowledge/types.ts';
import { caseAgrees, standsFree } from './boundaries.ts';
import { createCharacters, type Characters } from './characters.ts';
import { CASE_RULES, EMPTY_PATH, extendPath } from './compile.ts';
import {
  CASE_MASK,
  CASE_SHIFT,
  LAST_BIT,
  LENGTH_MASK,
  MORE_BIT,
  NAME_WORDS,
  openSections,
  OWNER_BITS,
  OWNER_MASK,
  SLOT_WORDS,
  TAG_SHIFT,
  unicodeFingerprint,
  type Sections,
} from './layout.ts';
import { jointsAgree, tokenize, type Tokens } from './tokens.ts';

/** One name found at one place. */
export interface Occurrence {
  /** UTF-16 units into the text, `[start, end)`. */
  readonly start: number;
  readonly end: number;
  /** First and last word of the text it covers. */
  readonly firstToken: number;
  readonly lastToken: number;
  readonly name: number;
  readonly owner: number;
  readonly flags: number;
  readonly tag: number;
  /** The name as its pack writes it. */
  readonly text: string;
}

export interface Scan {
  readonly tokens: Tokens;
  /** By start, the longer first. */
  readonly occurrences: readonly Occurrence[];
}

export interface NameIndex {
  readonly nameCount: number;
  scan(text: string): Scan;
  /** The folded form under which spellings are equal. */
  fold(word: string): string;
}

/** Names longer than this many words are not looked for; the longest seen in world news has 14. */
const MOST_WORDS = 24;

interface StoredName {
  readonly text: string;
  readonly case: CaseRule;
  readonly owner: number;
  readonly flags: number;
  readonly tag: number;
  readonly tokens: Tokens;
}

/** Refuses a buffer that is not ours, not whole, or made elsewhere, saying why; the caller rebuilds. */
export function openNameIndex(bytes: ArrayBuffer): Result<NameIndex, string> {
  const characters = createCharacters();
  const opened = openSections(bytes, unicodeFingerprint(characters.fold));
  if (!opened.ok) return failure(opened.error);
  return success(createIndex(opened.value, characters));
}

function createIndex(sections: Sections, characters: Characters): NameIndex {
  const { slots, lists, names, texts } = sections;
  const slotMask = slots.length / SLOT_WORDS - 1;
  // Only names that are met in texts are ever spelled out.
  const spelled = new Map<number, StoredName>();

  function storedName(number: number): StoredName {
    const found = spelled.get(number);
    if (found) return found;
    const record = number * NAME_WORDS;
    const offset = names[record] ?? 0;
    const sized = names[record + 1] ?? 0;
    const owned = names[record + 2] ?? 0;
    const text = String.fromCharCode(...texts.subarray(offset, offset + (sized & LENGTH_MASK)));
    const made: StoredName = {
      text,
      tokens: tokenize(text, characters),
      case: CASE_RULES[(sized >>> CASE_SHIFT) & CASE_MASK] ?? 'initial',
      tag: sized >>> TAG_SHIFT,
      owner: owned & OWNER_MASK,
      flags: owned >>> OWNER_BITS,
    };
    spelled.set(number, made);
    return made;
  }

  /** The slot's second word for a path, or 0 where no name takes it. */
  function lookUp(hash: number): number {
    let slot = hash & slotMask;
    for (;;) {
      const found = slots[slot * SLOT_WORDS + 1] ?? 0;
      if (found === 0 || slots[slot * SLOT_WORDS] === hash >>> 0) return found;
      slot = (slot + 1) & slotMask;
    }
  }

  function occurrencesAt(text: string, tokens: Tokens, first: number, into: Occurrence[]): void {
    const before = into.length;
    let path = EMPTY_PATH;
    const end = Math.min(tokens.count, first + MOST_WORDS);
    for (let last = first; last < end; last += 1) {
      if (last > first && tokens.joint(last) === 'break') break;
      path = extendPath(path, tokens.hashes[last] ?? 0);
      const found = lookUp(path);
      if (found === 0) break;
      let list = (found & ~MORE_BIT) >>> 0;
      while (list > 0) {
        const entry = lists[list - 1] ?? LAST_BIT;
        const occurrence = verify(text, tokens, first, last, (entry & ~LAST_BIT) >>> 0);
        if (occurrence) into.push(occurrence);
        list = (entry & LAST_BIT) === 0 ? list + 1 : 0;
      }
      if ((found & MORE_BIT) === 0) break;
    }
    // The longer first.
    if (into.length - before > 1) {
      const here = into.splice(before).sort((a, b) => b.end - a.end || a.name - b.name);
      into.push(...here);
    }
  }

  function verify(
    text: string,
    tokens: Tokens,
    first: number,
    last: number,
    number: number,
  ): Occurrence | null {
    const name = storedName(number);
    if (name.tokens.count !== last - first + 1) return null;
    for (let index = 0; index < name.tokens.count; index += 1) {
      const token = first + index;
      const ofText = text.slice(tokens.starts[token], tokens.ends[token]);
      const ofName = name.text.slice(name.tokens.starts[index], name.tokens.ends[index]);
      if (characters.fold(ofText) !== characters.fold(ofName)) return null;
      if (!caseAgrees(ofName, ofText, name.case)) return null;
      if (
        index > 0 &&
        !jointsAgree(
          name.tokens.joint(index),
          tokens.joint(token),
          (tokens.ends[token - 1] ?? 0) - (tokens.starts[token - 1] ?? 0),
        )
      )
        return null;
    }
    if (!standsFree(text, tokens, first, last)) return null;
    const start = tokens.starts[first] ?? 0;
    let end = tokens.ends[last] ?? 0;
    // "U.S." keeps its last dot where the text has it.
    if (name.text.endsWith('.') && text[end] === '.') end += 1;
    return {
      start,
      end,
      firstToken: first,
      lastToken: last,
      name: number,
      owner: name.owner,
      flags: name.flags,
      tag: name.tag,
      text: name.text,
    };
  }

  return {
    nameCount: names.length / NAME_WORDS,
    fold: characters.fold,
    scan(text) {
      const tokens = tokenize(text, characters);
      const occurrences: Occurrence[] = [];
      for (let token = 0; token < tokens.count; token += 1)
        occurrencesAt(text, tokens, token, occurrences);
      return { tokens, occurrences };
    },
  };
}

/** Of overlapping spans the one that begins first, and of those the longest. Input by start, longer first. */
export function leftmostLongest<T extends { readonly start: number; readonly end: number }>(
  spans: readonly T[],
): T[] {
  const chosen: T[] = [];
  let free = 0;
  for (const span of spans) {
    if (span.start < free) continue;
    chosen.push(span);
    free = span.end;
  }
  return chosen;
}
