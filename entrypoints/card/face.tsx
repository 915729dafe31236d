/**
 * The card as the page's session sees it: open, close, box. Holds what is open; draws with Preact.
 *
 * A pinned card stays where it is until the reader closes it: the session's `close` is not obeyed, and
 * a further `open` goes on inside the card, with the way back.
 */
import { render } from 'preact';
import { CardBrowser, type CardStart } from '../../components/card-browser.tsx';
import { CardTools } from '../../components/card-tools.tsx';
import { saidWords } from '../../components/correction-words.ts';
import { SaidNotice } from '../../components/said-line.tsx';
import type { LoadCard } from '../../components/use-card.ts';
import type { DoCorrect } from '../../components/use-correcting.ts';
import type { AskSummaries } from '../../components/use-lines.ts';
import { troubleWords } from '../../components/use-own-acts.ts';
import { pageAddress } from '../../lib/knowledge/page-address.ts';
import type { CardFactory, CardOpening } from '../../lib/page/card-port.ts';
import { correctAt, uncorrectAt } from '../../lib/page/corrections.ts';
import { createCardHost, type CardHost } from './card-host.ts';
import { onLayoutChange, placePanel } from './card-place.ts';
import { endNotice } from './notice-life.ts';

/** What the reader has just said of the name that the card was opened at. */
interface LastSaid {
  readonly keys: readonly string[];
  readonly words: string;
  /** Nothing is marked there any more, so a notice stands in the place of the card. */
  readonly isGone: boolean;
}

interface Open {
  readonly opening: CardOpening;
  readonly start: CardStart;
  /** Where the keyboard was before the card took it. */
  readonly before: Element | null;
  readonly said?: LastSaid;
  /** True for what follows a correction: it comes where the card was. */
  readonly continues?: true;
}

/** Makes the card's face. Nothing is added to the page before the first `open`. */
export const createCardFace: CardFactory = (actions, signal) => {
  let host: CardHost | null = null;
  let open: Open | null = null;
  /** Aborted when the card is let loose again. */
  let pin: AbortController | null = null;
  /** The session gave the card up while it was pinned, and will not close it any more. */
  let givenUp = false;
  /** Aborted when the notice goes, by itself or for something else. */
  let notice: AbortController | null = null;

  // One function for the card's life: a new one would ask for the card anew.
  const load: LoadCard = (entity) => actions.load(entity);
  const summaries: AskSummaries = (entities) => actions.summaries(entities);

  function hostNow(): CardHost {
    if (host) return host;
    const made = createCardHost(document, signal);
    made.element.addEventListener('pointerenter', () => actions.entered(), { signal });
    made.element.addEventListener('pointerleave', onPointerLeave, { signal });
    made.panel.addEventListener('keydown', onKey, { signal });
    onLayoutChange(made.panel, window, signal, follow);
    signal.addEventListener('abort', () => {
      open = null;
      render(null, made.content);
    });
    host = made;
    return made;
  }

  function onPointerLeave(): void {
    if (pin) return;
    if (givenUp) closeMyself();
    else actions.left();
  }

  function onKey(event: KeyboardEvent): void {
    // What the reader writes in has its own Escape, which comes first.
    if (event.key !== 'Escape' || event.isComposing || host?.isWriting()) return;
    event.preventDefault();
    closeMyself();
  }

  /** Moves with the text. A pinned card stays; a card whose mention is gone has nothing to be beside. */
  function follow(): void {
    if (!host || !open || !host.isShown()) return;
    if (!pin) put(host, open.opening);
  }

  function put({ panel }: CardHost, { anchor, direction }: CardOpening): void {
    const lines = anchor();
    if (lines.length === 0) closeMyself();
    else
      placePanel({ panel, anchor: lines, direction, keepsSide: open?.continues === true }, window);
  }

  function onShown(words: string): void {
    if (!host || !open) return;
    const { opening } = open;
    const wasShown = host.isShown();
    host.panel.setAttribute('aria-label', `Backstory: ${words}`);
    host.show();
    if (!wasShown) {
      host.panel.scrollTop = 0;
      host.panel.classList.add('appears');
    }
    if (!pin) put(host, opening);
    if (open && opening.focus && !host.hasFocus()) {
      host.panel.focus({ preventScroll: true });
      host.announce(`${words}. Escape closes.`);
    }
  }

  function draw(): void {
    if (!host || !open) return;
    const { start, said } = open;
    const isGone = said?.isGone ?? false;
    const done = said && { id: said.keys.join(' '), words: said.words, onUndo: () => void undo() };
    render(
      <>
        {isGone && done && (
          <SaidNotice key={done.id} {...done} onShown={onShown} onClose={closeMyself} />
        )}
        {/* Kept, so that the card is there at once when the reader takes it back. */}
        <div hidden={isGone}>
          <CardBrowser
            start={start}
            load={load}
            summaries={summaries}
            tools={<CardTools pinned={pin !== null} onPin={togglePin} onClose={closeMyself} />}
            {...(isGone ? {} : { onShown })}
            {...(done && !isGone ? { said: done } : {})}
            correct={correct}
            changeOwn={(entity, act) => actions.changeOwn(entity, act)}
            // It would be gone with the pointer, and what was typed with it.
            onWriting={() => pin || togglePin()}
            onNextPlace={(entity) => actions.goTo(entity)}
            onSwitchSiteOff={() => actions.switchSiteOff()}
          />
        </div>
      </>,
      host.content,
    );
  }

  const correct: DoCorrect = async (said) => {
    const asked = open;
    if (!asked) return null;
    // Nothing may close the card before it says what came of it.
    asked.opening.hold();
    const page = pageAddress(location.href);
    const kept = await correctAt(asked.opening, said, page, actions).catch(() => null);
    if (!kept) return 'failed';
    if (!kept.ok) return kept.error;
    const { keys, now } = kept.value;
    const words = saidWords(said, asked.opening, now !== null);
    goOn(asked, now, { keys, words, isGone: now === null });
    return null;
  };

  async function undo(): Promise<void> {
    const asked = open;
    if (!asked?.said) return;
    const now = await uncorrectAt(asked.opening, asked.said.keys, actions).catch(() => undefined);
    if (now) goOn(asked, now);
    else if (now === null && open === asked) closeMyself();
    else if (now === undefined) goOn(asked, null, { ...asked.said, words: troubleWords('failed') });
  }

  /** The card of what stands at its place now, in the same place. */
  function goOn(asked: Open, now: CardOpening | null, said?: LastSaid): void {
    // Meanwhile the reader has closed it, or opened another name's.
    if (!host || open !== asked) return;
    const { opening, start, before } = asked;
    open = {
      opening: now ?? opening,
      before,
      continues: true,
      start: now ? { entity: now.entity, mention: now, takesFocus: said === undefined } : start,
      ...(said ? { said } : {}),
    };
    now?.hold();
    endsNotice();
    draw();
    host.panel.scrollTop = 0;
    host.announce(said?.words ?? 'Undone');
    if (said?.isGone) notice = endNotice(host, signal, closeMyself);
  }

  function endsNotice(): void {
    notice?.abort();
    notice = null;
  }

  function togglePin(): void {
    if (pin) loosen();
    else {
      pin = new AbortController();
      // The session thinks no more of a pinned card, so its Escape does not reach it either.
      const ends = AbortSignal.any([signal, pin.signal]);
      document.addEventListener('keydown', onKey, { signal: ends, capture: true });
    }
    draw();
    follow();
  }

  function loosen(): void {
    pin?.abort();
    pin = null;
  }

  function close(): void {
    if (!host || !open) return;
    const { before } = open;
    const hadFocus = host.hasFocus();
    open = null;
    loosen();
    endsNotice();
    host.announce('');
    host.hide();
    host.panel.classList.remove('appears');
    render(null, host.content);
    if (hadFocus && before instanceof HTMLElement) before.focus({ preventScroll: true });
  }

  function closeMyself(): void {
    close();
    actions.closed();
  }

  return {
    open(opening) {
      if (signal.aborted) return;
      const { entity } = opening;
      const before = open ? open.before : document.activeElement;
      open = { opening, before, start: { entity, mention: opening, continues: pin !== null } };
      givenUp = false;
      endsNotice();
      hostNow();
      draw();
    },
    close() {
      if (pin) givenUp = true;
      else close();
    },
    box: () => (host?.isShown() ? host.panel.getBoundingClientRect() : null),
  };
};
