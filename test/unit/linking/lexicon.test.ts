import { describe, expect, it } from 'vitest';
import { mergePacks } from '../../../lib/knowledge/merge.ts';
import { buildLexicon } from '../../../lib/linking/lexicon.ts';
import { createCharacters } from '../../../lib/matching/characters.ts';
import { parseLayers } from '../packs.ts';

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
    ).names.map(({ text }) => text);

  it('hold the forms of names that inflect', () => {
    expect(names()).toEqual(expect.arrayContaining(['Казани', 'Риги', 'Ригой']));
  });

  it('leave out forms, and no name, where all packs together have too many', () => {
    expect(names(1)).toEqual(['Казань', 'Казани', 'Рига']);
    expect(names(0)).toEqual(['Казань', 'Рига']);
  });
});
