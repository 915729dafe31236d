/** Linking in other languages than English: whole sentences with the World pack, and the words they are read by. */
import { describe, expect, it } from 'vitest';
import { join } from 'node:path';
import { wordsOf } from '../../../lib/linking/languages/index.ts';
import { wordSet } from '../../../lib/linking/languages/word-set.ts';
import { linkerOf } from '../../../scripts/linker.ts';
import { loadPack } from '../../../scripts/pack/load.ts';
import { ARABIC } from './languages/arabic.ts';
import { CHINESE } from './languages/chinese.ts';
import { ENGLISH } from './languages/english.ts';
import { FRENCH } from './languages/french.ts';
import { GERMAN } from './languages/german.ts';
import { ITALIAN } from './languages/italian.ts';
import { JAPANESE } from './languages/japanese.ts';
import { PERSIAN } from './languages/persian.ts';
import { PORTUGUESE } from './languages/portuguese.ts';
import { RUSSIAN } from './languages/russian.ts';
import { SPANISH } from './languages/spanish.ts';
import { TURKISH } from './languages/turkish.ts';
import { UKRAINIAN } from './languages/ukrainian.ts';

const SENTENCES: Readonly<Record<string, readonly string[]>> = {
  ar: ARABIC,
  de: GERMAN,
  en: ENGLISH,
  es: SPANISH,
  fa: PERSIAN,
  fr: FRENCH,
  it: ITALIAN,
  ja: JAPANESE,
  pt: PORTUGUESE,
  ru: RUSSIAN,
  tr: TURKISH,
  uk: UKRAINIAN,
  zh: CHINESE,
};

const link = linkerOf([loadPack(join(import.meta.dirname, '../../../packs/world'))]);

/** The sentence without its brackets, linked, and bracketed again. */
async function linked(sentence: string, language?: string): Promise<string> {
  const text = sentence.replaceAll(/\[([^|\]]+)\|[^\]]+\]/g, '$1');
  const context = language === undefined ? {} : { language };
  const { mentions } = await link([{ text, role: 'text' }], context);
  let marked = '';
  let from = 0;
  for (const { start, end, label } of mentions) {
    marked += `${text.slice(from, start)}[${text.slice(start, end)}|${label}]`;
    from = end;
  }
  return marked + text.slice(from);
}

describe.each(Object.entries(SENTENCES))('in %s', (language, sentences) => {
  it.each(sentences)('%s', async (sentence) => {
    expect(await linked(sentence, language)).toBe(sentence);
  });
});

describe('the language of a text', () => {
  it.each([
    ['named', 'de', 'Moskau erklärte', 'de'],
    ['named with a country', 'pt-BR', 'Moscou anunciou', 'pt'],
    ['not named, in Cyrillic', undefined, 'Москва заявила', 'ru'],
    ['not named, with letters that Russian has not', undefined, 'Київ оголосив', 'uk'],
    ['not named, in Arabic letters', undefined, 'أعلنت موسكو', 'ar'],
    ['not named, with letters that Arabic has not', undefined, 'مسکو گفت که پاسخ می‌دهد', 'fa'],
    ['not named, with kana', undefined, 'モスクワは述べた', 'ja'],
    ['not named, in Han characters', undefined, '莫斯科表示', 'zh'],
    ['named by a template, not by its letters', 'en', 'Москва заявила', 'ru'],
    ['not named, in Latin letters', undefined, 'Moscow said', 'en'],
  ])('is read as it is %s', (_how, named, text, language) => {
    expect(wordsOf(named, text)).toBe(wordsOf(language, ''));
  });

  it('reads an unknown language by English words, but takes no first word for a name', () => {
    expect(wordsOf('nl', 'Moskou').areStartersListed).toBe(false);
    expect(wordsOf('lb', 'Moskau').capitals).toBe('nouns');
  });
});

describe('a list of words', () => {
  it('has whole words, stems with an ending of a case, and endings', () => {
    const words = wordSet('king президент* *minister');
    expect(words.has('king')).toBe(true);
    expect(words.has('kings')).toBe(false);
    expect(words.has('президентами')).toBe(true);
    expect(words.has('президентский')).toBe(false);
    expect(words.has('außenminister')).toBe(true);
    expect(words.has('minister')).toBe(false);
  });
});
