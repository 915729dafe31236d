/**
 * Polish. Masculine, feminine and neuter nouns with the softening before -e (Warszawa: Warszawie, Egipt:
 * Egipcie), ó to o in -ów, plurals with a table of the irregular ones, adjectives before and behind a noun,
 * surnames in -ski, -cki and in -ko. Genitives of things in -a and -u are both made.
 * Left out: the vocative, fleeting e (but -ec and -ek of people), names in -o but -ko, -wo, -stwo, names
 * in -e, -i and -u, abbreviations.
 * Sources: https://wikimili.com/en/Polish_morphology,
 * http://www.lingua.website/polish/polish-grammar/1-case-endings.htm
 */
import type { InflectionHint } from './hint.ts';
import {
  decline,
  declineBy,
  slavicForms,
  type Declined,
  type Paradigm,
  type SlavicRules,
} from './slavic.ts';

/** What a consonant becomes before the -e of the locative; the longest end first. */
const SOFTENED: ReadonlyArray<readonly [string, string]> = [
  ['szt', 'szci'],
  ['st', 'ści'],
  ['zd', 'ździ'],
  ['sł', 'śl'],
  ['sn', 'śni'],
  ['ch', 'sz'],
  ['t', 'ci'],
  ['d', 'dzi'],
  ['r', 'rz'],
  ['ł', 'l'],
  ['k', 'c'],
  ['g', 'dz'],
];

function softened(stem: string): string {
  const [end, soft] = SOFTENED.find(([hard]) => stem.endsWith(hard)) ?? ['', 'i'];
  return `=${stem.slice(0, stem.length - end.length)}${soft}e`;
}

/** Names of states and peoples whose plural no rule makes. */
const IRREGULAR: readonly Paradigm[] = [
  [/^Niemcy$/u, 1, 'p', '=Niemiec|om||ami|=Niemczech'],
  [/^Węgry$/u, 1, 'p', '=Węgier|om||ami|=Węgrzech'],
  [/^Włochy$/u, 1, 'p', '-|om||ami|=Włoszech'],
  [/^Indie$/u, 1, 'p', 'i|om||ami|ach'],
  [/^[Tt]erytoria$/u, 1, 'p', 'ów|om||ami|ach'],
  [/owie$/u, 4, 'p', 'ów|om||ami|ach'],
  [/[cs]e$/u, 1, 'p', '-|om||ami|ach'],
  [/^Seszele$/u, 1, 'p', 'i|om||ami|ach'],
  [/^Wyspy$/u, 1, 'p', '-|om||ami|ach'],
];

const FEMININE: readonly Paradigm[] = [
  // Native ones keep one i: «Gdyni», but «Danii».
  [/(?:dynia|[śź].?ia|iemia)$/u, 1, 'f', '-|-|ę|ą|-'],
  [/ia$/u, 1, 'f', 'i|i|ę|ą|i'],
  [/[csz]ja$/u, 1, 'f', 'i|i|ę|ą|i'],
  [/[aeouy]ja$/u, 2, 'f', 'i|i|ję|ją|i'],
  [/(?:la|ea|ja)$/u, 1, 'f', 'i|i|ę|ą|i'],
  [/(?:[csrd]z|ż|[^s]c)a$/u, 1, 'f', 'y|y|ę|ą|y'],
];

const SOFT_MASCULINE: readonly Paradigm[] = [
  [/ń$/u, 1, 'm', 'nia|niowi||niem|niu'],
  [/(?:[csrd]z|[żlj]|[^k]c)$/u, 0, 'm', 'u/a|owi||em|u'],
];

const ADJECTIVES: readonly Paradigm[] = [
  [/[kg]i$/u, 0, 'm', 'ego|emu||m|m'],
  [/i$/u, 0, 'm', 'ego|emu||m|m'],
  [/y$/u, 1, 'm', 'ego|emu||ym|ym'],
  [/[kg]a$/u, 1, 'f', 'iej|iej|ą|ą|iej'],
  [/a$/u, 1, 'f', 'ej|ej|ą|ą|ej'],
  [/ie$/u, 1, 'p', 'ch|m||mi|ch'],
  [/e$/u, 1, 'p', 'ych|ym||ymi|ych'],
];

const FEMININE_ADJECTIVE = /(?:[scz]ka|[nw]a|lka)$/u;
/** What may be an adjective, and how the word beside it ends if it is one. */
const BESIDE: ReadonlyArray<readonly [RegExp, RegExp]> = [
  [/.(?:[kn]i|y)$/u, /[bcdfghjklłmnńprstwzżxvó]$/u],
  [FEMININE_ADJECTIVE, /[aśćź]$/u],
  [/(?:[kn]ie|[nwmłtz]e)$/u, /[yiea]$/u],
];

function feminine(word: string): Declined | null {
  const known = declineBy(FEMININE, word);
  if (known || !/[^aeiou]a$/u.test(word)) return known;
  const stem = word.slice(0, -1);
  const soft = softened(stem);
  return decline(stem, 'f', `${/[kg]$/u.test(stem) ? 'i' : 'y'}|${soft}|ę|ą|${soft}`);
}

/** @param genitive `a` for people, both for things, which only a dictionary tells apart */
function masculine(word: string, genitive: string): Declined | null {
  const soft = declineBy(SOFT_MASCULINE, word);
  if (soft) return genitive === 'a' ? { ...soft, genitive: soft.genitive?.slice(-1) ?? [] } : soft;
  if (!/[bcdfghkłmnprstwzxv]$/u.test(word)) return null;
  const stem = word.replace(/ów$/u, 'ow');
  const instrumental = /[kg]$/u.test(stem) ? 'iem' : 'em';
  const locative = /(?:[kg]|h|x|v)$/u.test(stem) ? 'u' : softened(stem);
  return decline(stem, 'm', `${genitive}|owi||${instrumental}|${locative}`);
}

function noun(word: string): Declined | null {
  const irregular = declineBy(IRREGULAR, word);
  if (irregular) return irregular;
  if (word.endsWith('stwo')) return decline(word.slice(0, -1), 'n', 'a|u|o|em|ie');
  if (/[kw]o$/u.test(word)) {
    const stem = word.slice(0, -1);
    return decline(stem, 'n', stem.endsWith('k') ? 'a|u|o|iem|u' : `a|u|o|em|${softened(stem)}`);
  }
  if (/[śćź]$/u.test(word)) {
    const stem = word.slice(0, -1).replace(/Łód$/u, 'Łod') + plain(word.slice(-1));
    return decline(stem, 'f', `i|i|=${word}|ią|i`);
  }
  if (/[^kgi]y$/u.test(word) || (/[kg]i$/u.test(word) && !/[scz]ki$/u.test(word)))
    return decline(word.slice(0, -1), 'p', '-/ów|om||ami|ach');
  return feminine(word) ?? masculine(word, 'u/a');
}

const plain = (letter: string): string => ({ ś: 's', ć: 'c', ź: 'z' })[letter] ?? letter;

function person(word: string, gender: 'm' | 'f'): Declined | null {
  if (word.endsWith('a')) return feminine(word);
  if (gender === 'f') return null;
  if (word.endsWith('ko')) return feminine(`${word.slice(0, -1)}a`);
  if (/.[^i]ek$/u.test(word)) return decline(word.slice(0, -2), 'm', 'ka|kowi||kiem|ku');
  if (/.[^ck]iec$/u.test(word)) return decline(word.slice(0, -3), 'm', 'ca|cowi||cem|cu');
  return masculine(word, 'a');
}

const RULES: SlavicRules = {
  and: new Set(['i', 'oraz']),
  surnameLike: /(?:[scz]k[ia]|enko|icz|czyk|[eou]wa|ina|tin)$/u,
  noun: (word) => noun(word),
  adjective(word, next) {
    if (next === undefined) return /(?:[scz]ki)$/u.test(word) ? declineBy(ADJECTIVES, word) : null;
    const fits = BESIDE.some(([own, behind]) => own.test(word) && behind.test(next));
    return fits ? declineBy(ADJECTIVES, word) : null;
  },
  behindNoun(word, { gender }) {
    const adjective =
      /.(?:[kn]i|[nwtłr]y|[kn]ie|[nwczm]e)$/u.test(word) || FEMININE_ADJECTIVE.test(word)
        ? declineBy(ADJECTIVES, word)
        : null;
    return adjective?.gender === gender ? adjective : null;
  },
  firstName(word, gender) {
    // Jerzy, Antoni.
    if (gender === 'm' && /(?:[rn]z?y|[^aeiou]i)$/u.test(word)) return declineBy(ADJECTIVES, word);
    return person(word, gender);
  },
  surname(word, gender) {
    if (gender === 'f' && /(?:[scz]k|[oe]w|[iy]n)a$/u.test(word))
      return declineBy(ADJECTIVES, word);
    if (gender === 'm' && /(?:[scz]ki|[nwł]y)$/u.test(word)) return declineBy(ADJECTIVES, word);
    return person(word, gender);
  },
  genderOf(words) {
    const [first = '', last = ''] = [words[0], words.at(-1)];
    if (/[scz]ka$/u.test(last) && words.length > 1) return 'f';
    return words.length > 1 && first.endsWith('a') && !/^(?:Kuba|Barnaba|Bola)$/u.test(first)
      ? 'f'
      : 'm';
  },
};

export function polishForms(text: string, hint: InflectionHint): string[] {
  return slavicForms(text, RULES, hint);
}
