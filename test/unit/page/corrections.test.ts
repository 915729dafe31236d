// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from 'vitest';
import type { Mention } from '../../../lib/linking/types.ts';
import type { CorrectRequest } from '../../../lib/messaging/protocol.ts';
import type { CardOpening } from '../../../lib/page/card-port.ts';
import { createCorrections } from '../../../lib/page/corrections.ts';
import { createOpenings } from '../../../lib/page/openings.ts';
import type { PlacedMention } from '../../../lib/page/places.ts';
import { placedIn } from './page-stubs.ts';

const PAGE = 'https://paper.example/news/one';
const OTHER = { entity: 'G', label: 'Government', kind: 'government', form: 'metonym' } as const;

let sent: CorrectRequest[];
let taken: string[];
let held: [PlacedMention, PlacedMention][];
/** What the background would find, by what it was told last. */
let found: (said: CorrectRequest | undefined) => Partial<Mention> | null;
let address: string | null;

function opening(changes: Partial<Mention> = {}): CardOpening {
  let now: PlacedMention | null = placedIn(document, 'Moscow', { entity: 'M', ...changes });
  const first = now;
  const corrections = createCorrections({
    async correct(request) {
      sent.push(request);
      return { ok: true, value: `key ${sent.length}` };
    },
    async uncorrect({ key }) {
      taken.push(key);
      sent = [];
      return true;
    },
    address: () => address,
    async readAnew() {
      const mention = found(sent.at(-1));
      now = mention && placedIn(document, 'Moscow', mention);
      return true;
    },
    mentions: () => (now ? [placedIn(document, 'said', { entity: 'S' }), now] : []),
  });
  const openingOf = createOpenings({
    rectsOf: () => [new DOMRect(0, 0, 60, 20)],
    styleOf: (element) => window.getComputedStyle(element),
    corrections,
    hold: (placed, next) => void held.push([placed, next]),
  });
  const made = openingOf(first, false);
  if (!made) throw new Error('no opening');
  return made;
}

beforeEach(() => {
  document.body.innerHTML = `<p>${'Long before. '.repeat(9)}Then Moscow said no.</p>`;
  sent = [];
  taken = [];
  held = [];
  found = () => ({ entity: 'M' });
  address = PAGE;
});

describe('what is said of a name', () => {
  it('is kept for the page, for one place by the text around it, or for all pages', async () => {
    for (const reach of ['page', 'place', 'everywhere'] as const)
      await opening().correct({ says: 'is', entity: 'G', reach });
    const correction = { surface: 'Moscow', says: 'is', entity: 'G' };
    expect(sent).toEqual([
      { page: PAGE, correction },
      {
        page: PAGE,
        correction: {
          ...correction,
          quote: { prefix: ' Long before. Long before. Then ', suffix: ' said no.' },
        },
      },
      { correction },
    ]);
  });

  it('is shown as what stands there now, and the card stays', async () => {
    found = () => ({ ...OTHER, isCorrected: true });
    const kept = await opening({ others: [OTHER] }).correct({
      says: 'is',
      entity: 'G',
      reach: 'place',
    });
    expect(kept).toMatchObject({
      ok: true,
      value: { keys: ['key 1'], now: { entity: 'G', isCorrected: true, own: OTHER } },
    });
    expect(held.map((pair) => pair.map(({ mention }) => mention.entity))).toEqual([
      ['M', 'M'],
      ['M', 'G'],
    ]);
  });

  it('may leave nothing there, until it is taken back', async () => {
    found = (said) => (said ? null : { entity: 'M' });
    const card = opening();
    const kept = await card.correct({ says: 'never', reach: 'page' });
    expect(kept).toEqual({ ok: true, value: { keys: ['key 1'], now: null } });
    expect(await card.uncorrect(['key 1'])).toMatchObject({ entity: 'M' });
    expect(taken).toEqual(['key 1']);
  });

  it('goes before what was said of a narrower place', async () => {
    found = (said) => (said?.correction.quote ? null : { entity: 'M', isCorrected: true });
    const kept = await opening({ isCorrected: true }).correct({
      says: 'never',
      reach: 'everywhere',
    });
    expect(kept).toEqual({ ok: true, value: { keys: ['key 1', 'key 2', 'key 3'], now: null } });
    expect(sent.map(({ page, correction }) => [page, correction.quote !== undefined])).toEqual([
      [undefined, false],
      [PAGE, false],
      [PAGE, true],
    ]);
  });

  it('is said once where nothing stands against it, obeyed or not', async () => {
    await opening().correct({ says: 'not', entity: 'M', reach: 'page' });
    expect(sent).toHaveLength(1);
  });

  it('of a page is not kept for all pages where the page has no address', async () => {
    address = null;
    const kept = await opening().correct({ says: 'not', entity: 'M', reach: 'page' });
    expect(kept).toEqual({ ok: false, error: 'unknown' });
    expect(sent).toEqual([]);
  });
});
