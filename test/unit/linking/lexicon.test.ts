import { describe, expect, it } from 'vitest';
import { mergePacks } from '../../../lib/knowledge/merge.ts';
import { buildLexicon } from '../../../lib/linking/lexicon.ts';
import { createCharacters } from '../../../lib/matching/characters.ts';
import { linkerOf, parseLayers } from '../packs.ts';

const HEAD =
  '{"pack":"p","format":"backstory-pack/1","name":"P","version":"1.0.0","asOf":"2026-01-01","licence":"CC0-1.0","languages":["en"]}';

async function found(
  names: object,
  text: string,
  language: string,
  kind = 'person',
): Promise<string[]> {
  const entity = { entity: 'x:a', kind, names, description: { en: 'A test.' } };
  const link = linkerOf([HEAD, JSON.stringify(entity)].join('\n'));
  const { mentions } = await link([{ text, role: 'text' }], { language });
  return mentions.map(({ start, end }) => text.slice(start, end));
}

describe('names that inflect', () => {
  const putin = { en: ['Vladimir Putin'], ru: [{ name: 'Владимир Путин', inflects: true }] };

  it('are found in their forms, and the surname in its own', async () => {
    const text = 'Встреча с Владимиром Путиным. Потом говорили о речи Путина.';
    expect(await found(putin, text, 'ru')).toEqual(['Владимиром Путиным', 'Путина']);
  });

  it('are found as written alone where the pack does not say so', async () => {
    const names = { en: ['Vladimir Putin'], ru: ['Владимир Путин'] };
    expect(await found(names, 'Встреча с Владимиром Путиным, Владимир Путин ждал.', 'ru')).toEqual([
      'Владимир Путин',
    ]);
  });

  it('hold for every form what is asked of the name', async () => {
    const names = { en: ['Iraq'], ar: [{ name: 'العراق', inflects: true, needs: ['Baghdad'] }] };
    expect(await found(names, 'للعراق حدود', 'ar', 'state')).toEqual([]);
    expect(await found(names, 'للعراق حدود Baghdad', 'ar', 'state')).toEqual(['للعراق']);
  });

  it('keep their language, so that a German genitive is no word of an English text', async () => {
    const names = { en: ['Republic of Mali'], de: [{ name: 'Mali', inflects: true }] };
    expect(await found(names, 'Die Armee Malis', 'de', 'state')).toEqual(['Malis']);
    expect(await found(names, 'In the Malis of this world', 'en', 'state')).toEqual([]);
  });
});

const PACK = [
  '{"pack":"forms","format":"backstory-pack/1","name":"Forms","version":"1.0.0","asOf":"2026-11-01","licence":"CC0-1.0","languages":["ru"]}',
  '{"entity":"x:kazan","kind":"city","names":{"ru":[{"name":"Казань","inflects":true}]},"description":{"en":"A city."}}',
  '{"entity":"x:riga","kind":"city","names":{"ru":[{"name":"Рига","inflects":true}]},"description":{"en":"A city."}}',
].join('\n');

describe('the names to compile', () => {
  const names = (mostForms?: number): string[] =>
    buildLexicon(
      mergePacks(parseLayers(PACK)),
      createCharacters().fold,
      ...(mostForms === undefined ? [] : [mostForms]),
    ).segments.flatMap((segment) => segment.names.map(({ text }) => text));

  it('hold the forms of names that inflect', () => {
    expect(names()).toEqual(expect.arrayContaining(['Казани', 'Риги', 'Ригой']));
  });

  it('leave out forms, and no name, where a pack has too many', () => {
    expect(names(1)).toEqual(['Казань', 'Казани', 'Рига']);
    expect(names(0)).toEqual(['Казань', 'Рига']);
  });
});
