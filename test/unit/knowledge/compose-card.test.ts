import { describe, expect, it } from 'vitest';
import { composeCard, type CardContext } from '../../../lib/knowledge/compose-card.ts';
import type { EntityCard, Moment } from '../../../lib/knowledge/card.ts';
import { compileTexts, STORY_TEXT } from '../packs.ts';

const compiled = compileTexts(STORY_TEXT);
const byId = new Map(compiled.records.map((record) => [record.entity.id, record]));
const sources = new Map(compiled.register.sources.map((source) => [source.id, source]));

function card(id: string, options: Partial<CardContext> = {}): EntityCard {
  const record = byId.get(id);
  const pack = compiled.register.packs[0];
  if (!record || !pack) throw new Error(`no record of ${id}`);
  return composeCard(record, {
    now: '2026-11-23',
    language: 'en',
    others: [],
    pack,
    lookUp: (other) => compiled.profiles.find((profile) => profile.id === other),
    source: (source) => sources.get(source),
    ...options,
  });
}

function lines(moment: Moment | undefined): string[] {
  return (moment?.facts ?? []).map(
    (fact) =>
      `${fact.label}: ${fact.value}${fact.period ? `, ${fact.period}` : ''}${fact.changed ? ' *' : ''}`,
  );
}

describe('a card', () => {
  it('shows what held when the article was published, and what holds now', () => {
    const afghanistan = card('Q889', { date: '2020-02-29' });
    expect(lines(afghanistan.then)).toEqual([
      'Head of state: Ashraf Ghani, since 29 Sep 2014, until 15 Aug 2021 *',
      'Capital: Kabul, as of Jan 2026',
      'Population: 40,000,000 people, 2024',
    ]);
    expect(lines(afghanistan.now)).toContain('Government: Taliban government, since 15 Aug 2021 *');
    expect(lines(afghanistan.now)).toContain(
      'Head of state: Ashraf Ghani, 29 Sep 2014 – 15 Aug 2021 *',
    );
  });

  it('never says of an office that it is held without saying as of when', () => {
    const now = card('Q159').now.facts.find((fact) => fact.label === 'Head of state');
    expect(now?.period).toBe('since 7 May 2012, as of Aug 2026');
    const then = card('Q159', { date: '2025-07-03' }).then?.facts.find(
      (fact) => fact.label === 'Head of state',
    );
    expect(then?.period).toBe('since 7 May 2012, as of Jul 2025');
  });

  it('words whatever ties a person to something like an office, but for citizenship', () => {
    expect(lines(card('x:ghani').now)).toEqual([
      'Citizenship: Afghanistan, as of Aug 2021',
      'Party: Independents, since 2009, last known Aug 2021',
    ]);
  });

  it('says that an office may have changed hands, and then that it is only last known', () => {
    const at = (now: string): unknown[] => {
      const fact = card('Q159', { now }).now.facts.find((line) => line.label === 'Head of state');
      return [fact?.freshness, fact?.period];
    };
    expect(at('2026-11-23')).toEqual(['fresh', 'since 7 May 2012, as of Aug 2026']);
    expect(at('2027-06-01')).toEqual(['ageing', 'since 7 May 2012, as of Aug 2026']);
    expect(at('2029-06-01')).toEqual(['stale', 'since 7 May 2012, last known Aug 2026']);
  });

  it('keeps a listing that has ended, with both its dates', () => {
    expect(lines(card('x:taliban', { date: '2025-07-03' }).then)).toContain(
      'Listed as terrorist by: Russia, Feb 2003 – 17 Apr 2025',
    );
    expect(lines(card('x:taliban', { date: '2024-01-01' }).then)).toContain(
      'Listed as terrorist by: Russia, since Feb 2003, until 17 Apr 2025 *',
    );
  });

  it('knows nothing before it began', () => {
    expect(lines(card('x:islamic-emirate', { date: '2025-07-02' }).then)).not.toContain(
      'Recognised by: Russia, since 3 Jul 2025',
    );
    expect(lines(card('x:islamic-emirate', { date: '2025-07-03' }).then)).toContain(
      'Recognised by: Russia, since 3 Jul 2025',
    );
  });

  it('shows a link from its other end', () => {
    expect(lines(card('Q5838').now)).toContain('Capital of: Afghanistan, as of Jan 2026');
  });

  it('tells the last three events before the article and what came after', () => {
    const taliban = card('x:taliban', { date: '2025-05-01' });
    expect(taliban.events.map((event) => event.when)).toEqual(['15 Aug 2021', '17 Apr 2025']);
    expect(taliban.laterEvents.map((event) => event.when)).toEqual(['3 Jul 2025']);
  });

  it('marks the event that the article itself reports', () => {
    expect(card('x:taliban', { date: '2025-07-03' }).events.at(-1)?.isArticleDay).toBe(true);
  });

  it('names what ties it to others in the article, by statement first and then by event', () => {
    const { ties } = card('x:islamic-emirate', {
      date: '2025-07-03',
      others: ['Q159', 'x:taliban', 'Q43', 'x:islamic-emirate'],
    });
    expect(ties.map((tie) => `${tie.label}: ${tie.words}`)).toEqual([
      'Russia: recognised by, since 3 Jul 2025',
      'Taliban: Russia recognises the Taliban government. (3 Jul 2025)',
    ]);
  });

  it('numbers its sources once each', () => {
    const taliban = card('x:taliban', { date: '2025-07-03' });
    expect(taliban.sources.map((source) => source.id)).toEqual(['story/almanac', 'story/editors']);
    expect(taliban.now.facts.every((fact) => fact.sources.length > 0)).toBe(true);
  });

  it('warns when the pack ends before the article, or is old', () => {
    expect(card('Q43', { date: '2026-12-24' }).then?.caution).toContain(
      'ends on 23 Nov 2026, before this article',
    );
    expect(card('Q43', { now: '2027-11-23' }).now.caution).toContain('Last checked in Nov 2026');
    expect(card('Q43').now.caution).toBe('');
  });

  it('has only now where no date is known', () => {
    expect(card('Q43').then).toBeUndefined();
  });
});
