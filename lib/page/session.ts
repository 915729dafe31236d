/**
 * One page's session, the composition of this room:
 *
 *     watch ──▶ reader ──▶ marks ──▶ pointer ──▶ card life ──▶ card
 *     (page     (text,     (paint,   (hover,     (machine,     (another script,
 *      changed)  scan)      hit test) tap, keys)  timers)       loaded on first need)
 *
 * Everything hangs on one signal: when it aborts, nothing of ours is left in the page.
 */
import type { EntityCard } from '../knowledge/card.ts';
import type { EntityId } from '../knowledge/types.ts';
import type {
  CardRequest,
  OwnAnswer,
  OwnRequest,
  PageCalls,
  PageState,
  ScanAnswer,
  ScanRequest,
} from '../messaging/protocol.ts';
import type { Settings } from '../settings/settings.ts';
import { createCardLife } from './card-life.ts';
import type { CardFace, CardFactory, CardOpening } from './card-port.ts';
import { browserSeams, createMarks, type MarkSeams } from './marks.ts';
import { stateOf } from './page-state.ts';
import { chooseMarked, type PlacedMention } from './places.ts';
import { startPointer } from './pointer.ts';
import { createReader, type Reading } from './reading.ts';
import { runInSlices } from './slices.ts';
import { measureTone } from './tone.ts';
import type { TextSeams } from './text.ts';
import { createTour } from './tour.ts';
import { startWatch } from './watch.ts';

/** After a failure, so that a pointer that moves on does not ask sixty times a second. */
const RETRY_MS = 3_000;
/** The card's host element; the only thing we put into pages. */
const OWN_ELEMENT = 'backstory-card';

export interface SessionPorts {
  readonly document: Document;
  readonly window: Window;
  readonly settings: Settings;
  readonly scan: (request: ScanRequest) => Promise<ScanAnswer>;
  readonly card: (request: CardRequest) => Promise<EntityCard | null>;
  readonly changeOwn: (request: OwnRequest) => Promise<OwnAnswer>;
  /** Loads the card's script into this world and gives its factory. */
  readonly loadCard: () => Promise<CardFactory>;
  readonly switchSiteOff: () => void;
  /** True when the extension was updated or removed under us: nobody will answer any more. */
  readonly isOrphaned: () => boolean;
  readonly signal: AbortSignal;
  readonly marks?: MarkSeams;
  readonly text?: TextSeams;
  readonly isReal?: (event: Event) => boolean;
}

export interface Session extends Omit<PageCalls, 'readAnyway' | 'readAnew'> {
  readAnyway(request: Record<string, never>): Promise<PageState>;
  readAnew(request: Record<string, never>): Promise<boolean>;
  /** Other settings apply at once. */
  update(settings: Settings): void;
}

export function startSession(ports: SessionPorts): Session {
  const { document, window } = ports;
  const ending = new AbortController();
  const { signal } = ending;
  ports.signal.addEventListener('abort', () => ending.abort());
  if (ports.signal.aborted) ending.abort();

  let { settings } = ports;
  let marked: readonly PlacedMention[] = [];
  let paintings = 0;
  let anyway = false;
  let triedAt = -Infinity;
  let face: Promise<CardFace> | null = null;

  const seams = ports.marks ?? browserSeams(document);
  const { rectsOf } = seams;
  const marks = createMarks(seams);
  const styleOf = (element: Element): CSSStyleDeclaration => window.getComputedStyle(element);

  /** Ends the session when the extension has gone. */
  function isOver(): boolean {
    if (!signal.aborted && ports.isOrphaned()) ending.abort();
    return signal.aborted;
  }

  async function show({ mentions, article }: Reading): Promise<void> {
    const own = ++paintings;
    marked = chooseMarked(mentions, settings);
    const tone =
      mentions.length > 0 ? measureTone(article?.root ?? document.body, styleOf) : 'light';
    await runInSlices(marks.paint(marked, tone), () => own === paintings && !signal.aborted);
  }

  const reader = createReader({
    document,
    location: () => window.location,
    scan: ports.scan,
    show: (reading) => void show(reading),
    signal,
    ...(ports.text ? { seams: ports.text } : {}),
  });

  async function read(): Promise<boolean> {
    if (isOver()) return false;
    triedAt = Date.now();
    return reader.read(anyway);
  }

  function retry(): void {
    if (reader.current().status === 'failed' && Date.now() - triedAt > RETRY_MS) void read();
  }

  function asked(entity: EntityId): CardRequest {
    const { article, mentions } = reader.current();
    const others = [...new Set(mentions.map(({ mention }) => mention.entity))].filter(
      (other) => other !== entity,
    );
    return {
      entity,
      others,
      ...(article?.date === undefined ? {} : { date: article.date }),
    };
  }

  function openingOf(placed: PlacedMention, focus: boolean): CardOpening | null {
    const element = placed.spans[0]?.node.parentElement;
    if (!element || rectsOf(placed).length === 0) return null;
    const { entity, form, score, reason } = placed.mention;
    const direction = styleOf(element).direction === 'rtl' ? 'rtl' : 'ltr';
    return {
      entity,
      form,
      score,
      reason,
      surface: placed.surface,
      anchor: () => rectsOf(placed),
      focus,
      direction,
    };
  }

  function loadFace(): Promise<CardFace> {
    if (isOver()) return Promise.reject(new Error('the extension is gone'));
    face ??= ports.loadCard().then((factory) =>
      factory(
        {
          load: (entity) => ports.card(asked(entity)),
          async changeOwn(entity, act) {
            const answer = await ports.changeOwn({ ...asked(entity), act });
            if (answer.ok && (act.do === 'name' || act.do === 'unname'))
              void reader.readAnew(anyway);
            return answer;
          },
          entered: () => life.send({ type: 'card-entered' }),
          left: () => life.send({ type: 'card-left', at: pointer.last() }),
          closed: () => life.send({ type: 'card-closed' }),
          goTo: (entity) => tour.goTo({ entity, openCard: false }),
          switchSiteOff: ports.switchSiteOff,
        },
        signal,
      ),
    );
    face.catch(() => (face = null));
    return face;
  }

  const life = createCardLife({
    dwellMs: () => settings.dwellMs,
    loadFace,
    openingOf,
    shown(placed) {
      pointer.settle();
      if (placed) tour.visited(placed);
      marks.showOpen(placed);
    },
    signal,
  });

  const pointer = startPointer({
    document,
    window,
    life,
    mentionAt: (x, y) => (isOver() ? null : marks.mentionAt(x, y)),
    rectsOf,
    looked: retry,
    isReal: ports.isReal ?? ((event) => event.isTrusted),
    signal,
  });

  const tour = createTour({
    window,
    life,
    marks,
    rectsOf,
    mentions: () => reader.current().mentions,
    marked: () => marked,
    signal,
  });

  startWatch({
    document,
    window,
    isOurs: (node) => node.nodeName.toLowerCase() === OWN_ELEMENT,
    async changed({ navigated }) {
      if (navigated) {
        anyway = false;
        tour.visited(null);
        life.send({ type: 'page-hidden' });
      }
      const isNew = await read();
      marks.ensure();
      const current = life.current();
      if (current && rectsOf(current).length === 0) life.send({ type: 'scrolled-far' });
      return isNew;
    },
    signal,
  });
  document.addEventListener('visibilitychange', () => document.hidden || retry(), { signal });
  signal.addEventListener('abort', () => marks.clear());
  void read();

  const pageState = (): PageState =>
    stateOf(reader.current(), window.location.hostname, document.title);
  return {
    pageState,
    goTo: tour.goTo,
    step: tour.step,
    readAnew: () => reader.readAnew(anyway),
    async readAnyway() {
      anyway = true;
      await read();
      return pageState();
    },
    update(changed) {
      settings = changed;
      void show(reader.current());
    },
  };
}
