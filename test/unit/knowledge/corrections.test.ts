import Ajv from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  compareReach,
  placeKey,
  type NameCorrection,
} from '../../../lib/knowledge/name-correction.ts';
import { ownRowsOf, readOwnRow, writeOwn } from '../../../lib/knowledge/own-pack.ts';
import { correctedPlace, correctionRow, takesPlaceOf } from '../../../lib/knowledge/own-rows.ts';
import { pageAddress } from '../../../lib/knowledge/page-address.ts';
import { LIMITS } from '../../../lib/knowledge/pack/limits.ts';
import { parsePack } from '../../../lib/knowledge/pack/parse.ts';
import { describeProblem } from '../../../lib/knowledge/pack/problems.ts';
import { packSchema } from '../../../lib/knowledge/pack/schema.ts';
import { followed, redirected } from '../../../lib/knowledge/redirects.ts';
import type { Pack } from '../../../lib/knowledge/types.ts';
import type { Result } from '../../../lib/knowledge/result.ts';
import type { PackProblem } from '../../../lib/knowledge/pack/problems.ts';

const PAGE = 'https://news.example/world/georgia';
const IS = {
  correct: 'Georgia',
  says: 'is',
  entity: 'Q230',
  page: PAGE,
  quote: { prefix: ' flew to ', suffix: ' <on' },
  at: '2026-11-27',
};

function parsed(record: object, id = 'mine'): Result<Pack, PackProblem[]> {
  const manifest = {
    pack: id,
    format: 'backstory-pack/1',
    name: 'My notes',
    version: '1.0.0',
    asOf: '2026-11-27',
    licence: 'LicenseRef-own',
  };
  const text = [manifest, record].map((line) => JSON.stringify(line)).join('\n');
  return parsePack([{ name: 'p.jsonl', text }]);
}

function problemsOf(record: object, id?: string): string[] {
  const result = parsed(record, id);
  return result.ok ? [] : result.error.map(describeProblem);
}

describe('a record that corrects a name', () => {
  it('is read as it stands, about an entity that no pack knows too', () => {
    const { correct: surface, ...rest } = IS;
    expect(parsed(IS)).toMatchObject({ ok: true, value: { corrections: [{ surface, ...rest }] } });
    expect(parsed({ correct: 'Turkey', says: 'never' })).toMatchObject({
      value: { corrections: [{ surface: 'Turkey', says: 'never' }] },
    });
  });

  it('is of the reader’s own notes alone', () => {
    expect(problemsOf(IS, 'class')).toEqual([
      'p.jsonl:2 · correct Georgia · correct: only the reader’s own notes correct what a name means (a pack says it by its names: "needs", "blocks", or a retraction of the name)',
    ]);
  });

  it.each([
    [{ ...IS, says: 'maybe' }, 'says: "maybe" is not known here (one of: not, is, never)'],
    [{ ...IS, says: undefined }, 'says: is missing'],
    [{ ...IS, entity: undefined }, 'entity: is missing'],
    [{ ...IS, entity: 'Georgia' }, 'entity: "Georgia" is no id'],
    [{ ...IS, says: 'never' }, 'entity: cannot stand beside "never"'],
    [{ ...IS, correct: 'a'.repeat(LIMITS.nameLength + 1) }, 'is 121 characters long'],
    [{ ...IS, correct: ' ' }, 'must not be empty'],
    [{ ...IS, correct: 'Geo\u202ergia' }, 'direction-override'],
    [{ ...IS, page: `${PAGE}?id=7` }, `page: is no address of a page`],
    [{ ...IS, page: `${PAGE}?id=7` }, `(write "${PAGE}")`],
    [{ ...IS, page: `${PAGE}#top` }, 'without user name, query and fragment'],
    [{ ...IS, page: 'https://me:word@news.example/' }, 'is no address of a page'],
    [{ ...IS, page: 'file:///home/me/saved.html' }, 'is no address of a page'],
    [{ ...IS, page: 'javascript:alert(1)' }, 'is no address of a page'],
    [{ ...IS, page: `https://news.example/${'a'.repeat(2_000)}` }, 'at most 2,000 are allowed'],
    [{ ...IS, quote: 'Georgia' }, 'quote: must be {"prefix":"…","suffix":"…"}'],
    [{ ...IS, quote: { prefix: '' } }, 'quote.suffix: must be a text in quotes'],
    [{ ...IS, quote: { ...IS.quote, exact: 'Georgia' } }, 'quote.exact: unknown field'],
    [
      { ...IS, quote: { ...IS.quote, prefix: 'a'.repeat(LIMITS.quoteLength + 1) } },
      'quote.prefix: is 33 characters long; at most 32 are allowed',
    ],
    [{ ...IS, quote: { ...IS.quote, suffix: '\ud83d' } }, 'quote.suffix: holds half'],
    [{ ...IS, at: 'today' }, 'at: "today" is no date'],
    [{ ...IS, note: 'why' }, 'note: unknown field'],
  ])('is refused: %j', (record, words) => {
    expect(problemsOf(record).join('\n')).toContain(words);
  });

  it('has a schema that says the same of one line', () => {
    const validate = new Ajv({ strict: false, validateFormats: false }).compile(packSchema());
    const isValid = (record: object): boolean => validate(JSON.parse(JSON.stringify(record)));
    expect(isValid(IS)).toBe(true);
    expect(isValid({ ...IS, page: 'https://news.example/@desk/a' })).toBe(true);
    for (const wrong of [
      { says: 'maybe' },
      { says: undefined },
      { page: `${PAGE}?id=7` },
      { page: 'https://me:word@news.example/' },
      { quote: { prefix: '' } },
      { entity: 'Georgia' },
    ])
      expect([wrong, isValid({ ...IS, ...wrong })]).toEqual([wrong, false]);
  });

  it('follows its entity to another id', () => {
    const result = parsed(IS);
    if (!result.ok) throw new Error('not read');
    const { corrections } = redirected(result.value, followed(new Map([['Q230', 'x:georgia']])));
    expect(corrections).toMatchObject([{ entity: 'x:georgia', page: PAGE }]);
  });
});

const aPage = fc
  .option(fc.webUrl(), { nil: undefined })
  .map((url) => (url === undefined ? undefined : (pageAddress(url) ?? undefined)));
const aQuote = fc.record({
  prefix: fc.string({ maxLength: LIMITS.quoteLength, unit: 'binary-ascii' }),
  suffix: fc.string({ maxLength: LIMITS.quoteLength, unit: 'binary-ascii' }),
});
const aCorrection: fc.Arbitrary<NameCorrection> = fc
  .record({
    surface: fc.constantFrom('Georgia', 'Turkey', 'Đà Nẵng', 'جورجيا'),
    says: fc.constantFrom('not', 'is', 'never'),
    page: aPage,
    quote: fc.option(aQuote, { nil: undefined }),
  })
  .map(({ page, quote, ...said }) => ({
    ...said,
    ...(said.says === 'never' ? {} : { entity: 'Q230' }),
    ...(page === undefined ? {} : { page }),
    ...(quote === undefined ? {} : { quote }),
  }));

describe('a row that corrects a name', () => {
  it('is read back, and by way of a copy too', () => {
    fc.assert(
      fc.property(aCorrection, (correction) => {
        const row = correctionRow(correction, '2026-11-27');
        const record = readOwnRow(row);
        expect(record?.pack.corrections).toEqual([{ ...correction, at: '2026-11-27' }]);
        if (!record) return;
        // A copy of a later day keeps the day of the record.
        expect(ownRowsOf('copy', writeOwn([record], '2026-12-24'))).toEqual({
          ok: true,
          value: [row],
        });
        expect(correctedPlace(row.key)).toEqual(
          correction.page === undefined ? {} : { page: correction.page },
        );
      }),
    );
  });

  it('writes its keys in one order', () => {
    const { correct: surface, at, says, ...rest } = IS;
    const { text } = correctionRow({ ...rest, surface, says: 'is' }, at);
    expect([says, text]).toEqual(['is', JSON.stringify(IS)]);
  });

  const keyOf = (more: Partial<NameCorrection>): string =>
    correctionRow({ surface: 'Georgia', says: 'is', entity: 'Q230', ...more }, '2026-11-27').key;

  it('takes the place of what was said of the same name and place', () => {
    expect(keyOf({})).toBe(keyOf({ surface: 'GEÓRGIA', says: 'is', entity: 'Q1428' }));
    expect(takesPlaceOf(keyOf({ says: 'never' }), keyOf({ says: 'not' }))).toBe(true);
    expect(takesPlaceOf(keyOf({ says: 'not' }), keyOf({}))).toBe(true);
    for (const other of [{ surface: 'Georgian' }, { page: PAGE }, { quote: IS.quote }])
      expect(takesPlaceOf(keyOf({}), keyOf(other))).toBe(false);
    expect(takesPlaceOf(keyOf({}), 'note Q230')).toBe(false);
  });

  it('leaves another that the name is not either', () => {
    const one = keyOf({ says: 'not' });
    const other = keyOf({ says: 'not', entity: 'Q1428' });
    expect([one === other, takesPlaceOf(one, other)]).toEqual([false, false]);
  });

  it.each(['note Q230', 'correct', 'correct [', 'correct []', 'correct [1,2]', 'correct x', ''])(
    'is not told by the key %j',
    (key) => {
      expect(correctedPlace(key)).toBeNull();
    },
  );
});

describe('corrections of one name', () => {
  it('keep apart what other scripts write with marks', () => {
    const place = (surface: string): string => placeKey({ surface, says: 'never' });
    expect(place('São  Tomé')).toBe(place('sao tome'));
    expect(place('की')).not.toBe(place('का'));
  });

  it('go from the widest to the most exact', () => {
    const said = { surface: 'Georgia', says: 'never' } as const;
    const all = [said, { ...said, page: PAGE }, { ...said, page: PAGE, quote: IS.quote }];
    expect([...all].reverse().sort(compareReach)).toEqual(all);
  });
});

describe('the address of a page', () => {
  it.each([
    ['https://News.Example:443/a%20b?x=1#y', 'https://news.example/a%20b'],
    ['http://news.example', 'http://news.example/'],
    ['http://news.example:8080/a', 'http://news.example:8080/a'],
    ['file:///saved/a.html?x', 'file:///saved/a.html'],
    ['https://user@news.example/', null],
    ['https://:word@news.example/', null],
    ['blob:https://news.example/7', null],
    ['about:blank', null],
    ['/a', null],
    ['', null],
  ])('of %j is %j', (address, page) => {
    expect(pageAddress(address)).toBe(page);
  });
});
