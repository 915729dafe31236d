/**
 * One page's session, the composition of this room:
 *
 *     watch ──▶ reader ──▶ marks ──▶ pointer ──▶ card life ──▶ card
 *     (page     (text,     (paint,   (hover,     (machine,     (another script,
 *      changed)  scan)      hit test) tap, keys)  timers)       loaded on first need)
 *
 * Everything hangs on one signal: when it aborts, nothing of ours is left in the page.
 */
import type { EntityId } from '../knowledge/types.ts';
import type { CardRequest, PageState } from '../messaging/protocol.ts';
import { createIsAbove } from './above-window.ts';
import { createCardActions } from './card-actions.ts';
import { createCardLife } from './card-life.ts';
import type { CardFace } from './card-port.ts';
import { createLookUp } from './look-up.ts';
import { wordsIn } from './mark-cap.ts';
import { chooseMarked, isDoubtful, styleOf, type MarkChoice } from './mark-choice.ts';
import { browserSeams, createMarks } from './marks.ts';
import { createOpenings } from './openings.ts';
import { articleOf, stateOf } from './page-state.ts';
import type { PlacedMention } from './places.ts';
import { startPointer } from './pointer.ts';
import { createReader, type Reading } from './reading.ts';
import { contextOf } from './scan-request.ts';
import type { Session, SessionPorts } from './session-ports.ts';
import { createShadowMarks, shadowsOf } from './shadow-marks.ts';
import { OWN_ELEMENT } from './sight.ts';
import { runInSlices, type Meter } from './slices.ts';
import { measureTone } from './tone.ts';
import { createTour } from './tour.ts';
import { createUnfolding } from './unfolding.ts';
import { awaitUpgrades } from './upgrades.ts';
import { startWatch } from './watch.ts';

/** After a failure, so that a pointer that moves on does not ask sixty times a second. */
const RETRY_MS = 3_000;

const entityOf = ({ mention }: PlacedMention): EntityId => mention.entity;

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
  const meter: Meter = { ms: 0 };

  const shadows = (): readonly ShadowRoot[] => reader.current().article?.shadows ?? [];
  const seams = ports.marks ?? browserSeams(document, shadows);
  const { rectsOf, topmost } = seams;
  const marks = createMarks(seams);
  const shadowMarks = createShadowMarks(window, signal);
  const computed = (element: Element): CSSStyleDeclaration => window.getComputedStyle(element);
  /** Of whom the page speaks: not of those whom it perhaps means. */
  const sure = (): readonly PlacedMention[] =>
    reader.current().mentions.filter((placed) => !isDoubtful(placed));

  /** Ends the session when the extension has gone. */
  function isOver(): boolean {
    if (!signal.aborted && ports.isOrphaned()) ending.abort();
    return signal.aborted;
  }

  async function show({ mentions, article, text, folded }: Reading): Promise<void> {
    const own = ++paintings;
    const words = (): number => wordsIn(text?.blocks ?? []);
    const choice: MarkChoice = { ...settings, known: ports.familiar, words };
    marked = chooseMarked(mentions, choice);
    unfolding.follow(article?.root ?? null, folded);
    watch.alsoIn(article?.shadows ?? []);
    shadowMarks.style(shadowsOf(marked, article?.shadows ?? []));
    const tone =
      mentions.length > 0 ? measureTone(article?.root ?? document.body, computed) : 'light';
    await runInSlices(
      marks.paint(marked, tone, ({ mention }) => styleOf(mention, choice)),
      () => own === paintings && !signal.aborted,
      meter,
    );
  }

  const reader = createReader({
    document,
    location: () => window.location,
    doubts: () => settings.showDoubts,
    scan: ports.scan,
    isAbove: createIsAbove(document, signal),
    show: (reading) => void show(reading),
    meter,
    signal,
    ...(ports.text ? { seams: ports.text } : {}),
  });

  /** The reader asked for this page, or chose to have every page read. */
  const readsAnyway = (): boolean => anyway || settings.scope === 'every-page';

  async function read(): Promise<boolean> {
    if (isOver()) return false;
    triedAt = Date.now();
    return reader.read(readsAnyway());
  }

  function retry(): void {
    if (reader.current().status === 'failed' && Date.now() - triedAt > RETRY_MS) void read();
  }

  function context(entity: EntityId): Omit<CardRequest, 'entity'> {
    const date = articleOf(reader.current())?.date;
    const others = [...new Set(sure().map(entityOf))].filter((other) => other !== entity);
    return { others, ...(date === undefined ? {} : { date }) };
  }

  const openingOf = createOpenings({
    rectsOf,
    styleOf: computed,
    mentions: () => reader.current().mentions,
    hold(placed) {
      life.send({ type: 'card-held', mark: placed });
      // A card that the reader has pinned is none of ours any more.
      if (life.current() !== placed) return;
      tour.visited(placed);
      marks.showOpen(placed);
    },
    reveal: (placed) => tour.reveal(placed),
  });

  function loadFace(): Promise<CardFace> {
    if (isOver()) return Promise.reject(new Error('the extension is gone'));
    face ??= ports.loadCard().then((factory) =>
      factory(
        createCardActions({
          ports,
          send: (event) => life.send(event),
          last: () => pointer.last(),
          context,
          readAnew: () => reader.readAnew(readsAnyway()),
          goTo: (entity) => tour.goTo({ entity, openCard: false }),
        }),
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
      pointer.settle(placed);
      if (placed) tour.visited(placed);
      marks.showOpen(placed);
    },
    signal,
  });

  const pointer = startPointer({
    document,
    window,
    life,
    mentionAt: (x, y, target) => (isOver() ? null : marks.mentionAt(x, y, target)),
    rectsOf,
    topmost,
    looked: retry,
    isReal: ports.isReal ?? ((event) => event.isTrusted),
    signal,
  });

  const tour = createTour({
    window,
    life,
    marks,
    rectsOf,
    topmost,
    mentions: sure,
    marked: () => marked,
    signal,
  });

  const watch = startWatch({
    document,
    window,
    isOurs: (node) => node.nodeName.toLowerCase() === OWN_ELEMENT,
    reworded: marks.outdate,
    busyMs: () => meter.ms,
    async changed({ navigated }) {
      if (navigated) {
        ports.navigated?.();
        anyway = false;
        tour.visited(null);
        life.send({ type: 'page-hidden' });
      }
      const isNew = await read();
      marks.ensure();
      shadowMarks.ensure();
      const current = life.current();
      if (current && rectsOf(current).length === 0) life.send({ type: 'scrolled-far' });
      return isNew;
    },
    signal,
  });
  awaitUpgrades(document, watch.lookSoon, signal);
  // What style sheets hid may be shown by now.
  window.addEventListener('load', watch.lookSoon, { signal });
  const unfolding = createUnfolding(window, watch.lookSoon, signal);
  document.addEventListener('visibilitychange', () => document.hidden || retry(), { signal });
  ports.familiar.watch(() => void show(reader.current()), signal);
  signal.addEventListener('abort', () => marks.clear());
  void read();

  const pageState = (): PageState =>
    stateOf(reader.current(), window.location.hostname, document.title);
  return {
    pageState,
    lookUp: createLookUp({
      document,
      mentions: () => reader.current().mentions,
      ask(text) {
        const article = articleOf(reader.current());
        const said = article && contextOf(article, window.location, false);
        return ports.lookUp({ text, known: sure().map(entityOf), ...said });
      },
      open: (mark, focus) => life.send({ type: 'key-open', mark, focus }),
    }),
    goTo: tour.goTo,
    step: tour.step,
    readAnew: () => reader.readAnew(readsAnyway()),
    async readAnyway() {
      anyway = true;
      await read();
      return pageState();
    },
    update(changed) {
      const before = settings;
      settings = changed;
      void show(reader.current());
      if (changed.showDoubts !== before.showDoubts) void reader.readAnew(readsAnyway());
      else if (changed.scope !== before.scope) void read();
    },
  };
}
