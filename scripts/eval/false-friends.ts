/** Words that look like a name and often are none: what we mark of them. */
import { overlap, type Mark, type Span } from './gold.ts';
import { readLines, spanOf, textOf, type LinesRead } from './read-sets.ts';
import { goesWithTypes } from './sets.ts';

export const FALSE_FRIEND_SETS = [
  'wikigold',
  'user-generated-wnut17',
  'tweets-btc',
  'wordnet-examples',
  'news-sentences-lower-case',
] as const;

export type Sense = 'ordinary' | 'name' | 'demonym';

export interface FalseFriend {
  readonly id: string;
  readonly language: string;
  readonly text: string;
  readonly word: Span;
  readonly sense: Sense;
  /** What it is the name of. */
  readonly type: string | null;
  /** The whole name that the word is part of; the word where it is none. */
  readonly name: Span;
}

export interface FalseFriendHit {
  readonly friend: FalseFriend;
  readonly mark: Mark;
  /** An everyday word marked; a name taken for one of another kind; a word for a people taken for something else. */
  readonly fault: 'ordinary-word' | 'other-kind' | 'demonym-as-other';
}

export interface FalseFriendFigures {
  readonly name: string;
  readonly rows: number;
  readonly faults: readonly string[];
  /** In texts with an everyday word, each text counted once. */
  readonly words: number;
  readonly ordinary: { readonly rows: number; readonly marked: number };
  readonly names: { readonly marked: number; readonly otherKind: number };
  /** Words for a people: marked as that, and as something else. */
  readonly demonyms: { readonly marked: number; readonly asOther: number };
  readonly hits: readonly FalseFriendHit[];
}

const SENSES: readonly Sense[] = ['ordinary', 'name', 'demonym'];

export function parseFalseFriend(record: Readonly<Record<string, unknown>>): FalseFriend {
  const text = textOf(record, 'text');
  const sense = SENSES.find((each) => each === record['sense']);
  if (!sense) throw new Error('no "sense"');
  const word = spanOf(text, record['start'], record['end'], textOf(record, 'surface'));
  return {
    id: textOf(record, 'id'),
    language: textOf(record, 'lang'),
    text,
    word,
    sense,
    type: typeof record['type'] === 'string' ? record['type'] : null,
    name:
      record['nameStart'] === undefined
        ? word
        : spanOf(text, record['nameStart'], record['nameEnd']),
  };
}

export function readFalseFriends(folder: string, name: string): LinesRead<FalseFriend> | null {
  return readLines(folder, `${name}.jsonl`, parseFalseFriend);
}

/** @param marksIn of a row's text */
export async function measureFalseFriends(
  name: string,
  { records, faults }: LinesRead<FalseFriend>,
  marksIn: (friend: FalseFriend) => Promise<readonly Mark[]>,
): Promise<FalseFriendFigures> {
  const hits: FalseFriendHit[] = [];
  const counts: Record<Reading, number> = {
    'ordinary-word': 0,
    'other-kind': 0,
    'demonym-as-other': 0,
    demonym: 0,
    right: 0,
  };
  for (const friend of records) {
    const read = (await marksIn(friend))
      .filter((mark) => overlap(mark, friend.word))
      .map((mark) => ({ mark, reading: readingOf(friend, mark) }));
    const worst = read.find(({ reading }) => isFault(reading)) ?? read[0];
    if (!worst) continue;
    const { mark, reading } = worst;
    counts[reading] += 1;
    if (isFault(reading)) hits.push({ friend, mark, fault: reading });
  }
  const ordinary = records.filter(({ sense }) => sense === 'ordinary');
  const texts = new Set(ordinary.map(({ text }) => text));
  return {
    name,
    rows: records.length,
    faults,
    words: [...texts].reduce((sum, text) => sum + wordCount(text), 0),
    ordinary: { rows: ordinary.length, marked: counts['ordinary-word'] },
    names: {
      marked: counts['other-kind'] + counts.right,
      otherKind: counts['other-kind'],
    },
    demonyms: {
      marked: counts.demonym + counts['demonym-as-other'],
      asOther: counts['demonym-as-other'],
    },
    hits,
  };
}

/** What a mark on the word comes to; a word for a people that is marked as such is a matter of policy. */
type Reading = FalseFriendHit['fault'] | 'demonym' | 'right';

function isFault(reading: Reading): reading is FalseFriendHit['fault'] {
  return reading !== 'demonym' && reading !== 'right';
}

export function readingOf(friend: FalseFriend, mark: Mark): Reading {
  const isDemonym = mark.form === 'demonym' || mark.kind === 'people';
  switch (friend.sense) {
    case 'ordinary':
      return 'ordinary-word';
    case 'demonym':
      return isDemonym ? 'demonym' : 'demonym-as-other';
    case 'name':
      // Some of these sets have adjectives of a people among their other names.
      if (isDemonym && friend.type === 'other') return 'demonym';
      return goesWith(friend.type, mark) ? 'right' : 'other-kind';
    default:
      return friend.sense satisfies never;
  }
}

/** A product or work often has the name of its maker, and annotators differ. */
const MAKERS: ReadonlySet<string> = new Set(['company', 'platform', 'media']);

function goesWith(type: string | null, { kind, form }: Mark): boolean {
  if (type === null) return true;
  // A capital's name may mean its government, and a people's word its country, for annotators of places.
  if (type === 'place' && (form === 'metonym' || form === 'demonym')) return true;
  if ((type === 'product' || type === 'work') && MAKERS.has(kind)) return true;
  return goesWithTypes(kind, [type]);
}

function wordCount(text: string): number {
  return text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
}
