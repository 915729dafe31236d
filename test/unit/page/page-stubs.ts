/** What jsdom has not: highlights, carets and layout. */
import type { Mention } from '../../../lib/linking/types.ts';
import type { MarkSeams } from '../../../lib/page/marks.ts';
import { placeMention, type PlacedMention } from '../../../lib/page/places.ts';

export interface FakeHighlight {
  readonly ranges: AbstractRange[];
  add(range: AbstractRange): void;
  delete(range: AbstractRange): void;
  priority: number;
}

export function markSeams(changes: Partial<MarkSeams> = {}): {
  registry: Map<string, FakeHighlight>;
  seams: MarkSeams;
} {
  const registry = new Map<string, FakeHighlight>();
  const seams: MarkSeams = {
    registry: {
      get: (name) => registry.get(name),
      // oxlint-disable-next-line no-unsafe-type-assertion -- made by `createHighlight` below
      set: (name, paint) => registry.set(name, paint as FakeHighlight),
      delete: (name) => registry.delete(name),
    },
    createHighlight: () => {
      const ranges: AbstractRange[] = [];
      return {
        ranges,
        add: (range: AbstractRange) => void ranges.push(range),
        delete(range: AbstractRange) {
          const at = ranges.indexOf(range);
          if (at >= 0) ranges.splice(at, 1);
        },
        priority: 0,
      };
    },
    createRange: ({ node, start, end }) => {
      const range = node.ownerDocument.createRange();
      range.setStart(node, start);
      range.setEnd(node, end);
      return range;
    },
    caretAt: () => null,
    rectsOf: () => [],
    topmost: () => null,
    ...changes,
  };
  return { registry, seams };
}

export const MENTION: Mention = {
  block: 0,
  start: 0,
  end: 0,
  entity: 'E',
  label: 'Label',
  kind: 'city',
  form: 'name',
  score: 1,
  reason: 'named in full',
  others: [],
};

/** The first place in the document where the words stand within one node. */
export function placedIn(
  document: Document,
  words: string,
  changes: Partial<Mention> = {},
): PlacedMention {
  const walker = document.createTreeWalker(document.body, 4);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = node instanceof Text ? node : null;
    const start = text?.data.indexOf(words) ?? -1;
    if (!text || start < 0) continue;
    const block = {
      text: text.data,
      role: 'text',
      section: 1,
      pieces: [{ node: text, at: 0, from: 0, length: text.length }],
    } as const;
    const placed = placeMention(
      { ...MENTION, start, end: start + words.length, ...changes },
      block,
    );
    if (placed) return placed;
  }
  throw new Error(`"${words}" is not on the page`);
}
