/**
 * Russian. Nouns of the three declensions, hard and soft, plurals, adjectives before a noun, surnames of
 * men and women; fleeting vowels in -ец and a few first names.
 * Left out: names in -о, -е, -и, -у, -ю, -э that have no neuter adjective or suffix («Токио», «Косово»),
 * abbreviations, the second locative («в Крыму»), fleeting vowels elsewhere, short forms of first names.
 * Source: https://en.wikipedia.org/wiki/Russian_declension
 */
import type { InflectionHint } from './hint.ts';
import {
  decline,
  declineBy,
  slavicForms,
  type Declined,
  type Gender,
  type Paradigm,
  type SlavicRules,
} from './slavic.ts';

const NOUNS: readonly Paradigm[] = [
  [/^[Оо]строва$/u, 1, 'p', 'ов|ам||ами|ах'],
  [/^Крым$/u, 0, 'm', 'а|у||ом|у/е'],
  // A fleeting vowel, as in «египтянин».
  [/^Египет$/u, 2, 'm', 'та|ту||том|те'],
  // Nearly all others in -нь are feminine, as «Казань» is.
  [/^Тайвань$/u, 1, 'm', 'я|ю||ем|е'],
  [/^[Цц]ерковь$/u, 3, 'f', 'ви|ви|овь|овью|ви'],
  [/ство$/u, 1, 'n', 'а|у|о|ом|е'],
  [/ие$/u, 1, 'n', 'я|ю|е|ем|и'],
  [/ье$/u, 1, 'n', 'я|ю|е|ем|е'],
  [/ца$/u, 1, 'f', 'ы|е|у|ей|е'],
  [/[жшчщ]а$/u, 1, 'f', 'и|е|у|ей|е'],
  [/[гкх]а$/u, 1, 'f', 'и|е|у|ой|е'],
  [/[бвдзлмнпрстф]а$/u, 1, 'f', 'ы|е|у|ой|е'],
  [/ия$/u, 1, 'f', 'и|и|ю|ей|и'],
  [/я$/u, 1, 'f', 'и|е|ю|ей|е'],
  [/ий$/u, 1, 'm', 'я|ю||ем|и'],
  [/й$/u, 1, 'm', 'я|ю||ем|е'],
  [/[аеёиоуыэюявм]ль$/u, 1, 'm', 'я|ю||ем|е'],
  [/ь$/u, 1, 'f', 'и|и|ь|ью|и'],
  [/[бвгджзклмнпрстфхцчшщ]ец$/u, 2, 'm', 'ца|цу||цом/цем|це'],
  [/[жшчщц]$/u, 0, 'm', 'а|у||ем|е'],
  [/[бвгдзклмнпрстфх]$/u, 0, 'm', 'а|у||ом|е'],
  // Places mostly lose the ending («Филиппин»), peoples and groups take one («талибов»).
  [/ы$/u, 1, 'p', 'ов/-|ам||ами|ах'],
];

/** Only behind an adjective that says so. */
const NOUNS_AFTER: Readonly<Partial<Record<Gender, readonly Paradigm[]>>> = {
  n: [
    [/ие$/u, 1, 'n', 'я|ю|е|ем|и'],
    [/о$/u, 1, 'n', 'а|у|о|ом|е'],
    [/е$/u, 1, 'n', 'я|ю|е|ем|е'],
  ],
  p: [
    [/ии$/u, 1, 'p', 'й|ям||ями|ях'],
    [/[гкхжшчщ]и$/u, 1, 'p', 'ов/ей/-|ам||ами|ах'],
    [/ства$/u, 1, 'p', '-|ам||ами|ах'],
    [/а$/u, 1, 'p', 'ов|ам||ами|ах'],
  ],
};

const ADJECTIVES: readonly Paradigm[] = [
  [/[жшчщ]ий$/u, 2, 'm', 'его|ему||им|ем'],
  [/ний$/u, 2, 'm', 'его|ему||им|ем'],
  [/[гкх]ий$/u, 2, 'm', 'ого|ому||им|ом'],
  [/[гкх]ой$/u, 2, 'm', 'ого|ому||им|ом'],
  [/[ыо]й$/u, 2, 'm', 'ого|ому||ым|ом'],
  [/[жшчщ]ая$/u, 2, 'f', 'ей|ей|ую|ей|ей'],
  [/ая$/u, 2, 'f', 'ой|ой|ую|ой|ой'],
  [/яя$/u, 2, 'f', 'ей|ей|юю|ей|ей'],
  [/[гкх]ое$/u, 2, 'n', 'ого|ому|ое|им|ом'],
  [/ое$/u, 2, 'n', 'ого|ому|ое|ым|ом'],
  [/ее$/u, 2, 'n', 'его|ему|ее|им|ем'],
  [/ые$/u, 2, 'p', 'ых|ым||ыми|ых'],
  [/[гкхжшчщ]ие$/u, 2, 'p', 'их|им||ими|их'],
  [/(?:[оеё]в|[иы]н)ы$/u, 1, 'p', 'ых|ым||ыми|ых'],
];

/** Those that are adjectives without a noun behind them: «Грозный», «Зеленский», but not «Маврикий». */
const ALONE = /(?:[сц]кий|ый|[снвц]кая|[внж]ая|ое)$/u;

const FIRST_NAMES: readonly Paradigm[] = [
  [/^Павел$/u, 2, 'm', 'ла|лу||лом|ле'],
  [/^П[её]тр$/u, 3, 'm', 'етра|етру||етром|етре'],
  [/^Лев$/u, 2, 'm', 'ьва|ьву||ьвом|ьве'],
  [/^Любовь$/u, 1, 'f', 'и|и|ь|ью|и'],
  [/ь$/u, 1, 'm', 'я|ю||ем|е'],
];

const SURNAMES: readonly Paradigm[] = [
  [/[оеё]в$/u, 0, 'm', 'а|у||ым|е'],
  // «Путиным», but «Дарвином».
  [/[иы]н$/u, 0, 'm', 'а|у||ым/ом|е'],
  [/ь$/u, 1, 'm', 'я|ю||ем|е'],
];

const MALE_IN_A: ReadonlySet<string> = new Set(
  'Илья Никита Лука Фома Савва Данила Кузьма Мустафа Муса Иса Усама Хамза Моджтаба Абдалла Яхья Яйя Бола Раила'.split(
    ' ',
  ),
);

/** «Абдулла», «Забихулла»: names with -улла are men's. */
const isMaleInA = (name: string): boolean => MALE_IN_A.has(name) || name.endsWith('улла');

function noun(word: string, after: Gender | undefined): Declined | null {
  return declineBy([...(NOUNS_AFTER[after ?? 'm'] ?? []), ...NOUNS], word);
}

const isPlural = (declined: Declined | null): boolean => declined?.gender === 'p';

const RULES: SlavicRules = {
  and: new Set(['и']),
  surnameLike: /(?:[оеё]ва?|[иы]на?|[сц]кий|[сц]кая|енко|[оеи]вич)$/u,
  noun,
  adjective(word, next) {
    if (next === undefined && !ALONE.test(word)) return null;
    return declineBy(ADJECTIVES, word);
  },
  firstName(word, gender) {
    if (gender === 'f' && /[^аяь]$/u.test(word)) return null;
    const made = declineBy([...FIRST_NAMES, ...NOUNS], word);
    return isPlural(made) || made?.gender === 'n' ? null : made;
  },
  surname(word, gender) {
    if (/[ыи]х$/u.test(word)) return null;
    if (gender === 'f') {
      if (/(?:[оеё]в|[иы]н)а$/u.test(word)) return decline(word.slice(0, -1), 'f', 'ой|ой|у|ой|ой');
      if (/[ая]я$/u.test(word)) return declineBy(ADJECTIVES, word);
      return /[ая]$/u.test(word) ? noun(word, undefined) : null;
    }
    // «Цой» is short for an adjective.
    if (/(?:[сц]кий|[кгхжшчщ]ий|ый|..ой)$/u.test(word)) return declineBy(ADJECTIVES, word);
    const made = declineBy([...SURNAMES, ...NOUNS], word);
    return isPlural(made) || made?.gender === 'n' ? null : made;
  },
  genderOf(words) {
    const [first = '', last = ''] = [words[0], words.at(-1)];
    if (/(?:[оеё]ва|[иы]на|ая)$/u.test(last) && (words.length === 1 || /[аяь]$/u.test(first)))
      return 'f';
    return words.length > 1 && /[ая]$/u.test(first) && !isMaleInA(first) ? 'f' : 'm';
  },
};

export function russianForms(text: string, hint: InflectionHint): string[] {
  return slavicForms(text, RULES, hint);
}
