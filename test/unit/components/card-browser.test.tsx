// @vitest-environment jsdom
/* oxlint-disable unicorn/no-thenable -- A card's `then` is the moment of the article, no promise. */
import { describe, expect, it, vi } from 'vitest';
import type { EntityCard } from '../../../lib/knowledge/card.ts';
import { CardBrowser, type CardStart } from '../../../components/card-browser.tsx';
import { SLOW_MS, type LoadCard } from '../../../components/use-card.ts';
import { mount, settle } from './mount.tsx';
import { sampleCard, sampleFact } from './sample-card.ts';

const card = (id: string, leadsTo: string) =>
  sampleCard({
    id,
    label: `Card ${id}`,
    then: {
      date: '2025-07-03',
      caution: '',
      facts: [sampleFact({ key: id, value: `To ${leadsTo}`, entity: leadsTo })],
    },
  });

const known: LoadCard = async (entity) => card(entity, `${entity}+`);

function browser(start: CardStart, load: LoadCard, more = {}) {
  return <CardBrowser start={start} load={load} onNextPlace={() => undefined} {...more} />;
}

describe('walking in a card', () => {
  it('opens a value in the same place, and goes back and forward', async () => {
    const { one, button, press, all } = await mount(browser({ entity: 'a' }, known));
    await settle();
    expect(one('h2').textContent).toBe('Card a');
    expect(all('[aria-label="Back"]')).toHaveLength(0);
    await press(button('To a+'));
    await settle();
    expect(all('h2').map((name) => name.textContent)).toEqual(['Card a+']);
    await press(button('Back'));
    await settle();
    expect(one('h2').textContent).toBe('Card a');
    await press(button('Forward'));
    await settle();
    expect(one('h2').textContent).toBe('Card a+');
  });

  it('gives the focus, lost with the pressed value, to the new name', async () => {
    const { one, button, press } = await mount(browser({ entity: 'a' }, known));
    await settle();
    expect(document.activeElement).toBe(document.body);
    await press(button('To a+'));
    await settle();
    expect(document.activeElement).toBe(one('h2'));
  });

  it('begins anew for a new opening, and goes on for one that continues', async () => {
    const { one, again, all } = await mount(browser({ entity: 'a' }, known));
    await settle();
    await again(browser({ entity: 'b' }, known));
    await settle();
    expect(one('h2').textContent).toBe('Card b');
    expect(all('[aria-label="Back"]')).toHaveLength(0);
    await again(browser({ entity: 'c', continues: true }, known));
    await settle();
    expect(one('h2').textContent).toBe('Card c');
    expect(all('[aria-label="Back"]')).toHaveLength(1);
  });

  it('leaves where there is nothing to go back to', async () => {
    const onLeave = vi.fn<() => void>();
    const { button, press } = await mount(browser({ entity: 'a' }, known, { onLeave }));
    await settle();
    await press(button('Back'));
    expect(onLeave).toHaveBeenCalledOnce();
  });

  it('offers the next place only for what the article names', async () => {
    const { button, press, text } = await mount(browser({ entity: 'a' }, known));
    await settle();
    expect(text()).toContain('Next place');
    await press(button('To a+'));
    await settle();
    expect(text()).not.toContain('Next place');
    await press(button('Russia recognised it'));
    await settle();
    expect(text()).toContain('Next place');
  });
});

describe('loading a card', () => {
  it('shows nothing while an answer is still quick, then says so', async () => {
    const never: LoadCard = () => new Promise(() => undefined);
    const { text } = await mount(browser({ entity: 'a' }, never));
    await settle(SLOW_MS / 3);
    expect(text()).toBe('');
    await settle(SLOW_MS);
    expect(text()).toContain('Looking it up');
  });

  it('drops the answer to a question that is no longer asked', async () => {
    const answers = new Map<string, () => void>();
    const load: LoadCard = (entity) =>
      new Promise((resolve) => {
        answers.set(entity, () => resolve(card(entity, 'x')));
      });
    const { again, one } = await mount(browser({ entity: 'slow' }, load));
    await again(browser({ entity: 'quick' }, load));
    answers.get('quick')?.();
    await settle();
    answers.get('slow')?.();
    await settle();
    expect(one('h2').textContent).toBe('Card quick');
  });

  it('says that no pack knows the entity any more', async () => {
    const { text } = await mount(browser({ entity: 'a' }, async () => null));
    await settle();
    expect(text()).toContain('No pack knows this any more');
  });

  it('offers to try again after a failure', async () => {
    const load = vi
      .fn<LoadCard>()
      .mockRejectedValueOnce(new Error('gone'))
      .mockImplementation(known);
    const { button, press, one } = await mount(browser({ entity: 'a' }, load));
    await settle();
    await press(button('Try again'));
    await settle();
    expect(one('h2').textContent).toBe('Card a');
  });

  it('tells once there is something to see, and what', async () => {
    const onShown = vi.fn<(words: string) => void>();
    const answer = Promise.withResolvers<EntityCard>();
    await mount(browser({ entity: 'a' }, () => answer.promise, { onShown }));
    expect(onShown).not.toHaveBeenCalled();
    answer.resolve(card('a', 'b'));
    await settle();
    expect(onShown).toHaveBeenLastCalledWith('Card a, Armed group');
  });

  it('marks language and direction of what it shows', async () => {
    const load: LoadCard = async (entity) => sampleCard({ id: entity, language: 'ar' });
    const { one } = await mount(browser({ entity: 'a' }, load));
    await settle();
    expect(one('.browser').lang).toBe('ar');
    expect(one('.browser').dir).toBe('rtl');
  });
});
