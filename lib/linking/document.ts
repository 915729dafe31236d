/** One document as linking sees it: its blocks cut into words, and what capitals mean in each. */
import { startsUpper } from '../matching/boundaries.ts';
import type { Joint } from '../matching/joints.ts';
import type { Tokens } from '../matching/tokens.ts';
import type { Language } from '../knowledge/types.ts';
import { wordsOf } from './languages/index.ts';
import type { LanguageWords } from './languages/types.ts';
import { occurrencesIn, type NameFinder, type Occurrence } from './occurrences.ts';
import type { Block, BlockRole } from './types.ts';
import { createWordForms, remembered, type WordForms } from './word-forms.ts';

export interface ReadBlock {
  readonly number: number;
  readonly role: BlockRole;
  readonly text: string;
  /** Of its language. */
  readonly words: LanguageWords;
  readonly tokens: Tokens;
  readonly occurrences: readonly Occurrence[];
  /** Its words that are written with a capital, or in a script without capitals; folded. */
  readonly properWords: ReadonlySet<string>;
  /** True where a word, stem ("Afghan*") or phrase stands, whatever its case. */
  says(need: string): boolean;
  /** Capitals say nothing here: a headline in capitals, or one with every word capitalised. */
  readonly capitalsAreStyle: boolean;
  /** The word as written, or "" outside the block. */
  word(token: number): string;
  /** The word in small letters. */
  lower(token: number): string;
  isUpper(token: number): boolean;
  /** First in the block, or behind a full stop, colon, quotation mark or dash. */
  startsSentence(token: number): boolean;
  joint(token: number): Joint;
}

export interface ReadDocument {
  readonly blocks: readonly ReadBlock[];
  /** Words of the document that are written with a capital, folded. */
  readonly properWords: ReadonlySet<string>;
  /** Words that stand somewhere in small letters: common words in this document. */
  readonly smallWords: ReadonlySet<string>;
}

/** Shorter runs of words have too few capitals to judge by. */
const FEWEST_WORDS_FOR_STYLE = 4;
const FEWEST_WORDS_OF_TEXT = 10;
/** Headlines capitalise most words; a paragraph full of names must not be taken for one. */
const STYLE_SHARE = 0.65;
const STYLE_SHARE_OF_TEXT = 0.95;
const SHORTEST_STYLED_WORD = 4;

/** What is made of words and needs, once in a document. */
interface Forms {
  readonly word: WordForms;
  /** "Afghan*", folded and without its star. */
  readonly stem: (need: string) => string;
  readonly phrase: (need: string) => string;
}

/** @param language of blocks that do not say theirs */
export function readDocument(
  blocks: readonly Block[],
  finder: NameFinder,
  language: Language | undefined,
): ReadDocument {
  const properWords = new Set<string>();
  const smallWords = new Set<string>();
  const fold = (word: string): string => finder.scanner.fold(word);
  const forms: Forms = {
    word: createWordForms(fold),
    stem: remembered((need) => fold(need.slice(0, -1))),
    phrase: remembered(spacedWords),
  };
  const read = blocks.map((block, number) => {
    const made = readBlock(
      block,
      wordsOf(block.language ?? language, block.text),
      number,
      finder,
      forms,
    );
    for (const word of made.properWords) properWords.add(word);
    for (let token = 0; token < made.tokens.count; token += 1) {
      const { isUpper, lower } = forms.word(made.word(token));
      if (!isUpper) smallWords.add(lower);
    }
    return made;
  });
  return { blocks: read, properWords, smallWords };
}

/** Lower-case words with a space around each, so that a phrase is found by whole words. */
function spacedWords(text: string): string {
  return ` ${text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim()} `;
}

function readBlock(
  block: Block,
  languageWords: LanguageWords,
  number: number,
  finder: NameFinder,
  forms: Forms,
): ReadBlock {
  const { scanner } = finder;
  const tokens = scanner.tokenize(block.text);
  const occurrences = occurrencesIn(block.text, tokens, finder);
  const word = (token: number): string =>
    token < 0 || token >= tokens.count
      ? ''
      : block.text.slice(tokens.starts[token], tokens.ends[token]);
  const words = new Set<string>();
  const properWords = new Set<string>();
  for (let token = 0; token < tokens.count; token += 1) {
    const { folded, isProper } = forms.word(word(token));
    words.add(folded);
    if (isProper) properWords.add(folded);
  }
  let spaced: string | undefined;
  function says(need: string): boolean {
    if (need.endsWith('*')) {
      const stem = forms.stem(need);
      for (const each of words) if (each.startsWith(stem)) return true;
      return false;
    }
    return (spaced ??= spacedWords(block.text)).includes(forms.phrase(need));
  }
  return {
    number,
    tokens,
    occurrences,
    word,
    properWords,
    says,
    role: block.role,
    text: block.text,
    words: languageWords,
    capitalsAreStyle: capitalsAreStyle(block, tokens, word),
    lower: (token) => forms.word(word(token)).lower,
    isUpper: (token) => forms.word(word(token)).isUpper,
    startsSentence: (token) => startsSentence(block.text, tokens, token),
    joint: (token) => tokens.joint(token),
  };
}

function capitalsAreStyle(block: Block, tokens: Tokens, word: (token: number) => string): boolean {
  let long = 0;
  let capital = 0;
  const looked = Math.min(tokens.count, 60);
  for (let token = 0; token < looked; token += 1) {
    const written = word(token);
    if (written.length < SHORTEST_STYLED_WORD || written.toLowerCase() === written.toUpperCase())
      continue;
    long += 1;
    if (startsUpper(written)) capital += 1;
  }
  const isHeadline = block.role === 'title' || block.role === 'heading';
  const isShouted = long > 0 && block.text === block.text.toUpperCase();
  const fewest = isHeadline || isShouted ? FEWEST_WORDS_FOR_STYLE : FEWEST_WORDS_OF_TEXT;
  return long >= fewest && capital / long >= (isHeadline ? STYLE_SHARE : STYLE_SHARE_OF_TEXT);
}

function startsSentence(text: string, tokens: Tokens, token: number): boolean {
  if (token <= 0) return true;
  const gap = text.slice(tokens.ends[token - 1], tokens.starts[token]);
  if (/[!?…:;"“”«»„\n•]|[—–]/.test(gap)) return true;
  if (!gap.includes('.')) return false;
  // "Gen. Dostum" and "U.S. troops" do not begin sentences; a dot behind a short capitalised word abbreviates.
  const before = text.slice(tokens.starts[token - 1], tokens.ends[token - 1]);
  return !(before.length <= 3 && startsUpper(before));
}
