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
import { createCardLife } from './card-life.ts';
import type { CardFace } from './card-port.ts';
import { chooseMarked, isDoubtful, styleOf } from './mark-choice.ts';
import { browserSeams, createMarks } from './marks.ts';
import { createOpenings } from './openings.ts';
import { stateOf } from './page-state.ts';
import type { PlacedMention } from './places.ts';
import { startPointer } from './pointer.ts';
import { createReader, type Reading } from './reading.ts';
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

  async function show({ mentions, article, folded }: Reading): Promise<void> {
    const own = ++paintings;
    marked = chooseMarked(mentions, settings);
    unfolding.follow(article?.root ?? null, folded);
    watch.alsoIn(article?.shadows ?? []);
    shadowMarks.style(shadowsOf(marked, article?.shadows ?? []));
    const tone =
      mentions.length > 0 ? measureTone(article?.root ?? document.body, computed) : 'light';
    const choice = settings;
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
    isAbove: ({ pieces: [first] }) =>
      (first?.node.parentElement?.getBoundingClientRect().bottom ?? 0) < 0,
    show: (reading) => void show(reading),
    meter,
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
    const { article } = reader.current();
    const others = [...new Set(sure().map(({ mention }) => mention.entity))].filter(
      (other) => other !== entity,
    );
    return {
      entity,
      others,
      ...(article?.date === undefined ? {} : { date: article.date }),
    };
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
        {
          load: (entity) => ports.card(asked(entity)),
          summaries: ports.summaries,
          correct: ports.correct,
          uncorrect: ports.uncorrect,
          readAnew: () => reader.readAnew(anyway),
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
    mentionAt: (x, y) => (isOver() ? null : marks.mentionAt(x, y)),
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
  const unfolding = createUnfolding(window, watch.lookSoon, signal);
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
      const asksAnew = changed.showDoubts !== settings.showDoubts;
      settings = changed;
      void show(reader.current());
      if (asksAnew) void reader.readAnew(anyway);
    },
  };
}
