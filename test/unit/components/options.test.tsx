// @vitest-environment jsdom
import axe from 'axe-core';
import { describe, expect, it, vi } from 'vitest';
import { Options, type OptionsProps } from '../../../components/options.tsx';
import { enter, mount } from './mount.tsx';

const nothing = () => undefined;
const WORLD = {
  id: 'world',
  name: 'World',
  version: '0.1.0',
  asOf: '2026-08-20',
  licence: 'CC0-1.0',
  bundled: true,
  entities: 1240,
  statements: 9810,
  events: 320,
} as const;
const SAHEL = { ...WORLD, id: 'sahel', name: 'Sahel', bundled: false };

function options(props: Partial<OptionsProps> = {}) {
  return (
    <Options
      packs={[WORLD, SAHEL]}
      importing={{ stage: 'idle' }}
      choices={{ density: 'all', markDemonyms: false }}
      dwellMs={450}
      sitesOff={['b.example', 'a.example']}
      onFile={nothing}
      onRemovePack={nothing}
      onChoices={nothing}
      onDwell={nothing}
      onSiteOn={nothing}
      {...props}
    />
  );
}

describe('the options page', () => {
  it('shows every pack with its date and counts, and removes only added ones', async () => {
    const onRemovePack = vi.fn<(pack: string) => void>();
    const { text, all, button, press } = await mount(options({ onRemovePack }));
    expect(text()).toContain('World 0.1.020 Aug 2026CC0-1.01,2409,810320came with Backstory');
    expect(all('tbody button')).toHaveLength(1);
    await press(button('Remove Sahel'));
    expect(onRemovePack).toHaveBeenCalledWith('sahel');
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
        importing: { stage: 'answered', name: 'mine.jsonl', answer: { ok: false, problems } },
      }),
    );
    expect(text()).toContain('mine.jsonl was not added: 2 problems.');
    expect(all('.problems li').map((item) => item.textContent)).toEqual([
      'mine.jsonl, line 12 · entity Q889 · statements[3].sincea date must be EDTFwrite 2021-08-15',
      'mine.jsonlno <b>manifest</b>',
    ]);
  });

  it('says what an added pack brought', async () => {
    const { text } = await mount(
      options({
        importing: { stage: 'answered', name: 's.jsonl', answer: { ok: true, pack: SAHEL } },
      }),
    );
    expect(text()).toContain('Added Sahel 0.1.0: 1240 entities, 9810 facts.');
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
