/**
 * German. The genitive in -s on the last word of a name; adjectives before a noun in all their endings
 * («Islamisches Emirat»: «Islamischen Emirats», «das Islamische Emirat»), with -s or -es on masculine and
 * neuter nouns and -n on plurals; nouns of office with something behind them («Rat der …»: «Rates der …»).
 * Left out: names in -s, -ß, -x, -z, which take an apostrophe that the scanner sees through; feminine names
 * with an article (die Ukraine); weak nouns (des Präsidenten); plurals of names.
 * Source: http://www.unilang.org/wiki/index.php/German_adjective_declensions
 */
import type { InflectionHint } from './hint.ts';

/** So end adjectives, before their ending: «Russisch|e», «Vereint|e», «Weiß|es». Not «Berliner», «Pariser». */
const ADJECTIVE =
  /^(?<stem>\p{Lu}\p{Ll}*(?:isch|lich|ig|al|ell|iv|är|ös|igt|int|iert|ert|end|deutsch)|Weiß|Rot|Grün|Schwarz|Blau|Neu|Alt|Hoh|Groß|Erst|Zweit|Dritt|Oberst|Höchst|Frei|Link|Deutsch|Nah|Nieder|Heilig)(?<ending>e|er|es)$/iu;

/** Feminine without an article's help to see: «die Ukraine», «die Elfenbeinküste». */
const FEMININE =
  /(?:^Ukraine|^Schweiz|[^aeiou]ei|küste|insel|stadt|republik|union|föderation|tion|ung|heit|keit|schaft|tät|partei|armee|see|arktis|bank|liga|macht|wehr|kammer|zone|miliz|front)$/iu;
const PLURAL = /(?:^Niederlande|staaten|inseln|gebiete|[^aeiou]eln)$/iu;

/** Nouns that take -s or -es and have something behind them. */
const HEAD =
  /(?:rat|amt|gericht|hof|ministerium|haus|staat|bund|reich|abkommen|krieg|vertrag|emirat|kongress|parlament|institut|bündnis|volk|gebiet)$/iu;

const VOWEL_END = /[aeiouyäöü]$/iu;

/** -s, and -es behind one syllable's worth of consonants; «Haus»: «Hauses». */
function genitives(noun: string): string[] {
  if (/(?:s|ß|x|z)$/iu.test(noun)) return noun.endsWith('nis') ? [`${noun}ses`] : [`${noun}es`];
  if (VOWEL_END.test(noun) || /(?:el|er|en|em|um|ing)$/u.test(noun)) return [`${noun}s`];
  return [`${noun}s`, `${noun}es`];
}

function nameGenitive(text: string, last: string, isPerson: boolean): string[] {
  if (!/\p{Ll}$/u.test(last) || /(?:s|ß|x|z)$/iu.test(last)) return [];
  if (
    !isPerson &&
    (FEMININE.test(last) || /^(?:Republik|Union)$/u.test(text.split(/\s/u)[0] ?? ''))
  )
    return [];
  if (!isPerson && PLURAL.test(last)) return last.endsWith('n') ? [] : [`${text}n`];
  // Plurals in -en that are names of states take no -s: «die Philippinen».
  if (!isPerson && /(?:inen|iven|oren|onen|ellen|anen)$/u.test(last)) return [];
  return [`${text}s`];
}

type Declension = 'm' | 'n' | 'f or plural';

const GENDER_OF: Readonly<Record<string, Declension>> = { er: 'm', es: 'n', e: 'f or plural' };

/** Endings for the adjectives, and whether the noun is a genitive or dative plural with it. */
function withAdjectives(
  stems: readonly string[],
  noun: string,
  tail: string,
  of: Declension,
): string[] {
  const say = (ending: string, form = noun): string =>
    `${[...stems.map((stem) => stem + ending), form].join(' ')}${tail}`;
  if (of === 'f or plural') {
    const dative =
      /(?:e|el|er)$/u.test(noun) && !FEMININE.test(noun) ? [say('en', `${noun}n`)] : [];
    return [say('en'), ...dative, say('er')];
  }
  return [say('en'), say('e'), ...genitives(noun).map((form) => say('en', form)), say('em')];
}

export function germanForms(text: string, hint: InflectionHint): string[] {
  const words = text.split(/\s+/u);
  const last = words.at(-1) ?? '';
  if (hint.isPerson === true) return nameGenitive(text, last, true);
  const stems: string[] = [];
  const endings = new Set<string>();
  for (const word of words.slice(0, -1)) {
    const { stem, ending } = ADJECTIVE.exec(word)?.groups ?? {};
    if (stem === undefined || ending === undefined) break;
    stems.push(stem);
    endings.add(ending);
  }
  const noun = words[stems.length] ?? '';
  const tail = words
    .slice(stems.length + 1)
    .map((word) => ` ${word}`)
    .join('');
  if (stems.length > 0 && /^\p{Lu}.*\p{Ll}$/u.test(noun)) {
    const [ending = 'e', ...others] = endings;
    return others.length > 0 ? [] : withAdjectives(stems, noun, tail, GENDER_OF[ending] ?? 'n');
  }
  if (tail !== '' && HEAD.test(noun)) return genitives(noun).map((form) => form + tail);
  // Behind a preposition or an article the last word is not the name's head.
  if (
    words
      .slice(1)
      .some((word) => /^(?:der|des|dem|den|für|von|vom|zur|zum|im|in|gegen|gegenüber)$/u.test(word))
  )
    return [];
  return nameGenitive(text, last, false);
}
