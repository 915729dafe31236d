/** Text and names of invented words, the same in every run: what is measured where no real text is. */
import type { Script } from './corpus.ts';

/** Numbers below `limit`, the same in every run. Park and Miller's generator, CACM 31 (1988). */
export function createDice(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state = (state * 48_271) % 0x7fffffff;
    return state % limit;
  };
}

interface Letters {
  readonly heads: string;
  readonly tails: string;
  /** Syllables in the longest word. */
  readonly longest: number;
  readonly space: string;
  readonly stop: string;
}

const LETTERS: Readonly<Record<Script, Letters>> = {
  latin: { heads: 'bcdfghklmnprstvz', tails: 'aeiouéö', longest: 4, space: ' ', stop: '. ' },
  ru: { heads: 'бвгдзклмнпрст', tails: 'аеиоуыя', longest: 4, space: ' ', stop: '. ' },
  ar: { heads: 'بتجدرسعفكلمن', tails: 'اويه', longest: 3, space: ' ', stop: '. ' },
  zh: {
    heads: '中国人民日本美俄法德东西南北大山水海',
    tails: '京城州江河湖市省府部军会',
    longest: 2,
    space: '',
    stop: '。',
  },
  ja: {
    heads: '東京大阪日本国会米中南北山川',
    tails: 'のをにはがとアイウエオカキ',
    longest: 2,
    space: '',
    stop: '。',
  },
};
const SENTENCE_WORDS = 14;
const PARAGRAPH_SENTENCES = 6;
/** One word in so many begins with a capital, as in news. */
const CAPITALS = 5;

export function madeWord(script: Script, dice: (limit: number) => number): string {
  const { heads, tails, longest } = LETTERS[script];
  let word = '';
  for (let left = 1 + dice(longest); left > 0; left -= 1)
    word += heads.charAt(dice(heads.length)) + tails.charAt(dice(tails.length));
  return word;
}

export const capitalised = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

export function madeText(script: Script, units: number): string {
  const dice = createDice(units + 1);
  const { space, stop } = LETTERS[script];
  const sentence = (): string =>
    Array.from({ length: SENTENCE_WORDS }, (_, place) => {
      const word = madeWord(script, dice);
      return place === 0 || dice(CAPITALS) === 0 ? capitalised(word) : word;
    }).join(space) + stop;
  const paragraphs: string[] = [];
  for (let length = 0; length < units;) {
    const paragraph = Array.from({ length: PARAGRAPH_SENTENCES }, sentence).join('');
    paragraphs.push(paragraph);
    length += paragraph.length;
  }
  // The curly quotes make it a two-byte string, as real pages are.
  return `“${paragraphs.join('”\n\n“')}”`;
}
