import { describe, expect, it } from 'vitest';
import type { Mention } from '../../../lib/linking/types.ts';
import { wordsIn } from '../../../lib/page/mark-cap.ts';
import { chooseMarked, styleOf, type MarkChoice } from '../../../lib/page/mark-choice.ts';
import type { PlacedMention } from '../../../lib/page/places.ts';
import { DEFAULT_SETTINGS } from '../../../lib/settings/settings.ts';
import { MENTION } from './page-stubs.ts';

const CHOICE: MarkChoice = { ...DEFAULT_SETTINGS, known: new Set<string>(), words: () => 1_000 };

const at = (
  section: number,
  entity: string,
  changes: Partial<Mention> = {},
  role: PlacedMention['role'] = 'text',
): PlacedMention => ({
  mention: { ...MENTION, entity, ...changes },
  surface: entity,
  section,
  role,
  quote: { prefix: '', suffix: '' },
  spans: [],
});

const chosen = (mentions: readonly PlacedMention[], choice: Partial<MarkChoice> = {}): string[] =>
  chooseMarked(mentions, { ...CHOICE, ...choice }).map(
    ({ mention, section }) => `${mention.entity}${section}`,
  );

describe('which are marked', () => {
  const all = [at(1, 'A'), at(1, 'A'), at(1, 'B'), at(2, 'A'), at(2, 'C', { form: 'demonym' })];

  it.each([
    ['first-in-section', ['A1', 'B1', 'A2']],
    ['first-in-page', ['A1', 'B1']],
    ['all', ['A1', 'A1', 'B1', 'A2']],
  ] as const)('with the density "%s"', (density, expected) => {
    expect(chosen(all, { density })).toEqual(expected);
  });

  it.each(['quieter', 'as-names'] as const)('and words for a people, %s', (demonyms) => {
    expect(chosen(all, { density: 'all', demonyms })).toHaveLength(5);
  });

  it('a name beside its quieter word, and one mark for both where they are alike', () => {
    const word = at(1, 'A', { form: 'demonym' });
    const both = [word, at(1, 'A')];
    expect(chooseMarked(both, { ...CHOICE, demonyms: 'quieter' })).toEqual(both);
    expect(chooseMarked(both, { ...CHOICE, demonyms: 'as-names' })).toEqual([word]);
  });

  it('doubtful ones where they are asked for, without taking the place of a sure one', () => {
    const sure = at(1, 'A');
    const doubtful = at(1, 'A', { doubt: 'a name would decide' });
    expect(chooseMarked([doubtful, sure], CHOICE)).toEqual([sure]);
    const both = chooseMarked([doubtful, sure], { ...CHOICE, showDoubts: true });
    expect(both).toEqual([doubtful, sure]);
  });
});

describe('names that the reader knows', () => {
  const all = [at(1, 'A'), at(1, 'B'), at(2, 'A')];
  const known = new Set(['A']);

  it('are not marked', () => {
    expect(chosen(all, { known })).toEqual(['B1']);
  });

  it('have a thinner line where the reader wants that', () => {
    const choice: MarkChoice = { ...CHOICE, known, familiar: 'quieter' };
    expect(chooseMarked(all, choice).map(({ mention }) => styleOf(mention, choice))).toEqual([
      'thin',
      'solid',
      'thin',
    ]);
  });

  it('are still asked about where it is not sure that they are meant', () => {
    const doubtful = at(1, 'A', { doubt: 'a name would decide' });
    expect(chosen([doubtful], { known, showDoubts: true })).toEqual(['A1']);
  });
});

describe('at most so many for a thousand words', () => {
  const important = (section: number, entity: string, importance: number): PlacedMention =>
    at(section, entity, { importance });
  const text = [
    important(1, 'minor', 10),
    important(1, 'great', 90),
    important(1, 'middling', 50),
    important(2, 'great', 90),
    important(2, 'middling', 50),
  ];

  it.each([
    [1, 1_000, ['great1']],
    [2, 1_000, ['great1', 'middling1']],
    // Everybody once before anybody twice; what comes back is in reading order.
    [3, 1_000, ['minor1', 'great1', 'middling1']],
    [4, 1_000, ['minor1', 'great1', 'middling1', 'great2']],
    [9, 1_000, ['minor1', 'great1', 'middling1', 'great2', 'middling2']],
    [1, 3_000, ['minor1', 'great1', 'middling1']],
    [20, 20, ['great1', 'middling1']],
  ])('%i in a text of %i words', (mostPer1000Words, words, expected) => {
    expect(chosen(text, { mostPer1000Words, words: () => words })).toEqual(expected);
  });

  it('never leaves out one that the title names', () => {
    const titled = [
      at(0, 'minor', { importance: 1 }, 'title'),
      at(0, 'other', { importance: 2 }, 'title'),
      important(1, 'great', 90),
      important(1, 'minor', 1),
    ];
    expect(chosen(titled, { mostPer1000Words: 1 })).toEqual(['minor0', 'other0']);
  });

  it('keeps a mark in the text of whom a title names that is not marked itself', () => {
    const titled = [
      at(0, 'minor', { form: 'demonym' }, 'title'),
      important(1, 'great', 90),
      important(1, 'minor', 1),
    ];
    expect(chosen(titled, { mostPer1000Words: 1 })).toEqual(['minor1']);
  });

  it('goes by how often the page names them where packs say nothing, then by how sure it is', () => {
    const plain = [at(1, 'once'), at(1, 'often'), at(1, 'often')];
    expect(chosen(plain, { mostPer1000Words: 1 })).toEqual(['often1']);
    const unsure = [at(1, 'guess', { score: 0.6 }), at(1, 'sure', { score: 0.9 })];
    expect(chosen(unsure, { mostPer1000Words: 1 })).toEqual(['sure1']);
  });

  it('leaves out doubtful ones first', () => {
    const doubtful = at(1, 'great', { importance: 90, doubt: 'a name would decide' });
    const both = [doubtful, important(1, 'minor', 1)];
    expect(chosen(both, { mostPer1000Words: 1, showDoubts: true })).toEqual(['minor1']);
  });

  it('says the same every time', () => {
    const many = Array.from({ length: 200 }, (_, index) => at(index % 7, `E${index % 40}`));
    const choice = { mostPer1000Words: 20 };
    expect(chosen(many, choice)).toHaveLength(20);
    expect(chosen([...many], choice)).toEqual(chosen(many, choice));
  });
});

describe('words', () => {
  it.each([
    ['', 0],
    ['One, two – three.', 4],
    ['  Вопрос\n\tясен ', 2],
    ['대통령은 서울에서', 2],
    ['東京で会議', 2.5],
    ['NATO加盟', 2],
    ['ประเทศไทย', 1.8],
  ])('in %j: %d', (text, expected) => {
    expect(wordsIn([{ text }, { text }])).toBeCloseTo(2 * expected);
  });
});
