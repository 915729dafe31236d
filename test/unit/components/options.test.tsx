// @vitest-environment jsdom
import axe from 'axe-core';
import { describe, expect, it, vi } from 'vitest';
import { Options, type OptionsProps } from '../../../components/options.tsx';
import { DEFAULT_SETTINGS } from '../../../lib/settings/settings.ts';
import { enter, mount } from './mount.tsx';

const nothing = () => undefined;
const WORLD = {
  id: 'world',
  name: 'World',
  version: '0.1.0',
  asOf: '2026-08-20',
  licence: 'CC0-1.0',
  bundled: true,
  enabled: true,
  entities: 1240,
  names: 16_000,
  statements: 9810,
  events: 320,
  sources: 410,
  bytes: 2_134_000,
} as const;
const SAHEL = { ...WORLD, id: 'sahel', name: 'Sahel', bundled: false };
const CHAD = { ...SAHEL, id: 'chad', name: 'Lake Chad' };
const ACTIONS = { onEnable: nothing, onMove: nothing, onExport: nothing, onRemove: nothing };

const OWN_ACTIONS = {
  onDelete: nothing,
  onUndo: nothing,
  onDeleteAll: nothing,
  onCopy: nothing,
  onBringBack: nothing,
};

function options(props: Partial<OptionsProps> = {}) {
  return (
    <Options
      packs={[WORLD, SAHEL]}
      importing={{ stage: 'idle' }}
      choices={{ ...DEFAULT_SETTINGS, density: 'all' }}
      dwellMs={450}
      scope="articles"
      sitesOn={[]}
      sitesOff={['b.example', 'a.example']}
      familiar={[]}
      onFile={nothing}
      packActions={ACTIONS}
      own={{ records: [], damaged: 0 }}
      ownOutcome={{ stage: 'idle' }}
      ownActions={OWN_ACTIONS}
      onAdd={nothing}
      onCancel={nothing}
      onKeep={nothing}
      onPurgeRead={nothing}
      onChoices={nothing}
      onDwell={nothing}
      onSiteOn={nothing}
      onScope={nothing}
      onPause={nothing}
      onResume={nothing}
      onSiteLeft={nothing}
      onForget={nothing}
      {...props}
    />
  );
}

describe('the options page', () => {
  it('shows every pack, the upper one first, and removes only added ones', async () => {
    const onRemove = vi.fn<(pack: string) => void>();
    const { all, button, press } = await mount(options({ packActions: { ...ACTIONS, onRemove } }));
    expect(all('.packs > li').map((item) => item.textContent)).toEqual([
      expect.stringContaining('Sahel 0.1.0'),
      'World 0.1.01,240 entities, 9,810 facts, 320 events, 2.1 MBAs of 20 Aug 2026 · licence CC0-1.0 · came with Backstory',
    ]);
    expect(all('[aria-label^="Remove"]')).toHaveLength(1);
    await press(button('Remove Sahel'));
    expect(onRemove).toHaveBeenCalledWith('sahel');
  });

  it('switches, orders and saves packs', async () => {
    const calls: unknown[] = [];
    const note = (...call: unknown[]): void => void calls.push(call);
    const packActions = { onEnable: note, onMove: note, onExport: note, onRemove: note };
    const { button, press } = await mount(options({ packs: [WORLD, SAHEL, CHAD], packActions }));
    await press(button('Use World'));
    await press(button('Move Sahel up'));
    await press(button('Move Lake Chad down'));
    await press(button('Save a copy of Sahel'));
    expect(calls).toEqual([['world', false], ['sahel', 1], ['chad', -1], ['sahel']]);
    expect(button('Move Lake Chad up').hasAttribute('disabled')).toBe(true);
    expect(button('Move Sahel down').hasAttribute('disabled')).toBe(true);
  });

  it('says why a pack does not serve', async () => {
    const { text } = await mount(options({ packs: [WORLD, { ...SAHEL, refused: 'too new' }] }));
    expect(text()).toContain('Kept, but not used: too new');
  });

  it('asks before a pack is taken, showing what it would change', async () => {
    const onAdd = vi.fn<() => void>();
    const onCancel = vi.fn<() => void>();
    const toAdd = {
      pack: { ...SAHEL, version: '0.2.0', description: 'The Sahel since 2012.' },
      replaces: '0.1.0',
      changes: '14 facts changed, 2 offices ended',
      lines: ['Mali (Q912)', '  ~ Head of state: <i>X</i>'],
    };
    const { text, button, press } = await mount(
      options({ importing: { stage: 'previewed', name: 's.zip', toAdd }, onAdd, onCancel }),
    );
    expect(text()).toContain('Replaces version 0.1.0: 14 facts changed, 2 offices ended.');
    expect(text()).toContain('~ Head of state: <i>X</i>');
    await press(button('Replace'));
    await press(button('Cancel'));
    expect([onAdd, onCancel].map((call) => call.mock.calls.length)).toEqual([1, 1]);
  });

  it('shows how far it is, and can be stopped', async () => {
    const onCancel = vi.fn<() => void>();
    const { all, button, press } = await mount(
      options({
        importing: { stage: 'working', name: 's.zip', doing: 'checking', part: 0.25 },
        onCancel,
      }),
    );
    expect(all('progress').map((bar) => bar.getAttribute('value'))).toEqual(['0.25']);
    expect(button('Remove Sahel').hasAttribute('disabled')).toBe(true);
    await press(button('Cancel'));
    expect(onCancel).toHaveBeenCalledOnce();
  });

  it('says what the browser has lost, and how much room there is in use', async () => {
    const onPurgeRead = vi.fn<() => void>();
    const { text, button, press } = await mount(
      options({
        purge: { seen: '2026-11-20', lost: ['Sahel'] },
        storage: { used: 23_400_000, persisted: false },
        onPurgeRead,
      }),
    );
    expect(text()).toContain('it was noticed on 20 Nov 2026');
    expect(text()).toContain('These were lost: Sahel.');
    expect(text()).toContain('23 MB in use. The browser may clear it');
    await press(button('Understood'));
    expect(onPurgeRead).toHaveBeenCalledOnce();
  });

  it('lists every problem of a refused pack with its place, rule and hint', async () => {
    const problems = [
      {
        file: 'mine.jsonl',
        line: 12,
        record: 'entity Q889',
        field: 'statements[3].since',
        rule: 'a date must be EDTF',
        hint: 'write 2021-08-15',
      },
      { file: 'mine.jsonl', line: 0, record: '', field: '', rule: 'no <b>manifest</b>' },
    ];
    const { all, text } = await mount(
      options({
        importing: { stage: 'refused', name: 'mine.jsonl', problems },
      }),
    );
    expect(text()).toContain('mine.jsonl was not added: 2 problems. Nothing was changed.');
    expect(all('.problems li').map((item) => item.textContent)).toEqual([
      'mine.jsonl, line 12 · entity Q889 · statements[3].sincea date must be EDTFwrite 2021-08-15',
      'mine.jsonlno <b>manifest</b>',
    ]);
  });

  it('says what an added pack brought', async () => {
    const { text } = await mount(
      options({
        importing: { stage: 'added', pack: SAHEL },
      }),
    );
    expect(text()).toContain('Added Sahel 0.1.0: 1,240 entities, 9,810 facts, 320 events, 2.1 MB.');
  });

  it('chooses which pages are read, and pauses', async () => {
    const onScope = vi.fn<OptionsProps['onScope']>();
    const [onPause, onResume] = [vi.fn<() => void>(), vi.fn<() => void>()];
    const { one, button, press, again, text } = await mount(options({ onScope, onPause }));
    await press(one('input[value="on-request"]'));
    expect(onScope).toHaveBeenCalledWith('on-request');
    await press(button('Pause for an hour'));
    await again(options({ pausedUntil: '14:35', onResume }));
    expect(text()).toContain('Paused until 14:35');
    await press(button('Resume'));
    expect([onPause, onResume].map((call) => call.mock.calls.length)).toEqual([1, 1]);
  });

  it('lists the chosen sites where sites are chosen one by one, and only there', async () => {
    const onSiteLeft = vi.fn<(site: string) => void>();
    const chosen = { sitesOn: ['c.example'], onSiteLeft };
    const { button, press, again, text } = await mount(options(chosen));
    expect(text()).not.toContain('c.example');
    await again(options({ ...chosen, scope: 'chosen-sites' }));
    await press(button('Choose no more: c.example'));
    expect(onSiteLeft).toHaveBeenCalledWith('c.example');
    await again(options({ scope: 'chosen-sites' }));
    expect(text()).toContain('None yet.');
  });

  it('lists whom the reader knows, the latest first, and marks them again', async () => {
    const onForget = vi.fn<OptionsProps['onForget']>();
    const familiar = [
      { entity: 'Q159', label: 'Russia' },
      { entity: 'Q5838', label: 'Kabul' },
    ];
    const { all, button, press } = await mount(options({ familiar, sitesOff: [], onForget }));
    expect(all('.sites bdi').map((name) => name.textContent)).toEqual(['Kabul', 'Russia']);
    await press(button('Mark again: Russia'));
    expect(onForget).toHaveBeenCalledWith(familiar[0]);
  });

  it('switches sites on again, listed by name', async () => {
    const onSiteOn = vi.fn<(host: string) => void>();
    const { all, button, press } = await mount(options({ onSiteOn }));
    expect(all('.sites bdi').map((host) => host.textContent)).toEqual(['a.example', 'b.example']);
    await press(button('Switch on again: a.example'));
    expect(onSiteOn).toHaveBeenCalledWith('a.example');
  });

  it('sets how long the pointer rests, in milliseconds', async () => {
    const onDwell = vi.fn<(ms: number) => void>();
    const { input, text } = await mount(options({ onDwell }));
    expect(text()).toContain('450 ms');
    const slider = input('[type="range"]');
    expect([slider.min, slider.max]).toEqual(['0', '1000']);
    await enter(slider, '200');
    expect(onDwell).toHaveBeenCalledWith(200);
  });

  it('has no violation axe can see', async () => {
    const { root } = await mount(options());
    const { violations } = await axe.run(root, { rules: { 'color-contrast': { enabled: false } } });
    expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
  });
});
