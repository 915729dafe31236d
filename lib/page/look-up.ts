/** “Background on …”: the card of what the reader has selected, whether or not it is marked. */
import type { Mention } from '../linking/types.ts';
import type { PageCalls } from '../messaging/protocol.ts';
import { isInPlace, type PlacedMention, type Span } from './places.ts';
import { selectedText, type SelectedText } from './selection.ts';

export interface LookUpPorts {
  readonly document: Document;
  /** All that are found on the page. */
  readonly mentions: () => readonly PlacedMention[];
  /** Whom the words may mean; null where no pack knows them. */
  readonly ask: (text: string) => Promise<Mention | null>;
  /** Opens the card there. */
  readonly open: (placed: PlacedMention, focus: boolean) => void;
}

export type AnswerLookUp = (request: Parameters<PageCalls['lookUp']>[0]) => Promise<boolean>;

export function createLookUp({ document, mentions, ask, open }: LookUpPorts): AnswerLookUp {
  return async ({ focus }) => {
    const selected = selectedText(document);
    if (!selected) return false;
    const there = mentionAt(selected.spans, mentions());
    if (there) {
      open(there, focus);
      return true;
    }
    const { text } = selected;
    const found = await ask(text).catch(() => undefined);
    if (found) open(placedAt(selected, found), focus);
    else
      open(
        placedAt(
          selected,
          NOBODY,
          found === null ? `No pack knows “${text}”.` : `“${text}” could not be looked up.`,
        ),
        focus,
      );
    return found !== null && found !== undefined;
  };
}

/** Stands where there is nobody to show. */
const NOBODY: Mention = {
  block: 0,
  start: 0,
  end: 0,
  entity: '',
  label: '',
  kind: 'place',
  form: 'name',
  score: 0,
  reason: '',
  others: [],
};

function placedAt({ spans }: SelectedText, mention: Mention, notice?: string): PlacedMention {
  return {
    mention,
    surface: spans.map(({ node, start, end }) => node.data.slice(start, end)).join(''),
    section: 0,
    role: 'text',
    quote: { prefix: '', suffix: '' },
    spans,
    asked: notice === undefined ? {} : { notice },
  };
}

/** The mention that the selection lies in, or the only one that it covers. */
function mentionAt(
  spans: readonly Span[],
  mentions: readonly PlacedMention[],
): PlacedMention | null {
  const nodes = new Set(spans.map(({ node }) => node));
  const near = mentions.filter(
    (placed) => placed.spans.some(({ node }) => nodes.has(node)) && isInPlace(placed),
  );
  const around = near.find((placed) => covers(placed.spans, spans));
  if (around) return around;
  const covered = near.filter((placed) => covers(spans, placed.spans));
  return covered.length === 1 ? (covered[0] ?? null) : null;
}

function covers(outer: readonly Span[], inner: readonly Span[]): boolean {
  return inner.every(({ node, start, end }) =>
    outer.some((span) => span.node === node && span.start <= start && span.end >= end),
  );
}
