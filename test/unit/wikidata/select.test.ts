import { describe, expect, it } from 'vitest';
import { readDocument, type Item } from '../../../lib/wikidata/document.ts';
import { KIND_TABLE, kindOf, readKindTable } from '../../../lib/wikidata/kind-of.ts';
import { prefilter } from '../../../lib/wikidata/prefilter.ts';
import { parseSelection, selects, type Selection } from '../../../lib/wikidata/select.ts';
import { claim, entityValue, item, numericValue, type Json } from './documents.ts';

const noFile = (name: string): string => {
  throw new Error(`no file ${name} is wanted here`);
};

function selection(rules: string): Selection {
  const parsed = parseSelection(rules, noFile);
  if (!parsed.ok) throw new Error(parsed.error);
  return parsed.value;
}

function read(document: Json): Item {
  const result = readDocument(document);
  if (!result.ok || result.value.type !== 'item') throw new Error('the document is no item');
  return result.value;
}

describe('the rules of a selection', () => {
  it('are read clause by clause', () => {
    const { kinds, sitelinks, countries, ids, languages } = selection(
      'kind=person,state  sitelinks>=20 country=Q889,Q30 ids=Q42 languages=en,de,ru',
    );
    expect([...kinds]).toEqual(['person', 'state']);
    expect(sitelinks).toBe(20);
    expect([...countries]).toEqual(['Q889', 'Q30']);
    expect([...ids]).toEqual(['Q42']);
    expect(languages).toEqual(['en', 'de', 'ru']);
  });

  it('take ids from a file, a line each, with remarks', () => {
    const parsed = parseSelection('ids=@wanted', (name) => {
      expect(name).toBe('wanted');
      return 'Q1\n# two more\nQ2 the second\nQ3,a table\n\n';
    });
    expect(parsed.ok && [...parsed.value.ids]).toEqual(['Q1', 'Q2', 'Q3']);
  });

  it.each([
    ['', 'no clause chooses entities'],
    ['languages=en', 'no clause chooses entities'],
    ['person', '"person" is no clause'],
    ['kind=wizard', '"kind=wizard": "wizard" is no kind'],
    ['kind=', '"kind=" has no value'],
    ['kind>=person', '"kind>=person": write kind='],
    ['sitelinks=20', '"sitelinks=20": write sitelinks>='],
    ['sitelinks>=many', '"sitelinks>=many": is no whole number'],
    ['country=Afghanistan', '"country=Afghanistan": "Afghanistan" is no Wikidata id'],
    ['ids=Q0', '"ids=Q0": "Q0" is no Wikidata id'],
    ['kind=person kind=state', '"kind=state": "kind" stands twice'],
    ['kind=person languages=x', '"languages=x": "x" is no language tag'],
    ['colour=red', '"colour=red": is not known; write one of: kind='],
    ['kind=constructor', '"kind=constructor": "constructor" is no kind'],
  ])('say what is wrong with "%s"', (rules, message) => {
    const parsed = parseSelection(rules, noFile);
    expect(parsed.ok ? '' : parsed.error).toContain(message);
  });
});

const PERSON = item('Q1', 'Q5', [claim('P27', entityValue('Q889'))]);
const OLD_PERSON = item('Q2', 'Q5', [], { claims: { P31: [claim('P31', numericValue(5))] } });
const STATE = item('Q889', 'Q6256', [], { sitelinks: [] });
const POLITICIAN = item('Q82955', 'Q28640', [claim('P279', entityValue('Q5'))]);
const FORMER = item('Q3', 'Q5', [claim('P27', entityValue('Q889'), { rank: 'deprecated' })]);
const NEITHER = item('Q4', 'Q11424');

describe('what a selection takes', () => {
  it.each([
    ['kind=person', ['Q1', 'Q2', 'Q3']],
    ['kind=state', ['Q889']],
    ['country=Q889', ['Q1', 'Q889']],
    ['sitelinks>=1', ['Q1', 'Q2', 'Q82955', 'Q3', 'Q4']],
    ['kind=person country=Q889', ['Q1']],
    ['kind=state ids=Q4', ['Q889', 'Q4']],
    ['ids=Q4', ['Q4']],
    ['kind=concept', ['Q82955']],
  ])('%s', (rules, expected) => {
    const chosen = selection(rules);
    const look = prefilter(chosen, KIND_TABLE);
    const all = [PERSON, OLD_PERSON, STATE, POLITICIAN, FORMER, NEITHER];
    const taken = all.filter((document) => selects(chosen, read(document), KIND_TABLE));
    expect(taken.map((document) => document['id'])).toEqual(expected);
    // The cheap look may pass more, never fewer.
    for (const document of taken) expect(look(JSON.stringify(document))).toBe('parse');
  });

  it('looks cheaply past what it cannot want', () => {
    expect(prefilter(selection('kind=state'), KIND_TABLE)(JSON.stringify(PERSON))).toBe('unwanted');
    expect(prefilter(selection('ids=Q4'), KIND_TABLE)(JSON.stringify(PERSON))).toBe('unwanted');
    expect(prefilter(selection('sitelinks>=2'), KIND_TABLE)(JSON.stringify(PERSON))).toBe(
      'unwanted',
    );
    expect(prefilter(selection('country=Q30'), KIND_TABLE)(JSON.stringify(PERSON))).toBe(
      'unwanted',
    );
  });

  it('leaves to the parser what is not shaped like a line of a dump', () => {
    const look = prefilter(selection('kind=state'), KIND_TABLE);
    expect(look(JSON.stringify({ entities: { Q1: PERSON } }))).toBe('parse');
    const { id, type, ...rest } = PERSON;
    expect(look(JSON.stringify({ ...rest, id, type }))).toBe('parse');
  });
});

describe('the kind of an item', () => {
  it('is that of its class, not of what it is a subclass of', () => {
    expect(kindOf(read(PERSON))).toBe('person');
    expect(kindOf(read(POLITICIAN))).toBe('concept');
    expect(kindOf(read(NEITHER))).toBeNull();
  });

  it('is an office below an office', () => {
    const office = item('Q5', 'Q11424', [claim('P279', entityValue('Q486839'))]);
    expect(kindOf(read(office))).toBe('office');
  });

  it('follows the preferred class where there is one', () => {
    const claims = [claim('P31', entityValue('Q515'), { rank: 'preferred' })];
    expect(kindOf(read(item('Q5', 'Q6256', claims)))).toBe('city');
  });

  it('can be told by a table of one’s own', () => {
    const table = readKindTable('Q11424 media # film\n\nQ5 concept\n');
    if (!table.ok) throw new Error(table.error);
    expect(kindOf(read(NEITHER), table.value)).toBe('media');
    expect(kindOf(read(PERSON), table.value)).toBe('concept');
    expect(kindOf(read(STATE), table.value)).toBe('state');
  });

  it.each([
    ['Q1 wizard', 'line 1: after Q1 one kind'],
    ['Q1 city\nParis city', 'line 2: "Paris" is no Wikidata id'],
    ['Q1', 'line 1: after Q1 one kind'],
  ])('is not told by "%s"', (text, message) => {
    const table = readKindTable(text);
    expect(table.ok ? '' : table.error).toContain(message);
  });
});
