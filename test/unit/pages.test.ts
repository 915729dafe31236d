/** The sample pages read and linked with the bundled pack: the whole way from page text to entities. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadPack, readPackFolder } from '../../scripts/pack/load.ts';
import { readHtml } from '../../scripts/read-html.ts';
import { linkerOf } from './packs.ts';

const PAGES = join(import.meta.dirname, '../fixtures/pages');
const PACK = 'packs/world';

interface Expected {
  readonly article: boolean;
  readonly mentions: ReadonlyArray<{ readonly surface: string; readonly entity: string }>;
}

const link = linkerOf(readPackFolder(PACK));

/** As a reader sees a name: soft hyphens away, all white space one space. */
const seen = (text: string): string => text.replaceAll('\u00ad', '').replaceAll(/\s+/g, ' ');

async function linkedPage(slug: string): Promise<{ pairs: Set<string>; expected: Expected }> {
  const expected = JSON.parse(readFileSync(join(PAGES, slug, 'expected.json'), 'utf8')) as Expected;
  const page = await readHtml(readFileSync(join(PAGES, slug, 'source.html'), 'utf8'));
  const { mentions } = await link(page.blocks, page.context);
  const pairs = mentions.map(({ block, start, end, entity }) => {
    const surface = page.blocks[block]?.text.slice(start, end) ?? '';
    return `${seen(surface)} = ${entity}`;
  });
  return { pairs: new Set(pairs), expected };
}

describe('the sample pages', () => {
  it.each(readdirSync(PAGES))('%s: every expected name is linked to its entity', async (slug) => {
    const { pairs, expected } = await linkedPage(slug);
    const missing = expected.mentions
      .map(({ surface, entity }) => `${surface} = ${entity}`)
      .filter((pair) => expected.article && !pairs.has(pair));
    expect(missing).toEqual([]);
  });

  it('plain-1996: nothing is named that was to come', async () => {
    const { pairs } = await linkedPage('plain-1996');
    expect([...pairs].filter((pair) => /= (x:fall-of-kabul|x:.*2021)/.test(pair))).toEqual([]);
  });

  it('name-traps: no trap is fallen into', async () => {
    const page = await readHtml(readFileSync(join(PAGES, 'name-traps/source.html'), 'utf8'));
    const { mentions } = await link(page.blocks, page.context);
    const found = mentions.map(({ block, start, entity }) => {
      const { text = '' } = page.blocks[block] ?? {};
      return `${entity} in “${text.slice(0, 24)}…” at ${text.slice(start, start + 12)}`;
    });
    const inTrap = (words: RegExp): string[] =>
      mentions.flatMap(({ block }, index) =>
        words.test(page.blocks[block]?.text ?? '') ? [found[index] ?? ''] : [],
      );
    expect(inTrap(/Michael Jordan|Chad Miller|called each other|China Daily/)).toEqual([]);
    // New York and the newspaper are meant there; Moscow, Russia and the city of Washington are not.
    expect(inTrap(/Moscow Mule/).map((one) => one.split(' ')[0])).toEqual([
      'Q60',
      'x:the-washington-post',
    ]);
  });
});

describe('the bundled pack', () => {
  const pack = loadPack(PACK);
  const statements = pack.entities.flatMap((entity) =>
    entity.statements.map((statement) => ({ entity, statement })),
  );

  it('holds what its story needs', () => {
    expect(pack.entities.length).toBeGreaterThanOrEqual(60);
    expect(statements.length).toBeGreaterThanOrEqual(300);
    expect(pack.events.length).toBeGreaterThanOrEqual(60);
  });

  it('dates every statement', () => {
    const undated = statements
      .filter(
        ({ statement: { since, until, at, asOf, value } }) =>
          !since && !until && !at && !asOf && value.type !== 'date',
      )
      .map(({ entity, statement }) => `${entity.id} ${statement.property}`);
    expect(undated).toEqual([]);
  });

  it('says nothing of the day after its editors last looked', () => {
    const last = pack.manifest.asOf;
    const later = statements.filter(({ statement: { since, at, asOf } }) =>
      [since, at, asOf].some((date) => date !== undefined && date.slice(0, last.length) > last),
    );
    expect(later.map(({ entity, statement }) => `${entity.id} ${statement.property}`)).toEqual([]);
    expect(pack.events.filter((event) => event.date > last).map((event) => event.id)).toEqual([]);
  });

  it('never calls anything current', () => {
    const texts = pack.entities.flatMap((entity) => Object.values(entity.description));
    expect(
      texts.filter((text) => /\b(current|currently|nowadays|incumbent)\b/i.test(text)),
    ).toEqual([]);
    expect(texts.filter((text) => text.length > 160)).toEqual([]);
  });

  it('cites only sources that it holds, and holds none that nothing cites', () => {
    const cited = new Set([
      ...statements.flatMap(({ statement }) => statement.sources),
      ...pack.additions.flatMap((each) => each.statements.flatMap(({ sources }) => sources)),
      ...pack.events.flatMap((event) => event.sources),
    ]);
    expect(
      pack.sources.filter((source) => !cited.has(source.id)).map((source) => source.id),
    ).toEqual([]);
  });
});
