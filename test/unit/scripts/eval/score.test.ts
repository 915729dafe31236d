import { describe, expect, it } from 'vitest';
import type { GoldMention, GoldText, Mark } from '../../../../scripts/eval/gold.ts';
import { judgeText } from '../../../../scripts/eval/score.ts';
import type { SetRules } from '../../../../scripts/eval/sets.ts';
import { trapsIn } from '../../../../scripts/eval/traps.ts';
import { goldIn, madeUpKnown, markIn, textOf } from './made-up.ts';

const KNOWN = madeUpKnown();
const ALL: SetRules = { name: 'all', marks: 'all' };
const NAMES: SetRules = { name: 'names', marks: 'names' };
const PLACES: SetRules = { name: 'places', marks: 'places' };
const NONE: SetRules = { name: 'none', marks: 'none' };
const PHRASES: SetRules = { ...NONE, marksPhrases: true };
const KINDS: SetRules = { ...PHRASES, kindsOnly: true };

type GoldRow = readonly [surface: string, qid: string | null, more?: Partial<GoldMention>];
type MarkRow = readonly [surface: string, entity: string, more?: Partial<Mark>];

interface Row {
  readonly rule: string;
  readonly set: SetRules;
  readonly text: string;
  readonly gold: readonly GoldRow[];
  readonly mark: MarkRow;
  /** Lenient, strict, why. */
  readonly expected: readonly [string, string, string | null];
  readonly more?: Partial<GoldText>;
}

const GOVERNMENT = 'x:government-of-norland';
const AS_GOVERNMENT = { kind: 'government', form: 'metonym' } as const;
const DEMONYM = { form: 'demonym' } as const;
const CITY = { kind: 'city' } as const;

// prettier-ignore
const ROWS: readonly Row[] = [
  { rule: 'the same words and entity are right', set: ALL, text: 'In Norland.', gold: [['Norland', 'Q9001']], mark: ['Norland', 'Q9001'], expected: ['right', 'right', null] },
  { rule: 'any overlap is right in the lenient count', set: ALL, text: 'The Kingdom of Norland fell.', gold: [['Kingdom of Norland', 'Q9001']], mark: ['Norland', 'Q9001'], expected: ['right', 'wrong', null] },
  { rule: 'inside a noun phrase is right in both', set: PHRASES, text: 'The old Norland fell.', gold: [['The old Norland', 'Q9001']], mark: ['Norland', 'Q9001'], expected: ['right', 'right', null] },
  { rule: 'of nested gold mentions any may have the target', set: ALL, text: 'The Norland Football Union met.', gold: [['Norland Football Union', null, { isNil: true }], ['Norland', 'Q9001']], mark: ['Norland', 'Q9001'], expected: ['right', 'right', null] },
  { rule: 'another entity is wrong', set: ALL, text: 'In Norstad.', gold: [['Norstad', 'Q9003']], mark: ['Norstad', 'Q9004', CITY], expected: ['wrong', 'wrong', 'other-entity'] },
  { rule: 'a target outside the packs is wrong', set: ALL, text: 'In Norland.', gold: [['Norland', 'Q1']], mark: ['Norland', 'Q9001'], expected: ['wrong', 'wrong', 'outside-packs'] },
  { rule: 'part of somebody else’s name is wrong', set: NONE, text: 'The Gulf of Norland froze.', gold: [['Gulf of Norland', 'Q1']], mark: ['Norland', 'Q9001'], expected: ['wrong', 'wrong', 'outside-packs'] },
  { rule: 'part of a noun phrase says nothing', set: PHRASES, text: 'Norland’s man Anna Mikhailova spoke.', gold: [['Norland’s man Anna Mikhailova', 'Q9005']], mark: ['Norland', 'Q9001'], expected: ['free', 'free', 'inside-phrase'] },
  { rule: 'all of a phrase but its article is judged', set: PHRASES, text: 'Seen in the Norland.', gold: [['the Norland', 'Q1']], mark: ['Norland', 'Q9001'], expected: ['wrong', 'wrong', 'outside-packs'] },
  { rule: 'a name without an entry that we link is wrong', set: ALL, text: 'Anna Mikhailova sang.', gold: [['Anna Mikhailova', null, { isNil: true }]], mark: ['Anna Mikhailova', 'Q9005', { kind: 'person' }], expected: ['wrong', 'wrong', 'linked-nil'] },
  { rule: 'optional gold decides nothing', set: ALL, text: 'In Norland.', gold: [['Norland', 'Q9001', { isOpen: true }]], mark: ['Norland', 'Q9001'], expected: ['free', 'free', 'open-in-gold'] },
  { rule: 'what is no name decides nothing', set: ALL, text: 'The Norlanders won.', gold: [['Norlanders', 'Q1', { isNamed: false }]], mark: ['Norlanders', 'Q9001', DEMONYM], expected: ['free', 'free', 'open-in-gold'] },
  { rule: 'the same span decides before a longer one', set: ALL, text: 'The president of Norland met.', gold: [['president of Norland', 'Q2', { isNamed: false }], ['Norland', 'Q1']], mark: ['Norland', 'Q9001'], expected: ['wrong', 'wrong', 'outside-packs'] },
  { rule: 'without gold it is wrong where all is marked', set: ALL, text: 'In Norland.', gold: [], mark: ['Norland', 'Q9001'], expected: ['wrong', 'wrong', 'not-in-gold'] },
  { rule: 'without gold it is left out where some are marked', set: NONE, text: 'In Norland.', gold: [], mark: ['Norland', 'Q9001'], expected: ['free', 'free', 'not-in-gold'] },
  { rule: 'names sets leave out demonyms', set: NAMES, text: 'A Norlandic ship.', gold: [], mark: ['Norlandic', 'Q9001', DEMONYM], expected: ['free', 'free', 'not-in-gold'] },
  { rule: 'names sets leave out currencies', set: NAMES, text: 'A crown.', gold: [], mark: ['crown', 'Q9007', { kind: 'currency' }], expected: ['free', 'free', 'not-in-gold'] },
  { rule: 'places sets judge places', set: PLACES, text: 'In Norland.', gold: [], mark: ['Norland', 'Q9001'], expected: ['wrong', 'wrong', 'not-in-gold'] },
  { rule: 'places sets do not judge people', set: PLACES, text: 'Anna Mikhailova came.', gold: [], mark: ['Anna Mikhailova', 'Q9005', { kind: 'person' }], expected: ['free', 'free', 'out-of-scope'] },
  { rule: 'nor longer names of other kinds', set: PLACES, text: 'The Northern League of Norland met.', gold: [['Norland', 'Q9001']], mark: ['Northern League of Norland', 'x:league', { kind: 'international-body' }], expected: ['free', 'free', 'out-of-scope'] },
  { rule: 'but a person on the very span of a place', set: PLACES, text: 'In Norland.', gold: [['Norland', 'Q9001']], mark: ['Norland', 'Q9005', { kind: 'person' }], expected: ['wrong', 'wrong', 'other-entity'] },
  { rule: 'outside the annotated part nothing is judged', set: ALL, text: 'Head. In Norland.', gold: [], mark: ['Norland', 'Q9001'], expected: ['free', 'free', 'out-of-scope'], more: { annotated: { start: 0, end: 5 } } },
  { rule: 'money was left out of some sets', set: { ...ALL, leavesOutMoney: true }, text: 'For 5 dollars Norland.', gold: [], mark: ['Norland', 'Q9001'], expected: ['free', 'free', 'money'] },
  { rule: 'a government stands for its country', set: ALL, text: 'The Norlandic government met.', gold: [['Norlandic government', 'Q9001']], mark: ['Norlandic government', GOVERNMENT, { kind: 'government' }], expected: ['right', 'wrong', null] },
  { rule: 'a metonym stands for the capital', set: ALL, text: 'Norstad said no.', gold: [['Norstad', 'Q9003']], mark: ['Norstad', GOVERNMENT, AS_GOVERNMENT], expected: ['right', 'wrong', null] },
  { rule: 'the capital stands for the country in its own name', set: ALL, text: 'Norstad said no.', gold: [['Norstad', 'Q9001']], mark: ['Norstad', 'Q9003', CITY], expected: ['right', 'wrong', null] },
  { rule: 'but not in the country’s name', set: ALL, text: 'Norland said no.', gold: [['Norland', 'Q9003']], mark: ['Norland', 'Q9001'], expected: ['wrong', 'wrong', 'other-entity'] },
  { rule: 'a namesake of the capital stands for nobody', set: ALL, text: 'Norstad said no.', gold: [['Norstad', 'Q9001']], mark: ['Norstad', 'Q9004', CITY], expected: ['wrong', 'wrong', 'other-entity'] },
  { rule: 'a demonym stands for the government', set: ALL, text: 'A Norlandic move.', gold: [['Norlandic', 'Q9001']], mark: ['Norlandic', GOVERNMENT, { kind: 'government', form: 'demonym' }], expected: ['right', 'wrong', null] },
  { rule: 'a country’s demonym is its people', set: ALL, text: 'Norlanders sing.', gold: [['Norlanders', 'Q1', { label: 'Norlanders', types: ['people-group'] }]], mark: ['Norlanders', 'Q9001', DEMONYM], expected: ['right', 'wrong', null] },
  { rule: 'and not its language', set: ALL, text: 'In Norlandic.', gold: [['Norlandic', 'Q1', { label: 'Norlandic', types: ['other'] }]], mark: ['Norlandic', 'Q9001', DEMONYM], expected: ['wrong', 'wrong', 'outside-packs'] },
  { rule: 'a title that is our entity’s name proves nothing', set: ALL, text: 'In Norland.', gold: [['Norland', null, { title: 'Norland (state)', label: 'Norland (state)' }]], mark: ['Norland', 'Q9001'], expected: ['free', 'free', 'same-name-only'] },
  { rule: 'another title is wrong', set: ALL, text: 'In Norland.', gold: [['Norland', null, { title: 'Norland (film)', label: 'Film of Norland' }]], mark: ['Norland', 'Q9001'], expected: ['wrong', 'wrong', 'outside-packs'] },
  { rule: 'an id joined by title proves nothing wrong', set: ALL, text: 'In Norstad.', gold: [['Norstad', 'Q9003', { label: 'Norstad', isJoined: true }]], mark: ['Norstad', 'Q9004', CITY], expected: ['free', 'free', 'same-name-only'] },
  { rule: 'an id joined by title proves right', set: ALL, text: 'In Norstad.', gold: [['Norstad', 'Q9003', { label: 'Norstad', isJoined: true }]], mark: ['Norstad', 'Q9003', CITY], expected: ['right', 'right', null] },
  { rule: 'an entity without an id may be what has a like name', set: ALL, text: 'The NL met.', gold: [['NL', 'Q1', { label: 'League of the North', types: ['organisation'] }]], mark: ['NL', 'x:league', { kind: 'international-body' }], expected: ['free', 'free', 'unverified-id'] },
  { rule: 'or what has a name in other letters alone', set: ALL, text: 'The NL met.', gold: [['NL', 'Q1', { label: 'Северная лига', types: ['organisation'] }]], mark: ['NL', 'x:league', { kind: 'international-body' }], expected: ['free', 'free', 'unverified-id'] },
  { rule: 'not what has another name', set: ALL, text: 'The NL met.', gold: [['NL', 'Q1', { label: 'Nautical Library', types: ['organisation'] }]], mark: ['NL', 'x:league', { kind: 'international-body' }], expected: ['wrong', 'wrong', 'outside-packs'] },
  { rule: 'nor another type', set: ALL, text: 'The NL met.', gold: [['NL', 'Q1', { label: 'League Town', types: ['place'] }]], mark: ['NL', 'x:league', { kind: 'international-body' }], expected: ['wrong', 'wrong', 'outside-packs'] },
  { rule: 'nor a target that the packs hold in these words', set: ALL, text: 'The League of Isles met.', gold: [['League of Isles', 'Q9006', { label: 'League of Isles' }]], mark: ['League of Isles', 'x:league', { kind: 'international-body' }], expected: ['wrong', 'wrong', 'other-entity'] },
  { rule: 'by type alone: a state may be an organisation', set: KINDS, text: 'Norland agreed.', gold: [['Norland', null, { types: ['organisation'] }]], mark: ['Norland', 'Q9001'], expected: ['right', 'right', null] },
  { rule: 'by type alone: a state is no person', set: KINDS, text: 'Norland agreed.', gold: [['Norland', null, { types: ['person'] }]], mark: ['Norland', 'Q9001'], expected: ['wrong', 'wrong', 'other-kind'] },
];

describe('marks beside gold', () => {
  it.each(ROWS)('$rule', ({ set, text, gold, mark, expected, more }) => {
    const whole = textOf(
      text,
      gold.map(([surface, qid, rest]) => goldIn(text, surface, qid, rest)),
      more,
    );
    const judged = judgeText(whole, [markIn(text, ...mark)], set, KNOWN).marks[0];
    expect([judged?.lenient, judged?.strict, judged?.why]).toEqual(expected);
  });
});

interface AskedRow {
  readonly rule: string;
  readonly text: string;
  readonly gold: readonly GoldRow[];
  readonly marks: readonly MarkRow[];
  /** Surfaces asked for and whether they were found, leniently. */
  readonly expected: ReadonlyArray<readonly [string, boolean]>;
}

// prettier-ignore
const ASKED: readonly AskedRow[] = [
  { rule: 'what the packs hold is asked for', text: 'Norland and Wessex.', gold: [['Norland', 'Q9001'], ['Wessex', 'Q1']], marks: [], expected: [['Norland', false]] },
  { rule: 'optional, nameless and nil are not', text: 'Norland, Sudland, Norstad.', gold: [['Norland', 'Q9001', { isOpen: true }], ['Sudland', 'Q9002', { isNamed: false }], ['Norstad', null, { isNil: true }]], marks: [], expected: [] },
  { rule: 'one mark may find two that mean the same', text: 'The Norland of old.', gold: [['Norland of old', 'Q9001'], ['Norland', 'Q9001']], marks: [['Norland', 'Q9001']], expected: [['Norland of old', true], ['Norland', true]] },
  { rule: 'a name inside a longer one that is right is not asked for', text: 'The Norlandic government met.', gold: [['Norlandic government', 'Q9001'], ['Norlandic', 'Q9002']], marks: [['Norlandic government', GOVERNMENT, { kind: 'government' }]], expected: [['Norlandic government', true]] },
  { rule: 'a name inside a longer one that is wrong is', text: 'The Norland League met.', gold: [['Norland', 'Q9001']], marks: [['Norland League', 'x:league', { kind: 'international-body' }]], expected: [['Norland', false]] },
  { rule: 'what cannot be judged is not asked for', text: 'In Norstad.', gold: [['Norstad', 'Q9003', { label: 'Norstad', isJoined: true }]], marks: [['Norstad', 'Q9004', CITY]], expected: [] },
];

describe('gold that is asked for', () => {
  it.each(ASKED)('$rule', ({ text, gold, marks, expected }) => {
    const whole = textOf(
      text,
      gold.map(([surface, qid, rest]) => goldIn(text, surface, qid, rest)),
    );
    const all = marks.map((mark) => markIn(text, ...mark));
    const judged = judgeText(whole, all, ALL, KNOWN);
    expect(judged.gold.map(({ gold: one, found }) => [one.surface, found.lenient])).toEqual(
      expected,
    );
  });

  it('counts names that the packs hold and nobody verified', () => {
    const text = 'Norland and the Northern League.';
    const whole = textOf(text, [
      goldIn(text, 'Norland', null, { title: 'Norland', label: 'Norland' }),
      goldIn(text, 'Northern League', 'Q1', { label: 'Northern League' }),
    ]);
    expect(judgeText(whole, [], ALL, KNOWN).unjudgeable).toBe(2);
  });
});

// prettier-ignore
const TRAPPED: ReadonlyArray<readonly [string, string, string, readonly string[]]> = [
  ['a first word', '“Sudland lost.”', 'Sudland', ['sentence-initial']],
  ['a word behind a full stop', 'They met. Sudland lost.', 'Sudland', ['sentence-initial']],
  ['a word behind the first is none', 'It is so. In Sudland', 'Sudland', []],
  ['a name that is an everyday word', 'He will go to Chad', 'Chad', ['common-word']],
  ['a word that the text writes small, too', 'She may meet May', 'May', ['common-word']],
  ['a capital with a namesake', 'back in Norstad', 'Norstad', ['metonym', 'namesake']],
  ['a demonym', 'a Norlandic ship', 'Norlandic', ['demonym']],
  ['a surname', 'then Mikhailova sang', 'Mikhailova', ['short-form']],
];

describe('traps', () => {
  it.each(TRAPPED)('%s', (_, text, surface, expected) => {
    const qid = surface === 'Mikhailova' ? 'Q9005' : null;
    const gold = goldIn(text, surface, qid);
    expect([...trapsIn(textOf(text, [gold]), KNOWN)(gold)]).toEqual(expected);
  });

  it('are the same for a mark and for gold inside another', () => {
    const text = 'at the Sudland University';
    const gold = goldIn(text, 'Sudland University', 'Q1');
    const traps = trapsIn(textOf(text, [gold]), KNOWN);
    expect([...traps(markIn(text, 'Sudland', 'Q9002'))]).toEqual(['nested']);
  });
});
