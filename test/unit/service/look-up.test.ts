import { describe, expect, it } from 'vitest';
import { freshStore, start } from './started.ts';

const TWO_SCHOOLS = [
  '{"pack":"class","format":"backstory-pack/1","name":"Our class","version":"1.0.0","asOf":"2026-10-01","licence":"CC0-1.0","languages":["en"]}',
  '{"source":"us","kind":"editor","title":"Our class"}',
  '{"entity":"x:old","kind":"organisation","importance":5,"names":{"en":["Harbour School"]},"description":{"en":"The old one."}}',
  '{"entity":"x:new","kind":"organisation","importance":7,"names":{"en":["Harbour School"]},"description":{"en":"The new one."}}',
].join('\n');

describe('a look-up of selected words', () => {
  const service = start(freshStore());
  const found = async (text: string, known: readonly string[] = []): Promise<unknown> => {
    const mention = await service.lookUp({ text, known });
    return mention && [mention.entity, mention.others.map(({ entity }) => entity)];
  };

  it.each([
    ['Kabul', 'Q5838'],
    // In a text a bare surname means nobody, unless the text names them in full elsewhere.
    ['Putin', 'Q7747'],
    ['the Putin visit', 'Q7747'],
    // The longest of several.
    ['Kabul and Vladimir Putin', 'Q7747'],
  ])('finds %j', async (text, entity) => {
    expect(await found(text)).toMatchObject([entity, expect.anything()]);
  });

  it.each(['harbour', '…', ' ', 'Nobody At All'])('finds nobody in %j', async (text) => {
    expect(await found(text)).toBeNull();
  });

  it('gives all who bear the name where nothing tells them apart, and says that it is not sure', async () => {
    const added = await service.importPack({ name: 'class.jsonl', text: TWO_SCHOOLS });
    expect(added.ok).toBe(true);
    expect(await found('Harbour School')).toEqual(['x:new', ['x:old']]);
    const mention = await service.lookUp({ text: 'Harbour School' });
    expect(mention?.doubt).toContain('2 bear this name');
  });

  it('knows a name of the reader’s own', async () => {
    const request = { entity: 'Q5838', others: [], act: { do: 'name', text: 'K-Town' } } as const;
    expect((await service.changeOwn(request)).ok).toBe(true);
    expect(await found('K-Town')).toEqual(['Q5838', []]);
  });

  it('holds to what the reader has said of the name', async () => {
    const said = { surface: 'Kabul', says: 'not', entity: 'Q5838' } as const;
    expect((await service.correct({ correction: said })).ok).toBe(true);
    expect(await found('Kabul')).not.toEqual(['Q5838', expect.anything()]);
  });
});
