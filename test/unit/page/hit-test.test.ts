// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from 'vitest';
import { createHitTest, type HitTest } from '../../../lib/page/hit-test.ts';
import type { PlacedMention } from '../../../lib/page/places.ts';
import { MENTION } from './page-stubs.ts';

const LETTER_PX = 20;
const LINE_PX = 20;
/** Of the one line that every element is; by how far its text was moved. */
let shift: number;
let clock: number;
let measured: number;
let caret: { node: Node; offset: number } | null;
let hits: HitTest;

function textOf(element: Element): Text {
  const [node] = element.childNodes;
  if (node instanceof Text) return node;
  throw new Error('begins with no text');
}

function placed(node: Text, surface: string, from = 0): PlacedMention {
  const start = node.data.indexOf(surface, from);
  const end = start + surface.length;
  const quote = { prefix: '', suffix: '' };
  return {
    mention: MENTION,
    surface,
    section: 0,
    role: 'text',
    quote,
    spans: [{ node, start, end }],
  };
}

const element = (selector: string): Element => {
  const found = document.querySelector(selector);
  if (!found) throw new Error(`no ${selector}`);
  return found;
};

/** A point in the middle of the letter at an offset. */
const at = (offset: number, target: Element, y = 10): PlacedMention | null =>
  hits.at((offset + 0.5) * LETTER_PX, y, target);

beforeEach(() => {
  shift = clock = measured = 0;
  caret = null;
  hits = createHitTest(
    {
      caretAt: () => caret,
      rectsOf({ spans: [span] }) {
        measured++;
        if (!span) return [];
        const width = (span.end - span.start) * LETTER_PX;
        return [new DOMRect(shift + span.start * LETTER_PX, 0, width, LINE_PX)];
      },
    },
    () => clock,
  );
  document.body.innerHTML =
    '<main><p>In Kabul and in Moscow <b>Putin</b> spoke.</p><h2>Kabul</h2></main>';
});

describe('the mention under the pointer', () => {
  it('is found by its lines, with a little around them', () => {
    const p = element('p');
    const kabul = placed(textOf(p), 'Kabul');
    const moscow = placed(textOf(p), 'Moscow');
    hits.add(kabul);
    hits.add(moscow);
    expect(at(4, p)).toBe(kabul);
    expect(at(18, p)).toBe(moscow);
    expect(at(10, p)).toBeNull();
    expect(hits.at(3 * LETTER_PX - 2, LINE_PX + 2, p)).toBe(kabul);
    expect(hits.at(3 * LETTER_PX - 3, LINE_PX, p)).toBeNull();
  });

  it('may stand in an element within that on which the event falls', () => {
    const putin = placed(textOf(element('b')), 'Putin');
    hits.add(putin);
    expect(at(2, element('b'))).toBe(putin);
    expect(at(2, element('p'))).toBe(putin);
    expect(at(2, element('h2'))).toBeNull();
  });

  it('costs nothing where the event falls on an element without marks', () => {
    hits.add(placed(textOf(element('p')), 'Kabul'));
    expect(at(4, element('h2'))).toBeNull();
    expect(measured).toBe(0);
  });

  it('is measured once, and anew where its element has another size or some time has passed', () => {
    const p = element('p');
    const kabul = placed(textOf(p), 'Kabul');
    hits.add(kabul);
    for (let time = 0; time < 5; time++) expect(at(4, p)).toBe(kabul);
    expect(measured).toBe(1);
    shift = 200;
    p.getBoundingClientRect = () => new DOMRect(0, 0, 300, 40);
    expect(at(4, p)).toBeNull();
    expect(at(14, p)).toBe(kabul);
    expect(measured).toBe(2);
    shift = 0;
    clock = 1_001;
    expect(at(4, p)).toBe(kabul);
    expect(measured).toBe(3);
  });

  it('moves with its element without being measured again', () => {
    const p = element('p');
    const kabul = placed(textOf(p), 'Kabul');
    hits.add(kabul);
    expect(at(4, p)).toBe(kabul);
    p.getBoundingClientRect = () => new DOMRect(0, -300, 0, 0);
    expect(at(4, p, 10)).toBeNull();
    expect(at(4, p, -290)).toBe(kabul);
    expect(measured).toBe(1);
  });

  it('is none once its words have changed', () => {
    const p = element('p');
    hits.add(placed(textOf(p), 'Kabul'));
    expect(at(4, p)).not.toBeNull();
    textOf(p).data = 'In Herat and in Moscow ';
    expect(at(4, p)).toBeNull();
  });

  it('stands in a shadow tree by itself, where events fall on the host', () => {
    const host = element('h2');
    const shadow = host.attachShadow({ mode: 'open' });
    shadow.append('Kabul');
    const [text] = shadow.childNodes;
    if (!(text instanceof Text)) throw new Error('no text');
    const kabul = placed(text, 'Kabul');
    hits.add(kabul);
    expect(at(1, host)).toBe(kabul);
  });
});

describe('where an element holds very many', () => {
  const COUNT = 40;
  let p: Element;
  let all: PlacedMention[];
  beforeEach(() => {
    p = element('p');
    p.textContent = 'Kabul '.repeat(COUNT);
    all = Array.from({ length: COUNT }, (_, index) => placed(textOf(p), 'Kabul', index * 6));
    for (const one of all) hits.add(one);
  });

  it('the caret says which, and only its own lines are measured', () => {
    caret = { node: textOf(p), offset: 61 };
    expect(at(61, p)).toBe(all[10]);
    expect(measured).toBe(1);
  });
  it('both ends of the name belong to it', () => {
    caret = { node: textOf(p), offset: 60 };
    expect(at(60, p)).toBe(all[10]);
    caret = { node: textOf(p), offset: 65 };
    expect(at(64, p)).toBe(all[10]);
  });
  it('a caret that snapped to a far name is none', () => {
    caret = { node: textOf(p), offset: 61 };
    expect(at(61, p, 300)).toBeNull();
    caret = null;
    expect(at(61, p)).toBeNull();
  });
});
