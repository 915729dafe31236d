import { describe, expect, it } from 'vitest';
import {
  measureFalseFriends,
  readingOf,
  type FalseFriend,
  type Sense,
} from '../../../../scripts/eval/false-friends.ts';
import type { Mark } from '../../../../scripts/eval/gold.ts';
import { markIn } from './made-up.ts';

const TEXT = 'Norland in the sun';
const WORD = { start: 0, end: 7 };

function friend(
  sense: Sense,
  type: string | null = null,
  more: Partial<FalseFriend> = {},
): FalseFriend {
  return { id: 'f:1', language: 'en', text: TEXT, word: WORD, sense, type, name: WORD, ...more };
}

const mark = (more: Partial<Mark> = {}): Mark => markIn(TEXT, 'Norland', 'Q9001', more);

// prettier-ignore
const READINGS: ReadonlyArray<readonly [string, FalseFriend, Partial<Mark>, string]> = [
  ['an everyday word', friend('ordinary'), {}, 'ordinary-word'],
  ['a place for a place', friend('name', 'place'), {}, 'right'],
  ['a place for a person', friend('name', 'person'), {}, 'other-kind'],
  ['a place for a firm', friend('name', 'organisation'), {}, 'other-kind'],
  ['a firm for a product', friend('name', 'product'), { kind: 'company' }, 'right'],
  ['a place for a product', friend('name', 'product'), {}, 'other-kind'],
  ['a government for a place', friend('name', 'place'), { kind: 'government', form: 'metonym' }, 'right'],
  ['an adjective of a people among other names', friend('name', 'other'), { form: 'demonym' }, 'demonym'],
  ['a demonym for one', friend('demonym'), { form: 'demonym' }, 'demonym'],
  ['a firm for a demonym', friend('demonym'), { kind: 'company' }, 'demonym-as-other'],
];

describe('a mark on a false friend', () => {
  it.each(READINGS)('%s', (_, row, more, expected) => {
    expect(readingOf(row, mark(more))).toBe(expected);
  });
});

describe('figures of false friends', () => {
  it('count rows, and each text’s words once', async () => {
    const rows = [
      friend('ordinary'),
      friend('ordinary', null, { id: 'f:2', word: { start: 15, end: 18 } }),
      friend('name', 'person', { id: 'f:3' }),
      friend('demonym', null, { id: 'f:4' }),
    ];
    const figures = await measureFalseFriends('made-up', { records: rows, faults: [] }, () =>
      Promise.resolve([mark()]),
    );
    expect(figures).toMatchObject({
      rows: 4,
      words: 4,
      ordinary: { rows: 2, marked: 1 },
      names: { marked: 1, otherKind: 1 },
      demonyms: { marked: 1, asOther: 1 },
    });
    expect(figures.hits.map(({ friend: { id }, fault }) => [id, fault])).toEqual([
      ['f:1', 'ordinary-word'],
      ['f:3', 'other-kind'],
      ['f:4', 'demonym-as-other'],
    ]);
  });
});
