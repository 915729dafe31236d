import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block, LinkContext } from '../../../lib/linking/types.ts';
import { linkerOf, STORY_TEXT } from '../packs.ts';

const link = linkerOf(STORY_TEXT);

async function linked(
  text: string | readonly Block[],
  context: LinkContext = {},
): Promise<string[]> {
  const blocks =
    typeof text === 'string'
      ? text.split('\n').map((line): Block => ({ text: line, role: 'text' }))
      : text;
  const { mentions } = await link(blocks, context);
  return mentions.map((mention) => {
    const surface = blocks[mention.block]?.text.slice(mention.start, mention.end);
    return `${surface} = ${mention.entity}`;
  });
}

const MOSCOW_CITY = 'Moscow = Q649';
const MOSCOW_GOVERNMENT = 'Moscow = x:government-of-russia';

const CASES: ReadonlyArray<readonly [string, string, readonly string[]]> = [
  // Group and government
  [
    'tells the group from its government',
    'The Taliban met the Taliban government.',
    ['Taliban = x:taliban', 'Taliban government = x:islamic-emirate'],
  ],
  [
    'never marks the state inside its longer name',
    'the Islamic Emirate of Afghanistan',
    ['Islamic Emirate of Afghanistan = x:islamic-emirate'],
  ],
  ['leaves somebody else’s longer name alone', 'The Pakistani Taliban denied it.', []],
  [
    'takes a conditional name where its condition stands',
    'Kabul said the Islamic Emirate agreed.',
    ['Kabul = x:islamic-emirate', 'Islamic Emirate = x:islamic-emirate'],
  ],
  ['leaves a conditional name without its condition', 'An Islamic Emirate was declared.', []],
  // Short names
  [
    'takes a surname after the full name',
    'Vladimir Putin spoke.\nPutin left.',
    ['Vladimir Putin = Q7747', 'Putin = Q7747'],
  ],
  [
    'takes a surname before the full name, as in headlines',
    'Putin speaks\nVladimir Putin spoke.',
    ['Putin = Q7747', 'Vladimir Putin = Q7747'],
  ],
  ['leaves a surname that nobody explains', 'Hassan left.', []],
  [
    'takes a surname behind its own office where more speaks for it',
    'Ambassador Hassan of Afghanistan left for Russia.',
    ['Hassan = x:hassan', 'Afghanistan = Q889', 'Russia = Q159'],
  ],
  [
    'leaves a surname behind another office, and one that only an office speaks for',
    'President Hassan of Afghanistan left for Russia.\nAmbassador Hassan dined.',
    ['Afghanistan = Q889', 'Russia = Q159'],
  ],
  [
    'derives the surname of a person',
    'Ambassador Gul Hassan Hassan came. Hassan left.',
    ['Gul Hassan Hassan = x:hassan', 'Hassan = x:hassan'],
  ],
  [
    'leaves a namesake’s surname',
    'Vladimir Putin spoke. Igor Putin sang. Putin danced.',
    ['Vladimir Putin = Q7747'],
  ],
  [
    'returns to the first bearer when he is named in full again',
    'Vladimir Putin spoke. Igor Putin sang. Vladimir Putin left. Putin slept.',
    ['Vladimir Putin = Q7747', 'Vladimir Putin = Q7747', 'Putin = Q7747'],
  ],
  // Longer unknown names
  ['is silent inside a person’s name', 'The star Michael Jordan retired.', []],
  [
    'is silent on the bare surname of that person',
    'It was Michael Jordan. Jordan scored again.',
    [],
  ],
  [
    'still finds the state beside its namesake',
    'Michael Jordan flew to Amman in Jordan.',
    ['Jordan = Q810'],
  ],
  ['is silent in an institution’s name', 'as China Daily wrote', []],
  [
    'is silent in the name of a state’s body, and keeps a state before its people',
    'He left the United States Navy. The U.S. Senate sat. US Republicans spoke in the US.',
    ['US = Q30', 'US = Q30'],
  ],
  [
    'tells "Pupils of" from "Bank of" at the beginning of a sentence',
    'Pupils of Russia sang. Bank of Russia closed.',
    ['Russia = Q159'],
  ],
  ['is silent behind "Party of the"', 'the Communist Party of the United States', []],
  ['is silent in a first name', 'His friend Chad Miller ate. Chad laughed.', []],
  [
    'is silent behind a compass word',
    'He sailed to South Georgia, near Russia.',
    ['Russia = Q159'],
  ],
  ['is silent behind "Bank of"', 'The Bank of China lent it.', []],
  [
    'keeps a name behind a title',
    'They met President Vladimir Putin and Ambassador Gul Hassan.',
    ['Vladimir Putin = Q7747', 'Gul Hassan = x:hassan'],
  ],
  [
    'keeps a name before an office',
    'It was Afghanistan President Ashraf Ghani.',
    ['Afghanistan = Q889', 'Ashraf Ghani = x:ghani'],
  ],
  ['keeps a name before a weekday', 'He left Russia Thursday.', ['Russia = Q159']],
  [
    'keeps a name that begins a sentence behind a small word',
    'In Russia it snowed. But Poland thawed.',
    ['Russia = Q159', 'Poland = Q36'],
  ],
  // Cities and governments
  ['reads who says as a government', 'Moscow said it would not.', [MOSCOW_GOVERNMENT]],
  [
    'reads who has decided as a government',
    'Moscow has officially recognised them.',
    [MOSCOW_GOVERNMENT],
  ],
  ['reads where one is as a city', 'They met in Moscow on Monday.', [MOSCOW_CITY]],
  ['reads where one goes as a city', 'He flew to Moscow.', [MOSCOW_CITY]],
  ['reads with whom one talks as a government', 'relations with Moscow grew', [MOSCOW_GOVERNMENT]],
  ['reads ties to it as ties to a government', 'its ties to Moscow', [MOSCOW_GOVERNMENT]],
  [
    'reads to whom something is done by what it is',
    'Moscow was told so; Moscow was bombed.',
    [MOSCOW_GOVERNMENT, MOSCOW_CITY],
  ],
  [
    'reads what is put to it as put to a government',
    'the proposal would be put to Moscow',
    [MOSCOW_GOVERNMENT],
  ],
  [
    'reads whose decision it is',
    'Moscow’s decision was final; Moscow’s streets were empty.',
    [MOSCOW_GOVERNMENT, MOSCOW_CITY],
  ],
  ['reads a dateline as the city', 'MOSCOW (Reuters) — It snowed.', ['MOSCOW = Q649']],
  ['leaves another Moscow alone', 'He lives in Moscow, Idaho.', []],
  // Words that are names
  [
    'leaves the bird and the sweet',
    'turkey soup and Turkish delight; Turkey sandwiches came with cold turkey.',
    [],
  ],
  [
    'finds the state where its own words stand',
    'Turkey is large. In Ankara they agreed.',
    ['Turkey = Q43', 'Ankara = Q3640'],
  ],
  [
    'tells Polish from polish',
    'They polish shoes. Polish officials watched. Polish your shoes.',
    ['Polish = Q36'],
  ],
  ['takes X only where it is plainly the platform', 'in a post on X he wrote', ['X = Q918']],
  ['leaves X the letter', 'The X marks the spot, said Mr X.', []],
  // Shared names
  ['chooses by who stands near', 'Russia borders Georgia.', ['Russia = Q159', 'Georgia = Q230']],
  [
    'chooses the other by who stands near it',
    'In the United States, Georgia votes.',
    ['United States = Q30', 'Georgia = Q1428'],
  ],
  ['is silent where nothing decides', 'She moved to Georgia.', []],
  // Demonyms
  [
    'links an adjective to its state',
    'An Afghan-Russian trade.',
    ['Afghan = Q889', 'Russian = Q159'],
  ],
];

describe('linking names', () => {
  it.each(CASES)('%s', async (_rule, text, expected) => {
    expect(await linked(text)).toEqual(expected);
  });

  it('reads a headline in which every word has a capital', async () => {
    const blocks: Block[] = [
      { text: 'Russia Becomes First State To Recognise Taliban Government', role: 'title' },
      { text: 'It snowed.', role: 'text' },
    ];
    expect(await linked(blocks)).toEqual(
      ['Russia = Q159', 'Taliban government = x:islamic-emirate'].map((entry) =>
        entry.replace('government =', 'Government ='),
      ),
    );
  });

  it('carries what was named in full into the next part of a long document', async () => {
    const first = await link([{ text: 'Vladimir Putin spoke.', role: 'text' }]);
    expect(first.known).toContain('Q7747');
    expect(await linked('Putin left.', { known: first.known })).toEqual(['Putin = Q7747']);
  });

  it('names nothing that was still to come on the day of the text', async () => {
    const text = 'It was the fall of Kabul.';
    expect(await linked(text, { date: '1996-09-28' })).toEqual(['Kabul = Q5838']);
    expect(await linked(text, { date: '2021-08-16' })).toEqual(['fall of Kabul = x:fall-of-kabul']);
    expect(await linked(text)).toEqual(['fall of Kabul = x:fall-of-kabul']);
  });

  it('says why', async () => {
    const { mentions } = await link([
      { text: 'Vladimir Putin came. Putin left. Moscow said so.', role: 'text' },
    ]);
    expect(mentions.map((mention) => mention.reason)).toEqual([
      'its name “Vladimir Putin”',
      'named in full as Vladimir Putin',
      expect.stringContaining('it “said”: read as the government'),
    ]);
  });

  it('gives scores between the threshold and one, and spans inside their blocks, for any text', async () => {
    const word = fc.constantFrom(
      'Russia',
      'Putin',
      'Vladimir Putin',
      'Moscow',
      'said',
      'in',
      'Georgia',
      'X',
      'the',
      '.',
      ',',
      'Michael',
      'Turkey',
      '\ud800',
      'Талибан',
      '’s',
    );
    await fc.assert(
      fc.asyncProperty(fc.array(word, { maxLength: 40 }), async (words) => {
        const text = words.join(' ');
        const once = await link([{ text, role: 'text' }]);
        expect(await link([{ text, role: 'text' }])).toEqual(once);
        for (const mention of once.mentions) {
          expect(mention.score).toBeGreaterThanOrEqual(0.5);
          expect(mention.score).toBeLessThanOrEqual(1);
          expect(text.slice(mention.start, mention.end).trim()).not.toBe('');
        }
      }),
    );
  });

  it.each([
    ['one word of a million letters', 'a'.repeat(1_000_000)],
    ['a hundred thousand capitalised words', 'Russia '.repeat(100_000)],
    ['five million spaces', ' '.repeat(5_000_000)],
    ['a hundred thousand blocked names', 'Pakistani Taliban '.repeat(100_000)],
    ['a hundred thousand fixed phrases', 'Turkish delight '.repeat(100_000)],
    ['a wall of apostrophes and hyphens', "-'".repeat(200_000)],
  ])('takes %s without harm', async (_what, text) => {
    await expect(link([{ text, role: 'text' }])).resolves.toBeDefined();
  });
});
