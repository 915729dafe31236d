// @vitest-environment jsdom
import axe from 'axe-core';
import { describe, expect, it, vi } from 'vitest';
import { Popup, type PopupProps } from '../../../components/popup.tsx';
import type { Trouble } from '../../../components/popup-state.ts';
import type { Kind } from '../../../lib/knowledge/types.ts';
import type { PageState } from '../../../lib/messaging/protocol.ts';
import { DEFAULT_SETTINGS } from '../../../lib/settings/settings.ts';
import { choose, enter, mount, settle } from './mount.tsx';
import { sampleCard } from './sample-card.ts';

const entity = (id: string, label: string, kind: Kind, count: number, surfaces = [label]) => ({
  entity: id,
  label,
  kind,
  count,
  surfaces,
});

const PAGE: PageState = {
  status: 'ready',
  host: 'www.example.org',
  title: 'A story',
  date: '2025-07-03',
  dateEvidence: 'json-ld',
  truncated: false,
  entities: [
    entity('p', 'Vladimir Putin', 'person', 2),
    entity('u', 'Uzbekistan', 'state', 1),
    entity('r', 'Russia', 'state', 11, ['Russia', 'Moscow']),
    entity('t', 'Taliban', 'armed-group', 9),
    entity('e', 'Erdoğan', 'person', 1),
    entity('w', 'Invasion of Ukraine', 'conflict', 1),
  ],
};

const nothing = () => undefined;
const ACTIONS = {
  onAllow: nothing,
  onStart: nothing,
  onSwitchOn: nothing,
  onReadAnyway: nothing,
  onRetry: nothing,
  onResume: nothing,
};

function popup(props: Partial<PopupProps> = {}) {
  return (
    <Popup
      view={{ view: 'list', page: PAGE }}
      summaries={
        new Map([
          ['t', { id: 't', kind: 'armed-group', label: '', description: 'rules Afghanistan' }],
        ])
      }
      load={async (id) => sampleCard({ id })}
      changeOwn={async () => ({ ok: false, error: 'unknown' })}
      choices={DEFAULT_SETTINGS}
      scope="articles"
      site={{ name: 'example.org', isOn: true }}
      familiar={new Set()}
      commands={[
        { name: 'Next name', keys: 'Alt+Shift+K' },
        { name: 'Previous name', keys: '' },
      ]}
      actions={ACTIONS}
      onSite={nothing}
      onChoices={nothing}
      onScope={nothing}
      onPause={nothing}
      onFamiliar={nothing}
      onGo={async () => true}
      onNextPlace={nothing}
      onOptions={nothing}
      {...props}
    />
  );
}

describe('the popup’s head', () => {
  it('counts the names and says the article’s day and how it was found', async () => {
    const { text } = await mount(popup());
    expect(text()).toContain('6 names · article of 3 Jul 2025');
    expect(text()).toContain('Date from the page’s metadata');
  });

  it('says on which other day the article was changed', async () => {
    const page = { ...PAGE, updated: '2025-07-05' };
    const { text } = await mount(popup({ view: { view: 'list', page } }));
    expect(text()).toContain('article of 3 Jul 2025, updated 5 Jul 2025');
  });

  it('says where no date was found', async () => {
    const { date: _, dateEvidence: __, ...undated } = PAGE;
    const { text } = await mount(popup({ view: { view: 'list', page: undated } }));
    expect(text()).toContain('no date found');
  });

  it('switches the site', async () => {
    const onSite = vi.fn<(on: boolean) => void>();
    const { one, press } = await mount(popup({ onSite }));
    expect(one('[role="switch"]').getAttribute('aria-checked')).toBe('true');
    await press(one('[role="switch"]'));
    expect(onSite).toHaveBeenCalledWith(false);
  });
});

describe('the list', () => {
  it('groups by kind, most named first, with counts', async () => {
    const { all, one } = await mount(popup());
    expect(all('.group h2').map((head) => head.textContent)).toEqual([
      'States and governments',
      'People',
      'Groups and parties',
      'Events and treaties',
    ]);
    const names = [...one('.group').querySelectorAll('.row-name')].map((name) => name.textContent);
    expect(names).toEqual(['Russia', 'Uzbekistan']);
    expect(one('.row-count').textContent).toContain('11×');
    expect(one('.row-count').textContent).toContain('11 places');
  });

  it('shows the line of an entity, or its kind until that is here', async () => {
    const { text } = await mount(popup());
    expect(text()).toContain('rules Afghanistan');
    expect(text()).toContain('Uzbekistan State');
  });

  it.each([
    ['russ', ['Russia']],
    ['  MOSCOW', ['Russia']],
    ['erdogan', ['Erdoğan']],
    ['afghan', ['Taliban']],
    ['conflict', ['Invasion of Ukraine']],
  ])('narrows to what is typed: %j', async (wanted, names) => {
    const { all, input } = await mount(popup());
    await enter(input('[type="search"]'), wanted);
    expect(all('.row-name').map((name) => name.textContent)).toEqual(names);
  });

  it('says that nothing has the name that is typed', async () => {
    const { input, text } = await mount(popup());
    await enter(input('[type="search"]'), 'zzz');
    expect(text()).toContain('Nothing of that name');
  });

  it('shows an entity in the page at a press', async () => {
    const onGo = vi.fn<PopupProps['onGo']>(async () => true);
    const { one, press } = await mount(popup({ onGo }));
    await press(one('.row-go'));
    expect(onGo).toHaveBeenCalledWith('r');
  });

  it('shows the facts here where the page no longer names it', async () => {
    const { one, press, text } = await mount(popup({ onGo: async () => false }));
    await press(one('.row-go'));
    await settle();
    expect(text()).toContain('Islamist movement.');
  });

  it('opens the facts in the popup, and comes back to the list', async () => {
    const { button, press, text, all } = await mount(popup());
    await press(button('Facts about Taliban'));
    await settle();
    expect(text()).toContain('Islamist movement.');
    expect(all('.row')).toHaveLength(0);
    await press(button('Back'));
    expect(all('.row')).toHaveLength(6);
  });
});

describe('names that the reader knows', () => {
  it('are in the list, and can be marked again from there', async () => {
    const onFamiliar = vi.fn<PopupProps['onFamiliar']>();
    const { all, button, press } = await mount(popup({ familiar: new Set(['t']), onFamiliar }));
    expect(all('.familiar .row-name').map((name) => name.textContent)).toEqual(['Taliban']);
    await press(button('You know Taliban: mark again'));
    expect(onFamiliar).toHaveBeenCalledWith({ entity: 't', label: 'Taliban' }, false);
  });

  it('are said to be so on a card, and taken back there', async () => {
    const onFamiliar = vi.fn<PopupProps['onFamiliar']>();
    const { button, press } = await mount(popup({ onFamiliar }));
    await press(button('Facts about Taliban'));
    await settle();
    const know = button('I know this');
    expect(know.getAttribute('aria-pressed')).toBe('false');
    await press(know);
    expect(know.getAttribute('aria-pressed')).toBe('true');
    await press(know);
    expect(onFamiliar.mock.calls.map(([name, on]) => [name.entity, on])).toEqual([
      ['t', true],
      ['t', false],
    ]);
  });
});

describe('the popup without a list', () => {
  it.each<[Trouble, string, keyof typeof ACTIONS]>([
    ['not-allowed', 'Allow', 'onAllow'],
    ['not-loaded', 'Start here', 'onStart'],
    ['off', 'Switch on', 'onSwitchOn'],
    ['paused', 'Resume', 'onResume'],
    ['on-request', 'Read this page', 'onReadAnyway'],
    ['no-article', 'Read this page anyway', 'onReadAnyway'],
    ['failed', 'Try again', 'onRetry'],
  ])('offers a way on when it is "%s"', async (name, label, action) => {
    const run = vi.fn<() => void>();
    const actions = { ...ACTIONS, [action]: run };
    const { button, press } = await mount(
      popup({ actions, view: { view: 'message', trouble: name } }),
    );
    await press(button(label));
    expect(run).toHaveBeenCalledOnce();
  });

  it('has no site switch where no page answers', async () => {
    const { site: _, ...props } = popup({
      view: { view: 'message', trouble: 'browser-page' },
    }).props;
    const { all } = await mount(<Popup {...props} />);
    expect(all('[role="switch"]')).toHaveLength(0);
  });

  it('keeps the switch, switched off, where the site is off', async () => {
    const { one } = await mount(
      popup({
        view: { view: 'message', trouble: 'off', page: { ...PAGE, status: 'off' } },
        site: { name: 'example.org', isOn: false },
      }),
    );
    expect(one('[role="switch"]').getAttribute('aria-checked')).toBe('false');
  });
});

describe('settings in the popup', () => {
  it('change one choice and leave the others alone', async () => {
    const onChoices = vi.fn<PopupProps['onChoices']>();
    const { all, one, press } = await mount(popup({ onChoices }));
    const changes: (readonly [string, unknown])[] = [
      ['input[value="all"]', { density: 'all' }],
      ['input[value="first-in-page"]', { density: 'first-in-page' }],
      ['input[value="quieter"]', { demonyms: 'quieter' }],
      ['input[value="as-names"]', { demonyms: 'as-names' }],
      ['input[type="checkbox"]', { showDoubts: true }],
    ];
    for (const [selector, change] of changes) {
      await press(one(selector));
      expect(onChoices).toHaveBeenLastCalledWith(change);
    }
    const [, most, familiar] = all('select');
    if (!most || !familiar) throw new Error('three lines');
    await choose(most, '20 in 1,000 words');
    expect(onChoices).toHaveBeenLastCalledWith({ mostPer1000Words: 20 });
    await choose(most, 'No limit');
    expect(onChoices).toHaveBeenLastCalledWith({ mostPer1000Words: null });
    await choose(familiar, 'With a thinner line');
    expect(onChoices).toHaveBeenLastCalledWith({ familiar: 'quieter' });
  });

  it('choose which pages are read', async () => {
    const onScope = vi.fn<PopupProps['onScope']>();
    const { one } = await mount(popup({ onScope }));
    await choose(one('select'), 'News articles on sites I choose');
    expect(onScope).toHaveBeenLastCalledWith('chosen-sites');
  });

  it('pause for an hour in one press, and say until when', async () => {
    const onPause = vi.fn<() => void>();
    const { button, press, again, text } = await mount(popup({ onPause }));
    await press(button('Pause for an hour'));
    expect(onPause).toHaveBeenCalledOnce();
    await again(popup({ pausedUntil: '14:35' }));
    expect(text()).toContain('Paused until 14:35 Resume');
    await again(
      popup({ pausedUntil: '14:35', view: { view: 'message', trouble: 'paused', page: PAGE } }),
    );
    expect(text().split('Paused until 14:35')).toHaveLength(2);
  });

  it('show the keys as the browser has them', async () => {
    const { text } = await mount(popup());
    expect(text()).toContain('Next nameAlt+Shift+K');
    expect(text()).toContain('Previous nameno key set');
  });
});

describe('accessibility', () => {
  it('has no violation axe can see', async () => {
    const { root } = await mount(popup());
    const { violations } = await axe.run(root, { rules: { 'color-contrast': { enabled: false } } });
    expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
  });
});
