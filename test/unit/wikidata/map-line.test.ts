import { describe, expect, it } from 'vitest';
import { item, texts, type Json } from './documents.ts';
import { entity, mapped } from './mapper.ts';

describe('a line of a dump', () => {
  const line = JSON.stringify(item('Q1', 'Q5'));

  it.each(['[', ']', '', '  ', ',', '[]'])('that holds no entity, "%s", is passed over', (text) => {
    expect(mapped(text)).toEqual({ type: 'nothing' });
  });

  it.each([`${line},`, `[${line},`, `${line}]`, `${line}\r`, `  ${line} ,`])(
    'is read between brackets and commas',
    (text) => {
      expect(mapped(text)).toEqual(mapped(line));
      expect(mapped(text).type).toBe('kept');
    },
  );

  it.each([
    ['cut short', line.slice(0, 60), 'is no object in braces'],
    ['cut short at a brace', line.slice(0, line.indexOf('}') + 1), 'is not valid JSON'],
    ['another thing', '"text"', 'is no object in braces'],
    ['without an id', '{"labels":{}}', 'has no "id"'],
    ['of two entities', '{"entities":{"Q1":{},"Q2":{}}}', '"entities" holds 2 documents'],
  ])('that is broken (%s) is said to be', (_, text, fault) => {
    expect(mapped(text)).toEqual({
      type: 'broken',
      fault: expect.stringContaining(fault) as string,
    });
  });

  it('is mapped whether its document is wrapped or not', () => {
    expect(mapped(`{"entities":{"Q1":${line}}}`)).toEqual(mapped(line));
  });

  it('gives labels for what is not chosen, parsed whole or not', () => {
    const labels = texts({ en: 'Bra"ce } {', de: 'Käse\\', fr: 'non', mul: '😀' });
    const film = item('Q2', 'Q11424', [], { labels });
    const expected = {
      type: 'labels',
      line: 'Q000000000002\t{"labels":{"en":"Bra\\"ce } {","de":"Käse\\\\","mul":"😀"}}',
    };
    const rules = 'kind=person languages=en,de';
    expect(mapped(JSON.stringify(film), rules)).toEqual(expected);
    expect(mapped(JSON.stringify({ entities: { Q2: film } }), rules)).toEqual(expected);
  });

  it('of a property or of nothing gives nothing', () => {
    expect(mapped('{"type":"property","id":"P31","labels":{},"claims":{}}').type).toBe('nothing');
    expect(mapped('{"entities":{"Q9":{"id":"Q9","missing":""}}}').type).toBe('nothing');
  });

  it('of a redirect gives where it leads', () => {
    const expected = { type: 'redirect', line: 'Q000000000001\t{"redirect":"Q2"}' };
    expect(mapped('{"redirects":{"from":"Q1","to":"Q2"}}')).toEqual(expected);
    expect(mapped('{"entities":{"Q2":{"id":"Q2","redirects":{"from":"Q1","to":"Q2"}}}}')).toEqual(
      expected,
    );
  });

  it('of an entity with the redirect that led to it tells both', () => {
    const document = item('Q2', 'Q5', [], { redirects: { from: 'Q1', to: 'Q2' } });
    expect(entity(document).formerIds).toEqual(['Q1']);
  });
});

describe('names of an item', () => {
  function names(rest: Json, rules = 'kind=person languages=en,de'): unknown {
    return entity(item('Q1', 'Q5', [], rest), rules).record.names;
  }

  it('are its labels and aliases in the languages asked for', () => {
    const labels = texts({ en: 'Ada King', de: 'Ada King', fr: 'Ada King' });
    const aliases = { en: [{ language: 'en', value: 'Lady Lovelace' }], fr: [{ value: 'Ada' }] };
    expect(names({ labels, aliases })).toEqual({
      en: ['Ada King', 'Lady Lovelace'],
      de: ['Ada King'],
    });
  });

  it('keep the label for all languages once, and before aliases', () => {
    const labels = texts({ mul: 'Ada King', de: 'Ada King' });
    const aliases = { en: [{ language: 'en', value: 'Lady Lovelace' }] };
    expect(names({ labels, aliases })).toEqual({
      en: ['Ada King', 'Lady Lovelace'],
      mul: ['Ada King'],
    });
  });

  it('fall back on English, then on any language', () => {
    expect(
      names({ labels: texts({ fr: 'Adèle', en: 'Ada' }) }, 'kind=person languages=de'),
    ).toEqual({ en: ['Ada'] });
    expect(names({ labels: texts({ sv: 'Åda', fr: 'Adèle' }) })).toEqual({ fr: ['Adèle'] });
  });

  it('say of which sort a short alias is', () => {
    const labels = texts({ en: 'Ada King' });
    const aliases = { en: ['King', 'Addy', 'AKL', 'Ada King', 'K'].map((value) => ({ value })) };
    expect(names({ labels, aliases }, 'kind=person')).toEqual({
      en: [
        'Ada King',
        { name: 'King', is: ['surname'] },
        { name: 'Addy', is: ['shared'] },
        { name: 'AKL', is: ['abbreviation'] },
      ],
    });
  });

  it('leave out what packs refuse', () => {
    const aliases = {
      en: ['<b>Ada</b>', 'A\u202eda\tB', 'x'.repeat(121)].map((value) => ({ value })),
    };
    expect(names({ labels: texts({ en: ' Ada\u200e King ' }), aliases }, 'kind=person')).toEqual({
      en: ['Ada King', 'A da B'],
    });
  });

  it('are missing where there is no label: such an item is not kept', () => {
    const document = item('Q1', 'Q5', [], { labels: [], descriptions: [], aliases: [] });
    expect(mapped(JSON.stringify(document)).type).toBe('nothing');
  });

  it('stand beside a description, the kind where there is none', () => {
    expect(entity(item('Q1', 'Q5', [], { descriptions: [] })).record.description).toEqual({
      en: 'Person',
    });
    const long = texts({ en: 'word '.repeat(100) });
    const { description } = entity(item('Q1', 'Q5', [], { descriptions: long })).record;
    expect(description['en']).toMatch(/^(word )+word…$/);
    expect(description['en']?.length).toBeLessThanOrEqual(300);
  });
});

describe('a document of any age', () => {
  it('may have [] for every empty map', () => {
    const empty = { labels: texts({ en: 'A' }), descriptions: [], aliases: [], sitelinks: [] };
    expect(entity(item('Q1', 'Q5', [], empty)).record).toEqual({
      entity: 'Q1',
      kind: 'person',
      importance: 10,
      names: { en: ['A'] },
      description: { en: 'Person' },
    });
    const none = { ...empty, claims: [] };
    expect(entity(item('Q1', 'Q5', [], none), 'ids=Q1').record.kind).toBe('concept');
  });

  it('may lack sitelinks, revision and day', () => {
    const { sitelinks: _, lastrevid: __, modified: ___, ...rest } = item('Q1', 'Q5');
    expect(entity(rest).revision).toBe(0);
    expect(entity(rest).modified).toBeUndefined();
  });
});
