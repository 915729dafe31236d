/**
 * How a Slavic name of several words changes as one: the same case in all words that change, never the
 * cross product. Of a person all words do; of anything else the adjectives and the first noun, and what
 * depends on that noun stays («Министерство обороны»). The endings are each language's own.
 */
import type { InflectionHint } from './hint.ts';

/** `p` is the plural, which has no gender. */
export type Gender = 'm' | 'f' | 'n' | 'p';

const CASES = ['genitive', 'locative', 'accusative', 'dative', 'instrumental'] as const;
type Case = (typeof CASES)[number];

/** A word case by case, the likelier form first. No accusative: that of things is the nominative, that of people the genitive. */
export type Declined = Readonly<Partial<Record<Case, readonly string[]>>> & {
  readonly gender: Gender;
};

/**
 * One paradigm: nominatives that it holds for, letters to take off, gender, and endings as
 * `genitive|dative|accusative|instrumental|locative`: several parted by a stroke, `-` for none, and
 * nothing where the case is left out.
 */
export type Paradigm = readonly [RegExp, number, Gender, string];

/** @param endings as in `Paradigm`; one that begins with `=` is the whole form */
export function decline(stem: string, gender: Gender, endings: string): Declined {
  const [genitive, dative, accusative, instrumental, locative] = endings
    .split('|')
    .map((ends) =>
      ends === ''
        ? undefined
        : ends
            .split('/')
            .map((end) => (end.startsWith('=') ? end.slice(1) : stem + (end === '-' ? '' : end))),
    );
  return {
    gender,
    ...(genitive && { genitive }),
    ...(dative && { dative }),
    ...(accusative && { accusative }),
    ...(instrumental && { instrumental }),
    ...(locative && { locative }),
  };
}

export function declineBy(paradigms: readonly Paradigm[], word: string): Declined | null {
  const fitting = paradigms.find(([ends]) => ends.test(word));
  if (!fitting) return null;
  const [, cut, gender, endings] = fitting;
  return decline(word.slice(0, word.length - cut), gender, endings);
}

export interface SlavicRules {
  /** The word as an adjective, or null. `next` is what stands behind it; undefined: it stands alone. */
  adjective(word: string, next: string | undefined): Declined | null;
  /** As an adjective behind its noun, where the language has them there («Korea Północna»). */
  behindNoun?(word: string, noun: Declined): Declined | null;
  /** Null: it does not change. `after` is the gender of an adjective before it. */
  noun(word: string, after: Gender | undefined): Declined | null;
  firstName(word: string, gender: 'm' | 'f'): Declined | null;
  surname(word: string, gender: 'm' | 'f'): Declined | null;
  /** Whose name it is, by its letters. */
  genderOf(words: readonly string[]): 'm' | 'f';
  /** Ends that only surnames have, or mostly. */
  readonly surnameLike: RegExp;
  /** The words for "and". */
  readonly and: ReadonlySet<string>;
}

type Parsed = ReadonlyArray<Declined | null>;

/** Variants of one case that are put together, so that three words of three forms do not make 27. */
const MOST_OF_A_CASE = 6;

/** «НАТО», «США», figures and signs stay; so do names of one letter. */
function mayChange(word: string): boolean {
  return /^[\p{L}\p{M}’'ʼ-]{2,}$/u.test(word) && /\p{Ll}$/u.test(word);
}

/** Of words with a hyphen the last part changes; in «Ростов-на-Дону» the first; in «Буш-младший» both. */
function inParts(word: string, make: (part: string) => Declined | null): Declined | null {
  if (!mayChange(word)) return null;
  const parts = word.split('-');
  const last = parts.pop() ?? '';
  if (parts.length === 0) return make(word);
  const first = parts.shift() ?? '';
  if (parts.some((part) => /^(?:на|над|nad)$/u.test(part)))
    return joined(make(first), [...parts, last].map((part) => `-${part}`).join(''), '');
  if (/^(?:младший|старший|молодший)$/u.test(last)) {
    const [own, other] = [make(first), make(last)];
    return own && other ? paired(own, other) : null;
  }
  const before = [first, ...parts].map((part) => `${part}-`).join('');
  return mayChange(last) ? joined(make(last), '', before) : null;
}

function mapCases(declined: Declined, change: (form: string, of: Case) => string): Declined {
  const cases = CASES.flatMap((of) => {
    const forms = declined[of];
    return forms ? [[of, forms.map((form) => change(form, of))] as const] : [];
  });
  return { gender: declined.gender, ...Object.fromEntries(cases) };
}

function joined(declined: Declined | null, behind: string, before: string): Declined | null {
  return declined && mapCases(declined, (form) => before + form + behind);
}

function paired(one: Declined, other: Declined): Declined {
  return mapCases(one, (form, of) => `${form}-${other[of]?.[0] ?? ''}`);
}

function parseThing(words: readonly string[], rules: SlavicRules): Parsed | null {
  const dash = words.findLastIndex((word) => /^[—–-]$/u.test(word));
  if (dash > 0) {
    const behind = parseThing(words.slice(dash + 1), rules);
    return behind && [...words.slice(0, dash + 1).map(() => null), ...behind];
  }
  const parsed: Declined[] = [];
  let after: Gender | undefined;
  for (const [index, word] of words.slice(0, -1).entries()) {
    const adjective = inParts(word, (part) => rules.adjective(part, words[index + 1]));
    if (!adjective || (after !== undefined && adjective.gender !== after)) break;
    after = adjective.gender;
    parsed.push(adjective);
  }
  const head = words[parsed.length] ?? '';
  const noun =
    inParts(head, (part) => rules.noun(part, after)) ??
    (after === undefined ? inParts(head, (part) => rules.adjective(part, undefined)) : null);
  // An adjective that does not agree was none, or the noun is a foreign one that stays.
  if (noun && after !== undefined && noun.gender !== after) return null;
  if (!noun && parsed.length === 0) return null;
  const all: Array<Declined | null> = [...parsed, noun];
  for (const word of noun ? words.slice(all.length) : []) {
    const behind = (noun && rules.behindNoun?.(word, noun)) ?? null;
    if (!behind) break;
    all.push(behind);
  }
  if (all.length < words.length - 1 && rules.and.has(words[all.length] ?? '')) {
    const rest = parseThing(words.slice(all.length + 1), rules);
    if (rest) return [...all, null, ...rest];
  }
  return [...all, ...words.slice(all.length).map(() => null)];
}

/** Parts of a name that never change: «фон», «аль», «Абдель». */
const STAYS = /^(?:\p{Ll}.*|Абд|Абдель|Абду|Абу|Аль|Эль|Ель|Абдул)$/u;

function parsePerson(words: readonly string[], rules: SlavicRules, gender: 'm' | 'f'): Parsed[] {
  const last = words.length - 1;
  const surname = inParts(words[last] ?? '', (part) => rules.surname(part, gender));
  const full = words.map((word, index) => {
    if (index === last) return surname;
    return STAYS.test(word) ? null : inParts(word, (part) => rules.firstName(part, gender));
  });
  // Of «Ким Чен Ын» and «Абдель Фаттах аль-Бурхан» only the last may change.
  return last > 1 && surname
    ? [full, words.map((_, index) => (index === last ? surname : null))]
    : [full];
}

function formsOf(words: readonly string[], parsed: Parsed, isPerson: boolean): string[] {
  return CASES.flatMap((of) => {
    let forms = [''];
    let isChanged = false;
    for (const [index, word] of words.entries()) {
      const declined = parsed[index];
      const ofWord =
        declined?.[of] ?? (of === 'accusative' && isPerson ? declined?.genitive : undefined);
      isChanged ||= ofWord !== undefined;
      const space = index === 0 ? '' : ' ';
      forms = forms
        .flatMap((form) => (ofWord ?? [word]).map((each) => form + space + each))
        .slice(0, MOST_OF_A_CASE);
    }
    return isChanged ? forms : [];
  });
}

/** The ends of adjectives in a genitive: «Организация Объединённых Наций» is nobody. */
const GENITIVE = /(?:[ыиі]х|[оеєь]го|ої|ej|[iy]ch)$/u;

/** With no word of what it is: do the words look like those of a person? */
function mayBePerson(words: readonly string[], rules: SlavicRules): boolean {
  const [first = '', second] = words;
  if (second === undefined) return rules.surnameLike.test(first);
  if (words.length > 3 || words.some((word) => !/^\p{Lu}/u.test(word))) return false;
  if (words.slice(1).some((word) => GENITIVE.test(word)) || rules.adjective(first, second))
    return false;
  const noun = rules.noun(first, undefined);
  // «Государство Палестина»: a thing and its name.
  if (noun?.gender === 'n') return false;
  return !noun || !rules.behindNoun?.(second, noun);
}

/** Korean, Chinese and Vietnamese names, word by word: of «Ким Чен Ын» only the last changes. */
const SYLLABLES = 3;
const isSyllable = (word: string): boolean =>
  /^\p{Lu}\p{Ll}{1,4}$/u.test(word) && vowelsIn(word) === 1;
const vowelsIn = (word: string): number => word.match(/[аеёиіїоуыэєюяaeiouyąęó]/giu)?.length ?? 0;

export function slavicForms(text: string, rules: SlavicRules, hint: InflectionHint): string[] {
  const words = text.split(/\s+/u);
  if (hint.isPerson === true && words.length === SYLLABLES && words.every(isSyllable)) {
    const first = words.slice(0, -1).join(' ');
    return slavicForms(words.at(-1) ?? '', rules, hint).map((form) => `${first} ${form}`);
  }
  const isPerson = hint.isPerson ?? mayBePerson(words, rules);
  const isFullName = words.length > 1 && rules.surnameLike.test(words.at(-1) ?? '');
  const forms: string[] = [];
  // A lone «Украина» and «Захарова» look alike: both readings, that of a thing first.
  if (!isPerson || (hint.isPerson === undefined && !isFullName)) {
    const parsed = parseThing(words, rules);
    if (parsed) forms.push(...formsOf(words, parsed, false));
  }
  if (isPerson) {
    const gender = hint.gender ?? rules.genderOf(words);
    for (const parsed of parsePerson(words, rules, gender))
      forms.push(...formsOf(words, parsed, true));
  }
  return forms;
}
