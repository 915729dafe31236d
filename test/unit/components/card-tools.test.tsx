// @vitest-environment jsdom
import axe from 'axe-core';
import { describe, expect, it, vi } from 'vitest';
import { CardBrowser } from '../../../components/card-browser.tsx';
import { CardTools } from '../../../components/card-tools.tsx';
import { trailStep } from '../../../components/trail-keys.ts';
import { mount, settle } from './mount.tsx';
import { sampleCard } from './sample-card.ts';

const nothing = (): void => undefined;
const tools = { pinned: false, onPin: nothing, onClose: nothing };

describe('what a card can do with itself', () => {
  it('has a name on every button, and the way back only once it is pinned', async () => {
    const onPhrase = vi.fn<() => void>();
    const { all, button, press, again } = await mount(<CardTools {...tools} />);
    const names = (): (string | null)[] => all('button').map((one) => one.ariaLabel);
    expect(names()).toEqual(['Move', 'Keep open', 'Close']);
    await again(<CardTools {...tools} pinned onPhrase={onPhrase} />);
    expect(names()).toEqual(['Back to the phrase', 'Move', 'Keep open', 'Close']);
    await press(button('Back to the phrase'));
    expect(onPhrase).toHaveBeenCalledOnce();
  });

  it('has no violation axe can see', async () => {
    const { root } = await mount(
      <section aria-label="Backstory: Kabul, City">
        <CardBrowser
          start={{ entity: 'a' }}
          load={async () => sampleCard({ id: 'a' })}
          onNextPlace={nothing}
          tools={<CardTools {...tools} pinned onPhrase={nothing} />}
        />
      </section>,
    );
    await settle();
    const { violations } = await axe.run(root, { rules: { 'color-contrast': { enabled: false } } });
    expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
  });
});

describe('back and forward by key', () => {
  const key = (name: string, more: KeyboardEventInit = { altKey: true }): KeyboardEvent =>
    new KeyboardEvent('keydown', { key: name, ...more });

  it('is Alt with an arrow, and nothing else', () => {
    expect(trailStep(key('ArrowLeft'))).toBe(-1);
    expect(trailStep(key('ArrowRight'))).toBe(1);
    expect(trailStep(key('ArrowUp'))).toBeNull();
    expect(trailStep(key('ArrowLeft', {}))).toBeNull();
    expect(trailStep(key('ArrowLeft', { altKey: true, shiftKey: true }))).toBeNull();
  });

  it('keeps the browser from leaving the page, with or without a way back', async () => {
    const { one } = await mount(
      <CardBrowser
        start={{ entity: 'a' }}
        load={async () => sampleCard({ id: 'a' })}
        onNextPlace={nothing}
      />,
    );
    await settle();
    const event = new KeyboardEvent('keydown', {
      key: 'ArrowLeft',
      altKey: true,
      bubbles: true,
      cancelable: true,
    });
    one('h2').dispatchEvent(event);
    expect(event.defaultPrevented).toBe(true);
  });

  it('goes from word to word where the reader writes', () => {
    const field = document.createElement('textarea');
    field.className = 'text-field';
    const event = key('ArrowLeft');
    field.dispatchEvent(event);
    expect(trailStep(event)).toBeNull();
  });
});
