// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from 'vitest';
import type { Kind } from '../../../lib/knowledge/types.ts';
import { createMarks, type Marks, type MarkSeams } from '../../../lib/page/marks.ts';
import { styleOf } from '../../../lib/page/mark-choice.ts';
import { isInPlace, placeMention, rangeOf, type PlacedMention } from '../../../lib/page/places.ts';
import { runInSlices } from '../../../lib/page/slices.ts';
import { DEFAULT_SETTINGS } from '../../../lib/settings/settings.ts';
import { luminance, measureTone } from '../../../lib/page/tone.ts';
import { markSeams, placedIn } from './page-stubs.ts';

let registry: Map<string, { ranges: AbstractRange[] }>;
let seams: MarkSeams;
let marks: Marks;
let kabul: PlacedMention;
let putin: PlacedMention;

const paint = (
  mentions: readonly PlacedMention[],
  tone: 'light' | 'dark' = 'light',
  choice = DEFAULT_SETTINGS,
): Promise<unknown> =>
  runInSlices(
    marks.paint(mentions, tone, ({ mention }) =>
      styleOf(mention, { ...choice, known: new Set<string>() }),
    ),
  );
const place = (surface: string, kind: Kind = 'city'): PlacedMention =>
  placedIn(document, surface, { kind });

beforeEach(() => {
  document.body.innerHTML = '<p>In Kabul, <b>Vladimir</b> Putin said.</p>';
  const stub = markSeams();
  ({ registry, seams } = stub);
  marks = createMarks(seams);
  kabul = place('Kabul');
  putin = place('Putin', 'person');
});

describe('places', () => {
  it('lead over element borders', () => {
    const [text, rest, bold] = [...document.querySelectorAll('p, b')]
      .flatMap((e) => [...e.childNodes])
      .filter((node) => node instanceof Text);
    if (!(text && bold && rest)) throw new Error('no text');
    const pieces = [
      { node: bold, at: 0, from: 0, length: 8 },
      { node: rest, at: 8, from: 0, length: rest.length },
    ];
    const block = { text: bold.data + rest.data, role: 'text', section: 1, pieces } as const;
    const placed = placeMention({ ...kabul.mention, start: 0, end: 14 }, block);
    expect(placed?.surface).toBe(block.text.slice(0, 14));
    expect(placed?.spans).toHaveLength(2);
    expect(placed && rangeOf(placed)?.toString().length).toBeGreaterThan(0);
  });
  it('are refused outside the block', () => {
    const block = { text: 'Kabul', role: 'text', section: 1, pieces: [] } as const;
    expect(placeMention({ ...kabul.mention, start: 0, end: 9 }, block)).toBeNull();
    expect(placeMention(kabul.mention, undefined)).toBeNull();
  });
  it('are lost when the text changes or goes', () => {
    expect(isInPlace(kabul)).toBe(true);
    const node = kabul.spans[0]?.node;
    node?.insertData(0, 'Once more. ');
    expect(isInPlace(kabul)).toBe(false);
    document.body.innerHTML = '';
    expect(rangeOf(putin)).toBeNull();
  });
});

describe('marks', () => {
  it('are painted by kind and tone', async () => {
    await paint([kabul, putin, place('said', 'event')]);
    const counts = Object.fromEntries(
      [...registry].map(([name, { ranges }]) => [name, ranges.length]),
    );
    expect(counts).toEqual({
      'backstory-solid-light': 1,
      'backstory-dotted-light': 1,
      'backstory-dashed-light': 1,
    });
  });
  it('are thinner for quieter words, and of their own for doubtful names', async () => {
    const word = placedIn(document, 'Kabul', { form: 'demonym' });
    const doubtful = placedIn(document, 'Putin', { doubt: 'a name would decide' });
    await paint([word, doubtful], 'light', { ...DEFAULT_SETTINGS, demonyms: 'quieter' });
    const painted = [...registry].flatMap(([name, { ranges }]) =>
      ranges.map(({ startOffset }) => [name, startOffset]),
    );
    expect(painted).toEqual([
      ['backstory-thin-light', word.spans[0]?.start],
      ['backstory-doubt-light', doubtful.spans[0]?.start],
    ]);
  });
  it('are replaced at once, other tones too', async () => {
    await paint([kabul]);
    await paint([putin], 'dark');
    expect([...registry.keys()].every((name) => name.endsWith('-dark'))).toBe(true);
  });
  it('are left out where the text has gone', async () => {
    kabul.spans[0]?.node.remove();
    await paint([kabul]);
    expect(registry.get('backstory-solid-light')?.ranges).toEqual([]);
  });
  it('come back when the page throws them out, and leave what is not theirs', async () => {
    await paint([kabul]);
    registry.delete('backstory-solid-light');
    marks.ensure();
    expect(registry.get('backstory-solid-light')?.ranges).toHaveLength(1);
    const foreign = { ranges: [], add: () => undefined, priority: 0 };
    registry.set('backstory-solid-light', foreign);
    registry.set('theirs', foreign);
    marks.clear();
    expect([...registry.keys()]).toEqual(['backstory-solid-light', 'theirs']);
  });
  it('show which one is open', async () => {
    await paint([kabul]);
    marks.showOpen(kabul);
    expect(registry.get('backstory-open-light')?.ranges).toHaveLength(1);
    marks.showOpen(null);
    expect(registry.has('backstory-open-light')).toBe(false);
  });
  it('are nothing, and no harm, without the highlight API', async () => {
    marks = createMarks({ ...seams, registry: undefined });
    await paint([kabul]);
    marks.showOpen(kabul);
    marks.ensure();
    marks.clear();
    expect(registry.size).toBe(0);
  });
});

describe('the tone', () => {
  const tone = (styles: Record<string, Partial<CSSStyleDeclaration>>): string => {
    document.body.innerHTML = '<main><p>x</p></main>';
    const element = document.querySelector('p') ?? document.body;
    const none = { backgroundColor: 'rgba(0, 0, 0, 0)', color: 'rgb(0, 0, 0)' };
    return measureTone(element, ({ localName }) =>
      Object.assign(document.createElement('i').style, none, styles[localName]),
    );
  };
  it.each([
    ['the background of an ancestor', { main: { backgroundColor: 'rgb(20, 20, 24)' } }, 'dark'],
    [
      'the nearest one',
      { p: { backgroundColor: 'rgb(255, 255, 255)' }, main: { backgroundColor: 'rgb(0, 0, 0)' } },
      'light',
    ],
    ['a middling one', { main: { backgroundColor: 'rgb(120, 120, 120)' } }, 'plain'],
    ['no background', {}, 'light'],
    ['no background and light text', { p: { color: 'rgb(240, 240, 240)' } }, 'dark'],
  ])('follows %s', (_, styles, expected) => expect(tone(styles)).toBe(expected));

  /** The colours of marks.css at four fifths over a grey, as contrast with that grey. */
  const contrast = (accent: readonly [number, number, number], grey: number): number => {
    const [r, g, b] = accent.map((channel) => 0.8 * channel + 0.2 * grey);
    const pair = [luminance(r ?? 0, g ?? 0, b ?? 0), luminance(grey, grey, grey)].sort(
      (x, y) => y - x,
    );
    return ((pair[0] ?? 0) + 0.05) / ((pair[1] ?? 0) + 0.05);
  };
  /** The accent, and the grey of doubtful marks. */
  const COLOURS = {
    light: [
      [138, 59, 18],
      [76, 72, 66],
    ],
    dark: [
      [232, 163, 124],
      [184, 179, 170],
    ],
  } as const;
  it('promises 3:1 on every grey', () => {
    for (let grey = 0; grey <= 255; grey++) {
      const styles = { main: { backgroundColor: `rgb(${grey}, ${grey}, ${grey})` } };
      const shade = tone(styles);
      for (const colour of shade === 'light' || shade === 'dark' ? COLOURS[shade] : [])
        expect(contrast(colour, grey)).toBeGreaterThanOrEqual(3);
    }
  });
});
