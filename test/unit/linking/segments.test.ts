import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Linked } from '../../../lib/linking/types.ts';
import type { Linker } from '../../../lib/linking/link.ts';
import { createRuns, placeIn } from '../../../lib/linking/runs.ts';
import { readHtml } from '../../../scripts/read-html.ts';
import { compileTexts, linkerOf, STORY_TEXT } from '../packs.ts';

const PAGES = join(import.meta.dirname, '../../fixtures/pages');

interface StoryRecord {
  readonly entity?: string;
  readonly names?: Readonly<Record<string, readonly unknown[]>>;
  readonly blocks?: readonly string[];
}

/** The story's pack as two: the upper one brings all names and blocks but the first name of each language. */
function torn(): readonly [string, string] {
  const lower: unknown[] = [];
  const upper: unknown[] = [
    {
      pack: 'upper',
      format: 'backstory-pack/1',
      name: 'Upper',
      version: '1.0.0',
      asOf: '2026-01-01',
      licence: 'CC0-1.0',
    },
  ];
  for (const line of STORY_TEXT.split('\n').filter((each) => each.trim() !== '')) {
    const record = JSON.parse(line) as StoryRecord;
    const { entity, names, blocks, ...rest } = record;
    if (entity === undefined || !names) {
      lower.push(record);
      continue;
    }
    const part = (from: number, to?: number): object =>
      Object.fromEntries(
        Object.entries(names)
          .map(([language, list]) => [language, list.slice(from, to)] as const)
          .filter(([, list]) => list.length > 0),
      );
    lower.push({ entity, names: part(0, 1), ...rest });
    const more = part(1);
    const hasMore = Object.keys(more).length > 0;
    if (hasMore || blocks)
      upper.push({
        about: entity,
        ...(hasMore ? { names: more } : {}),
        ...(blocks ? { blocks } : {}),
      });
  }
  const text = (records: readonly unknown[]): string =>
    records.map((record) => JSON.stringify(record)).join('\n');
  return [text(lower), text(upper)];
}

async function onAllPages(link: Linker): Promise<Linked[]> {
  const linked: Linked[] = [];
  for (const slug of readdirSync(PAGES)) {
    const page = await readHtml(readFileSync(join(PAGES, slug, 'source.html'), 'utf8'));
    linked.push(await link(page.blocks, page.context));
  }
  return linked;
}

describe('names of one entity that come from two packs', () => {
  it('are in a segment of each', () => {
    const { segments } = compileTexts(...torn());
    expect(segments.map(({ pack }) => pack)).toEqual(['story', 'upper']);
  });

  it('are linked as those of one pack', async () => {
    const one = await onAllPages(linkerOf(STORY_TEXT));
    const two = await onAllPages(linkerOf(...torn()));
    expect(one.flatMap(({ mentions }) => mentions).length).toBeGreaterThan(50);
    expect(two).toEqual(one);
  });

  it('vouch for each other, meet needs, and block', async () => {
    const link = linkerOf(...torn());
    const text =
      'Kabul said the Islamic Emirate agreed. Vladimir Putin spoke. Putin left. The Pakistani Taliban denied it.';
    const { mentions } = await link([{ text, role: 'text' }]);
    expect(mentions.map(({ start, end }) => text.slice(start, end))).toEqual([
      'Kabul',
      'Islamic Emirate',
      'Vladimir Putin',
      'Putin',
    ]);
  });
});

describe('runs of places', () => {
  it('number places from 0 on, one that follows another in the same run', () => {
    const runs = createRuns();
    const places = [3, 3, 4, 5, 5, 9, 10, 20];
    expect(places.map((place) => runs.numberOf(place))).toEqual([0, 0, 1, 2, 2, 3, 4, 5]);
    expect(runs.list).toEqual([
      [0, 3, 3],
      [3, 9, 2],
      [5, 20, 1],
    ]);
    expect([0, 1, 2, 3, 4, 5].map((number) => placeIn(runs.list, number))).toEqual([
      3, 4, 5, 9, 10, 20,
    ]);
    expect([placeIn(runs.list, 6), placeIn([], 0)]).toEqual([-1, -1]);
  });
});
