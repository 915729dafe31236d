// @vitest-environment jsdom
import axe from 'axe-core';
import { describe, expect, it, vi } from 'vitest';
import { CardBrowser } from '../../../components/card-browser.tsx';
import { choicesOf, saidWords } from '../../../components/correction-words.ts';
import { SaidNotice } from '../../../components/said-line.tsx';
import type { DoCorrect } from '../../../components/use-correcting.ts';
import type { Candidate } from '../../../lib/linking/types.ts';
import { mount, settle } from './mount.tsx';
import { sampleCard } from './sample-card.ts';

const CITY: Candidate = { entity: 'C', label: 'Moscow', kind: 'city', form: 'name' };
const NAMESAKE: Candidate = { entity: 'I', label: 'Moscow', kind: 'city', form: 'name' };
const RULERS: Candidate = {
  entity: 'G',
  label: 'Government of Russia',
  kind: 'government',
  form: 'metonym',
};
const nothing = (): void => undefined;

describe('what may be said of a name', () => {
  const choices = (own: Candidate, others: Candidate[]) =>
    choicesOf({ surface: 'Moscow', own, others }).map(({ words, said }) => [words, said.reach]);
  it.each([
    [
      'the city',
      CITY,
      [NAMESAKE, RULERS],
      ['It is Moscow (city)', 'page'],
      ['Read as the government', 'place'],
    ],
    [
      'the government',
      RULERS,
      [CITY, NAMESAKE],
      ['Read as the city', 'place'],
      ['It is Moscow (city)', 'page'],
    ],
  ])(
    'is the other reading of this place, and namesakes on the page, for %s',
    (_, own, others, ...expected) => expect(choices(own, others)).toEqual(expected),
  );
  it('is one of several where none is a city', () => {
    const sport: Candidate = { ...CITY, entity: 'S', kind: 'organisation', form: 'short' };
    expect(choices(sport, [CITY])).toEqual([['It is Moscow (city)', 'page']]);
  });

  const name = { surface: 'Moscow\n', own: CITY, others: [RULERS] };
  it.each([
    [
      { says: 'is', entity: 'G', reach: 'place' },
      true,
      'You said: “Moscow ” means Government of Russia here.',
    ],
    [
      { says: 'not', entity: 'C', reach: 'page' },
      true,
      'You said: “Moscow ” does not mean Moscow (city) on this page.',
    ],
    [
      { says: 'not', entity: 'C', reach: 'page' },
      false,
      'You said: “Moscow ” does not mean Moscow (city) on this page. Nothing is marked here now.',
    ],
    [{ says: 'never', reach: 'page' }, false, '“Moscow ” is no longer marked on this page.'],
    [{ says: 'never', reach: 'everywhere' }, false, '“Moscow ” is no longer marked anywhere.'],
  ] as const)('is repeated once it is said: %j', (said, isMarked, words) =>
    expect(saidWords(said, name, isMarked)).toBe(words),
  );
});

describe('a name of which nobody is sure', () => {
  const mention = {
    surface: 'Moscow',
    form: 'name',
    score: 0.3,
    reason: '',
    own: CITY,
    others: [NAMESAKE],
    doubt: '2 bear this name; a name that goes with one of them would decide',
  } as const;
  const start = { entity: 'C', mention };
  const lines: Record<string, string> = { C: 'Capital of Russia', I: 'Town in Idaho' };
  const browser = (correct: DoCorrect, more = {}) => (
    <CardBrowser
      start={start}
      load={async (id) => sampleCard({ id, label: `Card ${id}` })}
      summaries={async (ids) =>
        ids.map((id) => ({ id, kind: 'city', label: '', description: lines[id] ?? '' }))
      }
      correct={correct}
      onNextPlace={nothing}
      {...more}
    />
  );

  it('shows who it may be instead of anybody’s facts, and what would decide', async () => {
    const onShown = vi.fn<(words: string) => void>();
    const { all, one, text } = await mount(browser(async () => null, { onShown }));
    await settle();
    expect(one('h2').textContent).toBe('Not sure who this is');
    expect(text()).toContain('2 bear this name; a name that goes with one of them would decide.');
    expect(all('.may-be li').map((line) => line.textContent)).toEqual([
      'Moscow CityCapital of RussiaIt is this one',
      'Moscow CityTown in IdahoIt is this one',
    ]);
    expect(text()).not.toContain('Hibatullah');
    expect(onShown).toHaveBeenLastCalledWith('Not sure who “Moscow” is');
  });

  it('is settled by the reader', async () => {
    const correct = vi.fn<DoCorrect>(async () => null);
    const { all, button, press } = await mount(browser(correct));
    await settle();
    const [, second] = all('[aria-label="It is this one: Moscow (city)"]');
    await press(second ?? button('none'));
    await settle();
    await press(button('None of these'));
    expect(correct.mock.calls).toEqual([
      [{ says: 'is', entity: 'I', reach: 'page' }],
      [{ says: 'never', reach: 'page' }],
    ]);
  });

  it('lets the reader look who each is, and come back', async () => {
    const { all, one, button, press, text } = await mount(browser(async () => null));
    await settle();
    for (const [index, id] of ['C', 'I'].entries()) {
      await press(all('.may-be-name')[index] ?? button('none'));
      await settle();
      expect(one('h2').textContent).toBe(`Card ${id}`);
      expect(text()).not.toContain('Next place');
      await press(button('Back'));
      await settle();
      expect(one('h2').textContent).toBe('Not sure who this is');
      expect(document.activeElement).toBe(one('h2'));
    }
  });

  it('has no violation axe can see', async () => {
    const { root } = await mount(browser(async () => null));
    await settle();
    const { violations } = await axe.run(root, { rules: { 'color-contrast': { enabled: false } } });
    expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
  });
});

describe('what was said last', () => {
  const load = async (id: string) => sampleCard({ id });
  it('stands on the card, with the focus on the way back', async () => {
    const onUndo = vi.fn<() => void>();
    const { again, button, press, text } = await mount(
      <CardBrowser start={{ entity: 'a' }} load={load} onNextPlace={nothing} />,
    );
    await settle();
    const said = { id: '1', words: 'You said: so.', onUndo };
    await again(
      <CardBrowser start={{ entity: 'b' }} load={load} onNextPlace={nothing} said={said} />,
    );
    await settle();
    expect(text()).toContain('You said: so. Undo');
    expect(document.activeElement).toBe(button('Undo'));
    await press(button('Undo'));
    expect(onUndo).toHaveBeenCalledOnce();
  });

  it('stands in the place of the card where nothing is marked any more', async () => {
    const onShown = vi.fn<(words: string) => void>();
    const onClose = vi.fn<() => void>();
    const { button, press } = await mount(
      <SaidNotice words="Gone." onUndo={nothing} onShown={onShown} onClose={onClose} />,
    );
    expect(onShown).toHaveBeenCalledWith('Gone.');
    expect(document.activeElement).toBe(button('Undo'));
    await press(button('Close'));
    expect(onClose).toHaveBeenCalledOnce();
  });
});
