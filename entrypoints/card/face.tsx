/**
 * The card as the page's session sees it: open, close, box. Holds what is open; draws with Preact.
 *
 * A pinned card stays where it is until the reader closes it: the session's `close` is not obeyed, and
 * a further `open` goes on inside the card, with the way back.
 */
import { render } from 'preact';
import { CardBrowser, type CardStart } from '../../components/card-browser.tsx';
import { CardTools } from '../../components/card-tools.tsx';
import type { LoadCard } from '../../components/use-card.ts';
import type { CardFactory, CardOpening } from '../../lib/page/card-port.ts';
import { createCardHost, type CardHost } from './card-host.ts';
import { onLayoutChange, placePanel } from './card-place.ts';

interface Open {
  readonly opening: CardOpening;
  readonly start: CardStart;
  /** Where the keyboard was before the card took it. */
  readonly before: Element | null;
}

/** Makes the card's face. Nothing is added to the page before the first `open`. */
export const createCardFace: CardFactory = (actions, signal) => {
  let host: CardHost | null = null;
  let open: Open | null = null;
  /** Aborted when the card is let loose again. */
  let pin: AbortController | null = null;
  /** The session gave the card up while it was pinned, and will not close it any more. */
  let givenUp = false;

  // One function for the card's life: a new one would ask for the card anew.
  const load: LoadCard = (entity) => actions.load(entity);

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
    else placePanel({ panel, anchor: lines, direction }, window);
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
    render(
      <CardBrowser
        start={open.start}
        load={load}
        tools={<CardTools pinned={pin !== null} onPin={togglePin} onClose={closeMyself} />}
        onShown={onShown}
        changeOwn={(entity, act) => actions.changeOwn(entity, act)}
        // It would be gone with the pointer, and what was typed with it.
        onWriting={() => pin || togglePin()}
        onNextPlace={(entity) => actions.goTo(entity)}
        onSwitchSiteOff={() => actions.switchSiteOff()}
      />,
      host.content,
    );
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
      const { entity, surface, form, score, reason } = opening;
      const before = open ? open.before : document.activeElement;
      const mention = { surface, form, score, reason };
      open = { opening, before, start: { entity, mention, continues: pin !== null } };
      givenUp = false;
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
