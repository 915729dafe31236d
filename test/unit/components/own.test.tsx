// @vitest-environment jsdom
/* oxlint-disable unicorn/no-thenable -- A card's `then` is the moment of the article, no promise. */
import axe from 'axe-core';
import { act as settled } from 'preact/test-utils';
import { useState } from 'preact/hooks';
import { describe, expect, it, vi } from 'vitest';
import { CardBrowser } from '../../../components/card-browser.tsx';
import { EntityCard } from '../../../components/entity-card.tsx';
import type { MomentName } from '../../../components/moment-switch.tsx';
import { OwnNotes, type OwnActions, type OwnOutcome } from '../../../components/own-notes.tsx';
import type { DoAct } from '../../../components/use-own-acts.ts';
import type { EntityCard as Card, OwnOnCard } from '../../../lib/knowledge/card.ts';
import type { OwnAct, OwnAnswer, OwnListed } from '../../../lib/messaging/protocol.ts';
import { mount, settle, type Mounted } from './mount.tsx';
import { sampleCard, sampleFact } from './sample-card.ts';

const FACTS = ['Kabul', 'Kandahar', 'Herat'].map((value) =>
  sampleFact({ key: value, label: 'Seat', value }),
);

function cardWith(hiddenKeys: readonly string[], more: Partial<OwnOnCard> = {}): Card {
  const line = (value: string) => ({ key: value, label: 'Seat', value, takesText: true });
  const hidden = hiddenKeys.map(line);
  return sampleCard({
    then: {
      date: '2025-07-03',
      caution: '',
      facts: FACTS.filter(({ key }) => !hiddenKeys.includes(key)),
    },
    own: { hidden, said: [], names: [], ...more },
  });
}

/** A card over a stand-in for the background. */
function Live({ acts, first = cardWith([]) }: { acts: OwnAct[]; first?: Card }) {
  const [card, setCard] = useState(first);
  const [moment, setMoment] = useState<MomentName>('then');
  const onAct: DoAct = async (act) => {
    acts.push(act);
    const hidden = (card.own?.hidden ?? []).map(({ key }) => key);
    if (act.do === 'hide') setCard(cardWith([...hidden, act.key]));
    if (act.do === 'show') setCard(cardWith(hidden.filter((key) => key !== act.key)));
    if (act.do === 'note')
      setCard(cardWith(hidden, act.text ? { note: { text: act.text, at: '2026-11-27' } } : {}));
    return null;
  };
  return (
    <EntityCard
      card={card}
      moment={moment}
      onMoment={setMoment}
      onOpen={() => undefined}
      onAct={onAct}
    />
  );
}

const lines = ({ all }: Mounted): (string | null)[] => all('dd').map((line) => line.textContent);
const focused = (): string | null => {
  const { activeElement } = document;
  return activeElement?.getAttribute('aria-label') ?? activeElement?.textContent ?? null;
};

function write(field: HTMLTextAreaElement | HTMLInputElement, text: string): Promise<void> {
  return settled(() => {
    field.value = text;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
}

const fieldOf = ({ root }: Mounted): HTMLTextAreaElement => {
  const field = root.querySelector('textarea');
  if (!field) throw new Error('no field');
  return field;
};

describe('hiding a fact', () => {
  it('leaves an undo in its place, with the focus on it, and a line that says so', async () => {
    const acts: OwnAct[] = [];
    const card = await mount(<Live acts={acts} />);
    await card.press(card.button('Hide Seat Kandahar'));
    await settle();
    expect(acts).toEqual([{ do: 'hide', key: 'Kandahar' }]);
    expect(lines(card)).toEqual(['KabulHide', 'Hidden · Undo', 'HeratHide']);
    expect(focused()).toBe('Undo: show Seat Kandahar again');
    expect(card.text()).toContain('1 fact hidden by you · Show');
    await card.press(card.button('Undo: show Seat Kandahar again'));
    await settle();
    expect(lines(card)).toEqual(['KabulHide', 'KandaharHide', 'HeratHide']);
    expect(focused()).toBe('Hide Seat Kandahar');
    expect(card.text()).not.toContain('hidden by you');
  });

  it('can be taken back later, from the line below the facts', async () => {
    const acts: OwnAct[] = [];
    const card = await mount(<Live acts={acts} first={cardWith(['Kabul', 'Herat'])} />);
    expect(card.text()).toContain('2 facts hidden by you');
    await card.press(card.button('Show'));
    await card.press(card.button('Show again: Seat: Herat'));
    await settle();
    expect(acts).toEqual([{ do: 'show', key: 'Herat' }]);
    expect(lines(card)).toEqual(['KandaharHide', 'HeratHide']);
    expect(focused()).toBe('Hide Seat Herat');
  });

  it('takes words of the reader’s own in its place', async () => {
    const acts: OwnAct[] = [];
    const card = await mount(<Live acts={acts} first={cardWith(['Kabul'])} />);
    await card.press(card.button('Show'));
    await card.press(card.button('Say it yourself, in place of Seat: Kabul'));
    const field = card.input('.say-form input');
    expect(document.activeElement).toBe(field);
    await write(field, 'Somewhere else');
    await card.press(card.button('Save'));
    expect(acts).toEqual([{ do: 'hide', key: 'Kabul', instead: 'Somewhere else' }]);
  });

  it('does not stay in its place at the other moment', async () => {
    const card = await mount(<Live acts={[]} />);
    await card.press(card.button('Hide Seat Kabul'));
    await settle();
    await card.press(card.one('input[value="now"]'));
    expect(card.text()).not.toContain('Hidden · Undo');
  });

  it('is offered for no fact of the reader’s own, which is deleted in the line below', async () => {
    const said = [{ key: 'Kabul', label: 'Seat', value: 'Kabul', takesText: true }];
    const card = await mount(<Live acts={[]} first={cardWith([], { said })} />);
    expect(lines(card)[0]).toBe('Kabul');
    expect(card.text()).toContain('1 fact written by you');
    await card.press(card.button('Show'));
    expect(card.button('Delete your Seat: Kabul')).toBeTruthy();
  });

  it('is not offered where nothing may be written', async () => {
    const { all, text } = await mount(
      <EntityCard
        card={cardWith([])}
        moment="then"
        onMoment={() => undefined}
        onOpen={() => undefined}
      />,
    );
    expect(all('.hide')).toHaveLength(0);
    expect(text()).not.toContain('Note');
  });
});

describe('a note on a card', () => {
  it('is written, shown with its day, changed and deleted, and can be had back', async () => {
    const acts: OwnAct[] = [];
    const card = await mount(<Live acts={acts} />);
    await card.press(card.button('Note'));
    expect(document.activeElement).toBe(fieldOf(card));
    expect(card.text()).toContain('Your note on Taliban');
    expect(card.button('Save').hasAttribute('disabled')).toBe(true);
    await write(fieldOf(card), 'One <b>line</b>');
    await card.press(card.button('Save'));
    await settle();
    expect(card.one('.own-note').textContent).toBe('Your note, 27 Nov 2026One <b>line</b>');
    expect(card.one('.note-state').textContent).toBe('Saved');
    await card.press(card.button('Delete'));
    await settle();
    expect(card.all('.own-note')).toHaveLength(0);
    await card.press(card.button('Undo'));
    await settle();
    expect(acts.map((act) => (act.do === 'note' ? act.text : ''))).toEqual([
      'One <b>line</b>',
      '',
      'One <b>line</b>',
    ]);
  });

  it('is left by Escape, which goes no further and loses nothing', async () => {
    const heard = vi.fn<(event: Event) => void>();
    const card = await mount(<Live acts={[]} />);
    card.root.addEventListener('keydown', heard);
    await card.press(card.button('Note'));
    await write(fieldOf(card), 'half a');
    await settled(() => {
      fieldOf(card).dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    });
    expect(heard).not.toHaveBeenCalled();
    expect(focused()).toBe('Note');
    await card.press(card.button('Note'));
    await card.press(card.button('Note'));
    expect(fieldOf(card).value).toBe('half a');
  });

  it('is saved by Control and Enter', async () => {
    const acts: OwnAct[] = [];
    const card = await mount(<Live acts={acts} />);
    await card.press(card.button('Note'));
    await write(fieldOf(card), 'quick');
    const keys = { key: 'Enter', ctrlKey: true, bubbles: true };
    await settled(() => void fieldOf(card).dispatchEvent(new KeyboardEvent('keydown', keys)));
    expect(acts).toEqual([{ do: 'note', text: 'quick' }]);
  });

  it('stands above a field for a further name, which is added and taken back', async () => {
    const acts: OwnAct[] = [];
    const card = await mount(<Live acts={acts} first={cardWith([], { names: ['Talibs'] })} />);
    await card.press(card.button('Note'));
    expect(card.text()).toContain('Find Taliban under another name too');
    const field = card.one('.names-form input');
    if (!(field instanceof HTMLInputElement)) throw new Error('no field');
    expect(card.button('Add').hasAttribute('disabled')).toBe(true);
    await settled(() => {
      field.value = 'The Students';
      field.dispatchEvent(new Event('input', { bubbles: true }));
    });
    await card.press(card.button('Add'));
    await settle();
    await card.press(card.one('[aria-label="Delete your name Talibs"]'));
    expect(acts).toEqual([
      { do: 'name', text: 'The Students' },
      { do: 'unname', text: 'Talibs' },
    ]);
    expect(field.value).toBe('');
    await settle();
    expect(document.activeElement).toBe(field);
  });

  it('says why it was not saved, and keeps what was typed', async () => {
    const answers: (OwnAnswer | Error)[] = [
      { ok: false, error: 'full' },
      new Error('the extension is gone'),
    ];
    const changeOwn = async (): Promise<OwnAnswer> => {
      const answer = answers.shift();
      if (!answer || answer instanceof Error) throw answer ?? new Error('asked too often');
      return answer;
    };
    const card = await mount(
      <CardBrowser
        start={{ entity: 'x:taliban' }}
        load={async () => sampleCard()}
        onNextPlace={() => undefined}
        changeOwn={changeOwn}
      />,
    );
    await settle();
    await card.press(card.button('Note'));
    await write(fieldOf(card), 'kept');
    await card.press(card.button('Save'));
    await settle();
    expect(card.one('[role=alert]').textContent).toContain('5,000 notes');
    await card.press(card.button('Save'));
    await settle();
    expect(card.one('[role=alert]').textContent).toContain('did not answer');
    expect(fieldOf(card).value).toBe('kept');
  });

  it('has no violation axe can see', async () => {
    const first = cardWith(['Kabul'], { note: { text: 'Mine', at: '2026-11-27' } });
    const card = await mount(<Live acts={[]} first={first} />);
    await card.press(card.button('Note'));
    await card.press(card.button('Show'));
    await card.press(card.button('Say it yourself, in place of Seat: Kabul'));
    const rules = { 'color-contrast': { enabled: false } };
    const { violations } = await axe.run(card.root, { rules });
    expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
  });
});

const RECORDS: readonly OwnListed[] = [
  {
    key: 'note Q159',
    kind: 'note',
    entity: 'Q159',
    label: 'Russia',
    isKnown: true,
    words: 'Ask <i>M.</i>',
    at: '2026-11-27',
  },
  {
    key: 'hide',
    kind: 'hidden',
    entity: 'x:gone',
    label: 'x:gone',
    isKnown: false,
    words: 'Capital: Moscow',
    at: '2026-10-02',
  },
];

function notes(outcome: OwnOutcome = { stage: 'idle' }, actions: Partial<OwnActions> = {}) {
  const nothing = () => undefined;
  const all = { onDelete: nothing, onUndo: nothing, onDeleteAll: nothing, onCopy: nothing };
  return (
    <OwnNotes
      list={{ records: RECORDS, damaged: 1 }}
      outcome={outcome}
      actions={{ ...all, onBringBack: nothing, ...actions }}
    />
  );
}

describe('the list of notes', () => {
  it('says how many there are, and of each what, about whom and when', async () => {
    const { all, text } = await mount(notes());
    expect(text()).toContain('1 note, 1 hidden fact.');
    expect(text()).toContain('1 record cannot be read. It is kept.');
    expect(all('.own-list > li').map((line) => line.textContent)).toEqual([
      'Russia Note, 27 Nov 2026Ask <i>M.</i>Delete',
      'x:gone Hidden, 2 Oct 2026 · no pack that is on knows it; it is keptCapital: MoscowShow again',
    ]);
  });

  it('names a correction by what it says, so that several of one name can be told apart', async () => {
    const correction = (key: string, words: string): OwnListed => ({
      key,
      words,
      kind: 'correction',
      entity: '',
      label: 'Georgia',
      isKnown: true,
      at: '2026-11-27',
    });
    const never = 'Never mark “Georgia” on news.example/a';
    const means = '“Georgia” means Georgia (state) everywhere';
    const nothing = () => undefined;
    const list = await mount(
      <OwnNotes
        list={{ records: [correction('1', never), correction('2', means)], damaged: 0 }}
        outcome={{ stage: 'idle' }}
        actions={{
          onDelete: nothing,
          onUndo: nothing,
          onDeleteAll: nothing,
          onCopy: nothing,
          onBringBack: nothing,
        }}
      />,
    );
    expect(list.text()).toContain('2 corrections.');
    expect(list.all('.own-list > li').map((line) => line.textContent)).toEqual([
      `Georgia Correction, 27 Nov 2026${never}Delete`,
      `Georgia Correction, 27 Nov 2026${means}Delete`,
    ]);
    expect(list.button(`Delete: ${never}`)).not.toBe(list.button(`Delete: ${means}`));
  });

  it('deletes one, with an undo in its place', async () => {
    const onDelete = vi.fn<(record: OwnListed) => void>();
    const onUndo = vi.fn<() => void>();
    const list = await mount(notes({ stage: 'idle' }, { onDelete }));
    await list.press(list.button('Delete: Note on Russia'));
    expect(onDelete).toHaveBeenCalledWith(RECORDS[0]);
    const [record] = RECORDS;
    if (!record) throw new Error('no record');
    await list.again(notes({ stage: 'deleted', record: { ...record }, index: 0 }, { onUndo }));
    expect(list.all('.own-list > li')[0]?.textContent).toBe('Deleted: RussiaUndo');
    expect(focused()).toBe('Undo');
    await list.press(list.button('Undo'));
    expect(onUndo).toHaveBeenCalledOnce();
  });

  it('deletes all only when asked twice', async () => {
    const onDeleteAll = vi.fn<() => void>();
    const { button, press, text } = await mount(notes({ stage: 'idle' }, { onDeleteAll }));
    await press(button('Delete all'));
    expect(text()).toContain('This cannot be undone.');
    expect(focused()).toBe('Keep');
    await press(button('Keep'));
    expect(onDeleteAll).not.toHaveBeenCalled();
    await press(button('Delete all'));
    await press(button('Delete all 3'));
    expect(onDeleteAll).toHaveBeenCalledOnce();
  });

  it('says what a copy brought back, and why one was refused', async () => {
    const count = { added: 3, renewed: 1, kept: 0 };
    const list = await mount(notes({ stage: 'brought-back', name: 'n.jsonl', count }));
    expect(list.text()).toContain('n.jsonl: 3 brought back, 1 renewed.');
    const problem = { file: 'n.jsonl', line: 2, record: '', field: '', rule: 'is no record' };
    await list.again(notes({ stage: 'refused', name: 'n.jsonl', problems: [problem] }));
    expect(list.text()).toContain('n.jsonl was not brought back: 1 problem.');
    expect(list.text()).toContain('is no record');
  });

  it('has no violation axe can see', async () => {
    const { root } = await mount(notes());
    const { violations } = await axe.run(root, { rules: { 'color-contrast': { enabled: false } } });
    expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
  });
});
