/** The card as the page's session sees it: open, close, box. Holds what is open; draws with Preact. */
import { render } from 'preact';
import { CardBrowser, type CardStart } from '../../components/card-browser.tsx';
import { CardTools } from '../../components/card-tools.tsx';
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
  let pinned = false;

  const load = actions.load;

  function hostNow(): CardHost {
    if (host) return host;
    const made = createCardHost(document, signal);
    made.element.addEventListener('pointerenter', () => actions.entered(), { signal });
    made.element.addEventListener('pointerleave', () => pinned || actions.left(), { signal });
    made.panel.addEventListener('keydown', onKey, { signal });
    onLayoutChange(made.panel, window, signal, follow);
    signal.addEventListener('abort', () => {
      open = null;
      render(null, made.content);
    });
    host = made;
    return made;
  }

  function onKey(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || event.isComposing) return;
    event.preventDefault();
    closeMyself();
  }

  /** Moves with the text. A pinned card stays; a card whose mention is gone has nothing to be beside. */
  function follow(): void {
    if (!host || !open || !host.isShown()) return;
    const anchor = open.opening.anchor();
    if (anchor.length > 0) {
      if (!pinned) placePanel({ panel: host.panel, anchor, direction: open.opening.direction }, window);
    } else if (!pinned) closeMyself();
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
    if (!pinned || !wasShown) {
      placePanel({ panel: host.panel, anchor: opening.anchor(), direction: opening.direction }, window);
    }
    if (opening.focus && !host.hasFocus()) {
      host.panel.focus({ preventScroll: true });
      host.announce(`${words}. Escape closes.`);
    }
  }

  function draw(): void {
    if (!host || !open) return;
    const { start } = open;
    const tools = <CardTools pinned={pinned} onPin={togglePin} onClose={closeMyself} />;
    render(
      <CardBrowser
        start={start}
        load={load}
        tools={tools}
        onShown={onShown}
        onNextPlace={actions.goTo}
        onSwitchSiteOff={actions.switchSiteOff}
      />,
      host.content,
    );
  }

  function togglePin(): void {
    pinned = !pinned;
    draw();
    if (!pinned) follow();
  }

  function close(): void {
    if (!host || !open) return;
    const { before } = open;
    const hadFocus = host.hasFocus();
    open = null;
    pinned = false;
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
      open = { opening, before, start: { entity, mention, continues: pinned } };
      hostNow();
      draw();
    },
    close,
    box: () => (host?.isShown() ? host.panel.getBoundingClientRect() : null),
  };
};
