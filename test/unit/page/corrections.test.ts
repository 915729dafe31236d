// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from 'vitest';
import type { Mention } from '../../../lib/linking/types.ts';
import type { CorrectRequest, Said } from '../../../lib/messaging/protocol.ts';
import type { CardOpening } from '../../../lib/page/card-port.ts';
import { correctAt, uncorrectAt, type CorrectionActs } from '../../../lib/page/corrections.ts';
import { createOpenings } from '../../../lib/page/openings.ts';
import type { PlacedMention } from '../../../lib/page/places.ts';
import { placedIn } from './page-stubs.ts';

const PAGE = 'https://paper.example/news/one';
const OTHER = { entity: 'G', label: 'Government', kind: 'government', form: 'metonym' } as const;

let sent: CorrectRequest[];
let taken: string[];
let held: string[];
let now: PlacedMention | null;
/** What the background would find, by what it was told last. */
let found: (said: CorrectRequest | undefined) => Partial<Mention> | null;
let address: string | null;

const acts: CorrectionActs = {
  async correct(request) {
    sent.push(request);
    return { ok: true, value: `key ${sent.length}` };
  },
  async uncorrect({ key }) {
    taken.push(key);
    sent = [];
    return true;
  },
  async readAnew() {
    const mention = found(sent.at(-1));
    now = mention && placedIn(document, 'Moscow', mention);
    return true;
  },
};

function opening(changes: Partial<Mention> = {}): CardOpening {
  now = placedIn(document, 'Moscow', { entity: 'M', ...changes });
  const openingOf = createOpenings({
    rectsOf: () => [new DOMRect(0, 0, 60, 20)],
    styleOf: (element) => window.getComputedStyle(element),
    mentions: () => (now ? [placedIn(document, 'said', { entity: 'S' }), now] : []),
    hold: ({ mention }) => void held.push(mention.entity),
    reveal: async () => undefined,
  });
  const made = openingOf(now, false);
  if (!made) throw new Error('no opening');
  return made;
}

const correct = (said: Said, changes: Partial<Mention> = {}): ReturnType<typeof correctAt> =>
  correctAt(opening(changes), said, address, acts);

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
      await correct({ says: 'is', entity: 'G', reach });
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

  it('is shown as what stands there now', async () => {
    found = () => ({ ...OTHER, isCorrected: true });
    const kept = await correct({ says: 'is', entity: 'G', reach: 'place' }, { others: [OTHER] });
    expect(kept).toMatchObject({
      ok: true,
      value: { keys: ['key 1'], now: { entity: 'G', isCorrected: true, own: OTHER } },
    });
    if (kept.ok) kept.value.now?.hold();
    expect(held).toEqual(['G']);
  });

  it('may leave nothing there, until it is taken back', async () => {
    found = (said) => (said ? null : { entity: 'M' });
    const card = opening();
    const kept = await correctAt(card, { says: 'never', reach: 'page' }, address, acts);
    expect(kept).toEqual({ ok: true, value: { keys: ['key 1'], now: null } });
    expect(await uncorrectAt(card, ['key 1'], acts)).toMatchObject({ entity: 'M' });
    expect(taken).toEqual(['key 1']);
  });

  it('goes before what was said of a narrower place', async () => {
    found = (said) => (said?.correction.quote ? null : { entity: 'M', isCorrected: true });
    const kept = await correct({ says: 'never', reach: 'everywhere' }, { isCorrected: true });
    expect(kept).toEqual({ ok: true, value: { keys: ['key 1', 'key 2', 'key 3'], now: null } });
    expect(sent.map(({ page, correction }) => [page, correction.quote !== undefined])).toEqual([
      [undefined, false],
      [PAGE, false],
      [PAGE, true],
    ]);
  });

  it('is said once where nothing stands against it, obeyed or not', async () => {
    await correct({ says: 'not', entity: 'M', reach: 'page' });
    expect(sent).toHaveLength(1);
  });

  it('of a page is not kept for all pages where the page has no address', async () => {
    address = null;
    const kept = await correct({ says: 'not', entity: 'M', reach: 'page' });
    expect(kept).toEqual({ ok: false, error: 'unknown' });
    expect(sent).toEqual([]);
  });
});
