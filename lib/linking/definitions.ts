/**
 * Short forms that a document defines itself, in either order: "the Islamic Emirate of Afghanistan (IEA)",
 * "the IEA (Islamic Emirate of Afghanistan)". In that document the letters mean who stands beside them,
 * whoever else bears them; and where a stranger stands beside them they are the stranger's.
 */
import type { ReadBlock, ReadDocument } from './document.ts';
import type { Judged } from './judge.ts';
import { NAME_FLAGS } from './name-note.ts';
import type { Profiled } from './profiles.ts';

interface Definition {
  readonly block: number;
  /** Tokens of the full name, `[first, last]`. */
  readonly first: number;
  readonly last: number;
  /** Token of the short form. */
  readonly short: number;
}

const FEWEST_LETTERS = 2;
const MOST_LETTERS = 10;
/** Small words may stand between the initials ("Organisation for the Prohibition of …"). */
const MOST_WORDS_A_LETTER = 3;

/** Of the full name. */
const MOST_WORDS = 15;

/** By short form as written. Of two definitions of one the first counts. */
function definitionsIn(document: ReadDocument): ReadonlyMap<string, Definition> {
  const found = new Map<string, Definition>();
  for (const block of document.blocks) {
    if (!block.text.includes('(')) continue;
    for (let token = 0; token < block.tokens.count; token += 1) {
      if (!opensParenthesis(block, token)) continue;
      const definition = readDefinition(block, token);
      if (!definition) continue;
      const short = block.word(definition.short);
      if (!found.has(short)) found.set(short, definition);
    }
  }
  return found;
}

function opensParenthesis(block: ReadBlock, token: number): boolean {
  const { starts, ends } = block.tokens;
  const from = token === 0 ? 0 : (ends[token - 1] ?? 0);
  return /\(["“«]?$/u.test(block.text.slice(from, starts[token]));
}

function readDefinition(block: ReadBlock, token: number): Definition | null {
  const { ends, starts, count } = block.tokens;
  const next = token + 1 < count ? starts[token + 1] : block.text.length;
  const closes = block.text.slice(ends[token], next).includes(')');
  const inside = block.word(token);
  if (closes && isShort(inside)) {
    const exact = firstOfInitials(block, token - 1, inside);
    const first = exact < 0 ? firstOfPhrase(block, token - 1, inside) : exact;
    return first < 0 ? null : { block: block.number, first, last: token - 1, short: token };
  }
  const before = block.word(token - 1);
  if (!isShort(before)) return null;
  let last = token;
  const most = Math.min(count, token + MOST_WORDS);
  while (last < most && !endsParenthesis(block, last)) last += 1;
  if (last >= most || firstOfInitials(block, last, before) !== token) return null;
  return { block: block.number, first: token, last, short: token - 1 };
}

function endsParenthesis(block: ReadBlock, token: number): boolean {
  const { ends, starts, count } = block.tokens;
  const next = token + 1 < count ? starts[token + 1] : block.text.length;
  return block.text.slice(ends[token], next).includes(')');
}

function isShort(word: string): boolean {
  return (
    word.length >= FEWEST_LETTERS &&
    word.length <= MOST_LETTERS &&
    word === word.toUpperCase() &&
    word !== word.toLowerCase()
  );
}

/** The token with which words begin that end at `last` and have these initials; −1 for none. */
function firstOfInitials(block: ReadBlock, last: number, short: string): number {
  const letters = short.toLowerCase().match(/\p{L}/gu) ?? [];
  let letter = letters.length - 1;
  const fewest = Math.max(0, last - letters.length * MOST_WORDS_A_LETTER);
  for (let token = last; token >= fewest && letter >= 0; token -= 1) {
    const word = block.lower(token);
    if (word.startsWith(letters[letter] as string)) letter -= 1;
    else if (block.isUpper(token)) return -1;
    if (letter < 0) return token;
  }
  return -1;
}

/** "antenatal care (ANC)": what letters stand for need not be initials, if the phrase begins and ends with two of them. */
function firstOfPhrase(block: ReadBlock, last: number, short: string): number {
  const letters = short.toLowerCase();
  if (!letters.includes(block.lower(last).slice(0, 1))) return -1;
  for (let token = last - 1; token >= 0 && token > last - letters.length; token -= 1)
    if (block.lower(token).startsWith(letters.slice(0, 1))) return token;
  return -1;
}

/** A short form whose letters a stranger's name explains is nobody's; null for a stranger. */
type Meant = ReadonlyMap<
  string,
  { readonly owner: number | null; readonly words: ReadonlySet<string> }
>;

/** The spans with short forms read as the document defines them. */
export function applyDefinitions(
  judged: readonly Judged[],
  document: ReadDocument,
  profiles: Profiled,
): readonly Judged[] {
  const definitions = definitionsIn(document);
  if (definitions.size === 0) return judged;
  const meant = meantBy(definitions, judged, document);
  const taken = new Map<string, Judged>();
  for (const span of judged)
    for (let token = span.firstToken; token <= span.lastToken; token += 1)
      taken.set(`${span.block.number} ${token}`, span);
  const changed = new Map<Judged, Judged | null>();
  const added: Judged[] = [];
  for (const block of document.blocks) {
    for (let token = 0; token < block.tokens.count; token += 1) {
      const definition = meant.get(block.word(token));
      if (!definition) continue;
      const { owner, words } = definition;
      const span = taken.get(`${block.number} ${token}`);
      if (span && (span.firstToken !== token || span.lastToken !== token || span.isSaid)) continue;
      if (owner !== null) {
        const now = shortSpan(block, token, owner, span?.order ?? judged.length);
        if (span) changed.set(span, now);
        else added.push(now);
      } else if (span) {
        const names = span.names.filter((name) =>
          isWrittenAs(profiles.get(name.owner)?.label, words),
        );
        changed.set(span, names.length > 0 ? { ...span, names } : null);
      }
    }
  }
  return [
    ...judged.flatMap((span) => (changed.has(span) ? (changed.get(span) ?? []) : span)),
    ...added,
  ];
}

function meantBy(
  definitions: ReadonlyMap<string, Definition>,
  judged: readonly Judged[],
  document: ReadDocument,
): Meant {
  const meant = new Map<string, { owner: number | null; words: ReadonlySet<string> }>();
  // Looked up by its end: a page may define as many short forms as it has names.
  const byEnd = new Map<string, Judged>();
  for (const span of judged)
    if (span.verdict === 'free') byEnd.set(`${span.block.number} ${span.lastToken}`, span);
  for (const [short, { block, first, last }] of definitions) {
    const ending = byEnd.get(`${block} ${last}`);
    const full = ending && ending.firstToken <= first + 1 ? ending : undefined;
    const owner = full && full.names.length === 1 ? (full.names[0]?.owner ?? null) : null;
    const words = new Set<string>();
    for (let token = first; token <= last; token += 1)
      words.add(document.blocks[block]?.lower(token) ?? '');
    meant.set(short, { owner, words });
  }
  return meant;
}

/** Packs do not list every way to write a body's name: with half of its label's words it is the same. */
function isWrittenAs(label: string | undefined, words: ReadonlySet<string>): boolean {
  const own = (label ?? '')
    .toLowerCase()
    .split(/[^\p{L}\p{M}]+/u)
    .filter((word) => word.length > 3);
  return own.length > 0 && own.filter((word) => words.has(word)).length * 2 >= own.length;
}

function shortSpan(block: ReadBlock, token: number, owner: number, order: number): Judged {
  const start = block.tokens.starts[token] ?? 0;
  const end = block.tokens.ends[token] ?? start;
  const name = {
    start,
    end,
    firstToken: token,
    lastToken: token,
    owner,
    flags: NAME_FLAGS.defined,
    language: 'mul',
    condition: 0,
  };
  return { ...name, block, names: [name], verdict: 'free', order };
}
