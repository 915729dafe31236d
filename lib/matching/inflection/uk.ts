/**
 * Ukrainian. Nouns of the first three declensions, plurals, adjectives before a noun, surnames; і in a
 * closed syllable to о or е where it is regular (Київ: Києва, Харків: Харкова, Тернопіль: Тернополя); к, г, х
 * to ц, з, с before -і. Genitives of things in -а and -у are both made: only a dictionary tells them apart.
 * Left out: the vocative, names in -о and -е of places («Монако»), other alternations, fleeting vowels
 * but -ець.
 * Sources: https://talkukrainian.com/noun-declensions, and for surnames
 * http://books.dokladno.com/text.php?f=Ukrainian_Comprehensive_Grammar_1999_OCR&p=107
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
  [/^Єгипет$/u, 2, 'm', 'ту|ту||том|ті'],
  [/ство$/u, 1, 'n', 'а|у|о|ом|і'],
  [/[’'ʼ]я$/u, 1, 'n', 'я|ю|я|ям|ї'],
  [/(?<twice>[бвгджзклмнпрстцчшщ])\k<twice>я$/u, 1, 'n', 'я|ю|я|ям|і'],
  [/[аеєиіїоуюя]я$/u, 1, 'f', 'ї|ї|ю|єю|ї'],
  [/я$/u, 1, 'f', 'і|і|ю|ею|і'],
  [/[жшчщ]а$/u, 1, 'f', 'і|і|у|ею|і'],
  [/ка$/u, 2, 'f', 'ки|ці|ку|кою|ці'],
  [/[гґ]а$/u, 2, 'f', 'ги|зі|гу|гою|зі'],
  [/ха$/u, 2, 'f', 'хи|сі|ху|хою|сі'],
  [/[бвдзлмнпрстфц]а$/u, 1, 'f', 'и|і|у|ою|і'],
  [/й$/u, 1, 'm', 'ю/я|ю/єві||єм|ї'],
  [/піль$/u, 3, 'm', 'оля|олю/олеві||олем|олі'],
  [/[аеєиіїоуюявм]ль$/u, 1, 'm', 'ю/я|ю/еві||ем|і'],
  [/ець$/u, 3, 'm', 'ця|цю/цеві||цем|ці'],
  [/^Тайвань$/u, 1, 'm', 'ю/я|ю/еві||ем|і'],
  [/сь$/u, 1, 'f', 'і|і|ь|сю|і'],
  [/нь$/u, 1, 'f', 'і|і|ь|ню|і'],
  [/ь$/u, 1, 'f', 'і|і|ь|ю|і'],
  [/їв$/u, 2, 'm', 'єва|єву/єві||євом|єві'],
  [/(?<!Ав)ів$/u, 2, 'm', 'ова|ову||овом|ові'],
  [/^Ріг$/u, 2, 'm', 'огу|огу/огові||огом|озі'],
  [/[жшчщ]$/u, 0, 'm', 'а/у|у/еві||ем|і'],
  [/[гґкх]$/u, 0, 'm', 'у/а|у/ові||ом|у/ові'],
  [/[бвдзлмнпрстфц]$/u, 0, 'm', 'у/а|у/ові||ом|і'],
  [/и$/u, 1, 'p', 'ів/-|ам||ами|ах'],
];

const NOUNS_AFTER: Readonly<Partial<Record<Gender, readonly Paradigm[]>>> = {
  n: [
    [/о$/u, 1, 'n', 'а|у|о|ом|і'],
    [/е$/u, 1, 'n', 'я|ю|е|ем|і'],
  ],
  p: [
    [/ії$/u, 1, 'p', 'й|ям||ями|ях'],
    [/[ая]$/u, 1, 'p', '-|ам||ами|ах'],
  ],
};

const ADJECTIVES: readonly Paradigm[] = [
  [/ий$/u, 2, 'm', 'ого|ому||им|ому'],
  [/ій$/u, 2, 'm', 'ього|ьому||ім|ьому'],
  [/а$/u, 1, 'f', 'ої|ій|у|ою|ій'],
  [/я$/u, 1, 'f', 'ьої|ій|ю|ьою|ій'],
  [/е$/u, 1, 'n', 'ого|ому|е|им|ому'],
  [/і$/u, 1, 'p', 'их|им||ими|их'],
];

/** Feminine, neuter and plural adjectives look like nouns; what stands behind them tells. */
const BEFORE: ReadonlyArray<readonly [RegExp, RegExp]> = [
  [/..[иі]й$/u, /[бвгґджзклмнпрстфхцчшщйьо]$/u],
  [/(?:[сцз]ька|[внт]а|^Велика|^Мала|^Біла|ня)$/u, /[аяь]$/u],
  [/.е$/u, /[оея]$/u],
  [/..і$/u, /[иіїа]$/u],
];

const FIRST_NAMES: readonly Paradigm[] = [
  [/^Ігор$/u, 0, 'm', 'я|ю/еві||ем|еві'],
  [/^Любов$/u, 0, 'f', 'і|і||’ю|і'],
  [/лля$/u, 1, 'm', 'і|і|ю|ею|і'],
  // Not «Джо», «Рубіо».
  [/(?:[тд]ро|вло|йло|[рвнь]ко)$/u, 1, 'm', 'а|у/ові||ом|ові'],
  [/о$/u, 0, 'n', ''],
  [/й$/u, 1, 'm', 'я|ю/єві||єм|єві'],
  [/ець$/u, 3, 'm', 'ця|цю/цеві||цем|цеві'],
  [/ь$/u, 1, 'm', 'я|ю/еві||ем|еві'],
  [/[жшчщ]$/u, 0, 'm', 'а|у/еві||ем|еві'],
  [/[бвгґдзклмнпрстфхц]$/u, 0, 'm', 'а|у/ові||ом|ові'],
];

const SURNAMES: readonly Paradigm[] = [
  [/їв$/u, 2, 'm', 'єва|єву/єві||євим|єві'],
  [/ів$/u, 2, 'm', 'ова|ову||овим|ові'],
  [/(?:[оеє]в|[иії]н)$/u, 0, 'm', 'а|у/ові||им/ом|ові'],
];

const MALE_IN_A: ReadonlySet<string> = new Set(
  'Микола Ілля Микита Лука Хома Сава Кузьма Данила Мустафа Муса Усама Хамза Бола'.split(' '),
);

/** «Абдулла», «Забихулла»: names with -улла are men's. */
const isMaleInA = (name: string): boolean => MALE_IN_A.has(name) || name.endsWith('улла');

function noun(word: string, after: Gender | undefined): Declined | null {
  return declineBy([...(NOUNS_AFTER[after ?? 'm'] ?? []), ...NOUNS], word);
}

const notPlural = (declined: Declined | null): Declined | null =>
  declined?.gender === 'p' || declined?.gender === 'n' ? null : declined;

const RULES: SlavicRules = {
  and: new Set(['і', 'й', 'та']),
  surnameLike: /(?:[оеє]ва?|[иії]на?|[сц]ький|[сц]ька|енко|[оеи]вич|чук)$/u,
  noun: (word, after) => (/[^і]ий$/u.test(word) ? null : noun(word, after)),
  adjective(word, next) {
    if (next === undefined) return /.ий$/u.test(word) ? declineBy(ADJECTIVES, word) : null;
    const fits = BEFORE.some(([own, behind]) => own.test(word) && behind.test(next));
    return fits ? declineBy(ADJECTIVES, word) : null;
  },
  firstName(word, gender) {
    if (gender === 'f' && /[^аяь]$/u.test(word) && word !== 'Любов') return null;
    return notPlural(declineBy([...FIRST_NAMES, ...NOUNS], word));
  },
  surname(word, gender) {
    if (/[иі]х$/u.test(word)) return null;
    if (gender === 'f') {
      if (/(?:[оеє]в|[иії]н|[сцз]ьк)а$/u.test(word))
        return decline(word.slice(0, -1), 'f', 'ої|ій|у|ою|ій');
      return /[ая]$/u.test(word) ? noun(word, undefined) : null;
    }
    if (word.endsWith('ий')) return declineBy(ADJECTIVES, word);
    return notPlural(declineBy([...SURNAMES, ...FIRST_NAMES, ...NOUNS], word));
  },
  genderOf(words) {
    const [first = '', last = ''] = [words[0], words.at(-1)];
    if (/(?:[оеє]ва|[иії]на|[сц]ька)$/u.test(last) && (words.length === 1 || /[аяь]$/u.test(first)))
      return 'f';
    return words.length > 1 && /[ая]$/u.test(first) && !isMaleInA(first) ? 'f' : 'm';
  },
};

export function ukrainianForms(text: string, hint: InflectionHint): string[] {
  return slavicForms(text, RULES, hint);
}
