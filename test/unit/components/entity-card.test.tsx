// @vitest-environment jsdom
/* oxlint-disable unicorn/no-thenable -- A card's `then` is the moment of the article, no promise. */
import axe from 'axe-core';
import { useState } from 'preact/hooks';
import { describe, expect, it, vi } from 'vitest';
import { EntityCard, type EntityCardProps } from '../../../components/entity-card.tsx';
import type { MomentName } from '../../../components/moment-switch.tsx';
import type { Said } from '../../../lib/messaging/protocol.ts';
import type { DoCorrect } from '../../../components/use-correcting.ts';
import type { AskSummaries } from '../../../components/use-lines.ts';
import { mount, settle } from './mount.tsx';
import { SOURCES, sampleCard, sampleFact } from './sample-card.ts';

function Live(props: Partial<EntityCardProps>) {
  const [moment, setMoment] = useState<MomentName>('then');
  return (
    <EntityCard
      card={sampleCard()}
      onOpen={() => undefined}
      {...props}
      moment={moment}
      onMoment={setMoment}
    />
  );
}

const then = (facts: ReturnType<typeof sampleFact>[]) => ({
  date: '2025-07-03',
  caution: '',
  facts,
});

describe('the facts of a card', () => {
  it('are those of the article’s day first, and of now at the switch', async () => {
    const { one, press, text } = await mount(<Live />);
    expect(text()).toContain('When published');
    expect(text()).toContain('3 Jul 2025');
    expect(text()).toContain('as of Aug 2026');
    expect(text()).toContain('Hibatullah Akhundzada');
    await press(one('input[value="now"]'));
    expect(text()).toContain('Vacant');
    expect(text()).not.toContain('Hibatullah');
  });

  it('carry a bar and words for ears where the other moment differs', async () => {
    const { all, one, text } = await mount(<Live />);
    expect(all('dd.changed')).toHaveLength(1);
    expect(one('dd.changed').textContent).toContain('Held by the envoy');
    expect(one('dd.changed').textContent).toContain('different now');
    expect(text()).toContain('1 changed');
  });

  it('show the caution of their moment', async () => {
    const { one, press, text } = await mount(<Live />);
    expect(text()).not.toContain('The pack ends');
    await press(one('input[value="now"]'));
    expect(text()).toContain('The pack ends in August.');
  });

  it('are of now alone, without a switch, where the article has no date', async () => {
    const { then: _, ...undated } = sampleCard();
    const { all, text } = await mount(<Live card={undated} />);
    expect(all('input')).toHaveLength(0);
    expect(text()).toContain('Now · as of Aug 2026');
    expect(text()).toContain('Vacant');
    expect(text()).not.toContain('This article');
  });

  it('say that there are none', async () => {
    const { text } = await mount(<Live card={sampleCard({ then: then([]) })} />);
    expect(text()).toContain('No facts known for this moment.');
  });

  it('say what may have changed, who disputes it, and their note and period', async () => {
    const fact = sampleFact({
      key: 'a',
      period: 'since 2016',
      note: 'first to do so',
      freshness: 'ageing',
      disputedBy: ['Uzbekistan', 'Iran'],
    });
    const { one } = await mount(<Live card={sampleCard({ then: then([fact]) })} />);
    expect(one('.period').textContent?.trim()).toBe(
      'since 2016 · first to do so · may have changed · disputed by Uzbekistan, Iran',
    );
  });

  it('share one label where they are of one kind', async () => {
    const facts = ['a', 'b', 'c'].map((key) => sampleFact({ key, label: 'Member of', value: key }));
    const { all } = await mount(<Live card={sampleCard({ then: then(facts) })} />);
    expect(all('dt').map((label) => label.textContent)).toEqual(['Member of']);
    expect(all('dd')).toHaveLength(3);
  });

  it('fold when there are many, but never hide what changed', async () => {
    const facts = Array.from({ length: 12 }, (_, index) =>
      sampleFact({ key: `k${index}`, value: `value ${index}`, changed: index === 11 }),
    );
    const { all, button, press } = await mount(<Live card={sampleCard({ then: then(facts) })} />);
    expect(all('dd')).toHaveLength(7);
    expect(all('dd').at(-1)?.textContent).toContain('value 11');
    await press(button('5 more facts'));
    expect(all('dd')).toHaveLength(12);
  });

  it('open the entity that is their value', async () => {
    const onOpen = vi.fn<(entity: string) => void>();
    const { button, press } = await mount(<Live onOpen={onOpen} />);
    await press(button('Hibatullah Akhundzada'));
    await press(button('Russia recognised it'));
    expect(onOpen.mock.calls).toEqual([['Q1'], ['Q159']]);
  });
});

describe('the sources of a card', () => {
  it('stand beside the fact as numbers of the list', async () => {
    const { all } = await mount(<Live />);
    expect(all('.marks')[0]?.textContent).toBe('[1][2]');
    const link = all('.marks a')[0];
    expect(link?.getAttribute('href')).toBe('https://example.org/statement');
    expect(link?.getAttribute('target')).toBe('_blank');
    expect(link?.getAttribute('rel')).toBe('noreferrer noopener');
    expect(link?.getAttribute('aria-label')).toBe('Source 1: A statement');
  });

  it('fold out with publisher, date and the pack', async () => {
    const { all, button, press, text } = await mount(<Live />);
    expect(all('.sources')).toHaveLength(0);
    await press(button('2 sources'));
    expect(button('2 sources').getAttribute('aria-expanded')).toBe('true');
    expect(all('.sources li')).toHaveLength(2);
    expect(text()).toContain('A paper · news report · 3 Jul 2025');
    expect(text()).toContain('World 0.1.0, as of 20 Aug 2026');
  });

  it.each([
    'javascript:alert(1)',
    'http://example.org/',
    'data:text/html,x',
    ' JaVaScRiPt:alert(1)',
    'not a url',
  ])('are text, never a link, at the address %j', async (url) => {
    const sources = SOURCES.map((source) => ({ ...source, url }));
    const { all, button, press } = await mount(<Live card={sampleCard({ sources })} />);
    await press(button('2 sources'));
    expect(all('a')).toHaveLength(0);
    expect(all('.sources li')[0]?.textContent).toContain('A statement');
  });
});

describe('texts from packs', () => {
  it('are shown as they are written, never as markup', async () => {
    const evil = '<b>bold</b><img src=x onerror=alert(1)>';
    const card = sampleCard({
      label: evil,
      description: evil,
      then: { ...then([sampleFact({ key: 'a', value: evil, note: evil })]), caution: evil },
    });
    const { all, one } = await mount(<Live card={card} />);
    expect(one('h2').textContent).toBe(evil);
    expect(all('b, img')).toHaveLength(0);
  });
});

describe('a card opened from a mention', () => {
  const own = { entity: 'x:taliban', label: 'Taliban', kind: 'armed-group', form: 'name' } as const;
  const mention = {
    surface: 'Islamic Emirate',
    form: 'name',
    score: 0.8,
    reason: 'with Kabul',
    own,
    others: [],
  } as const;
  const STATE = { entity: 'Q889', label: 'Afghanistan', kind: 'state', form: 'name' } as const;

  it('says how it is written here where that is another form', async () => {
    const { text } = await mount(<Live mention={mention} />);
    expect(text()).toContain('written here “Islamic Emirate”');
    const same = await mount(<Live mention={{ ...mention, surface: 'TALIBAN' }} />);
    expect(same.text()).not.toContain('written here');
  });

  it('says why, and how sure we are in words and with the figure', async () => {
    const { button, press, one } = await mount(<Live mention={mention} />);
    await press(button('Why this?'));
    const words = one('.why').textContent;
    expect(words).toContain('“Islamic Emirate”, one of its names');
    expect(words).toContain('Taliban, fairly sure, 0.80');
    expect(words).toContain('with Kabul');
  });

  it('says that the reader said so', async () => {
    const corrected = { ...mention, isCorrected: true, reason: 'you said so' } as const;
    const { button, press, one, text } = await mount(<Live mention={corrected} />);
    expect(text()).toContain('You said so');
    await press(button('Why this?'));
    expect(one('.why').textContent).toContain('BecauseYou said so');
    expect(one('.why').textContent).not.toContain('sure');
  });

  it('offers whom else it may mean, and to be left alone', async () => {
    const said: Said[] = [];
    const correct: DoCorrect = async (one) => {
      said.push(one);
      return null;
    };
    const summaries: AskSummaries = async (ids) =>
      ids.map((id) => ({ id, kind: 'state', label: '', description: 'State in Asia' }));
    const { all, button, press } = await mount(
      <Live mention={{ ...mention, others: [STATE] }} correct={correct} summaries={summaries} />,
    );
    await press(button('Why this?'));
    await settle();
    expect(all('.candidates li').map((line) => line.textContent)).toEqual([
      'It is Afghanistan (state)State in Asia',
      'Not this one',
      'Never mark “Islamic Emirate” on this page',
      'Never mark “Islamic Emirate” anywhere',
    ]);
    for (const item of all('.candidates button')) await press(item);
    expect(said).toEqual([
      { says: 'is', entity: 'Q889', reach: 'page' },
      { says: 'not', entity: 'x:taliban', reach: 'page' },
      { says: 'never', reach: 'page' },
      { says: 'never', reach: 'everywhere' },
    ]);
  });

  it('says where a correction was not kept, and takes it once', async () => {
    const answer = Promise.withResolvers<'full'>();
    const correct = vi.fn<DoCorrect>(() => answer.promise);
    const { one, button, press } = await mount(<Live mention={mention} correct={correct} />);
    await press(button('Why this?'));
    await settle();
    await press(button('Not this one'));
    await press(button('Not this one'));
    answer.resolve('full');
    await settle();
    expect(correct).toHaveBeenCalledOnce();
    expect(one('[role="alert"]').textContent).toContain('Not saved: there are 5,000');
  });

  it('has no violation axe can see', async () => {
    const correct: DoCorrect = async () => null;
    const { root, button, press } = await mount(
      <Live mention={{ ...mention, others: [STATE] }} correct={correct} />,
    );
    await press(button('Why this?'));
    await settle();
    const { violations } = await axe.run(root, { rules: { 'color-contrast': { enabled: false } } });
    expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
  });
});

describe('the story', () => {
  it('ends at the article, and folds what came later', async () => {
    const { all, button, press } = await mount(<Live />);
    expect(all('.timeline li').map((line) => line.textContent)).toEqual([
      '15 Aug 2021Takes Kabul',
      '3 Jul 2025This article',
    ]);
    await press(button('1 later event'));
    expect(all('.timeline li').at(-1)?.textContent).toContain('A second state');
  });
});

describe('accessibility', () => {
  it('has no violation axe can see, folded or not', async () => {
    const { button, press, root } = await mount(<Live />);
    await press(button('2 sources'));
    const { violations } = await axe.run(root, { rules: { 'color-contrast': { enabled: false } } });
    expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
  });
});
