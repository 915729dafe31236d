/**
 * The card as the page's session sees it: open, close, box. Holds what is open; draws with Preact.
 *
 * A pinned card stays where it is until the reader closes it: the session's `close` is not obeyed, and
 * a further `open` goes on inside the card, with the way back.
 */
import { render } from 'preact';
import { saidWords } from '../../components/correction-words.ts';
import type { LoadCard } from '../../components/use-card.ts';
import type { DoCorrect } from '../../components/use-correcting.ts';
import type { AskSummaries } from '../../components/use-lines.ts';
import { troubleWords } from '../../components/use-own-acts.ts';
import { pageAddress } from '../../lib/knowledge/page-address.ts';
import type { CardFactory, CardOpening } from '../../lib/page/card-port.ts';
import { correctAt, uncorrectAt } from '../../lib/page/corrections.ts';
import { createCardHost, type CardHost } from './card-host.ts';
import { createCardLosses } from './card-losses.ts';
import { onLayoutChange } from './card-place.ts';
import { createCardStay, type CardStay } from './card-stay.ts';
import { endNotice } from './notice-life.ts';
import { openedAt, type LastSaid, type OpenCard } from './open-card.ts';
import { PageCard } from './page-card.tsx';

/** Makes the card's face. Nothing is added to the page before the first `open`. */
export const createCardFace: CardFactory = (actions, signal) => {
  let host: CardHost | null = null;
  let open: OpenCard | null = null;
  let stay: CardStay | null = null;
  let followSoon = (): void => undefined;
  /** True from when it could be seen: then only the page can have taken it away. */
  let isSeen = false;
  /** The session gave the card up while it was pinned, and will not close it any more. */
  let givenUp = false;
  /** Aborted when the notice goes, by itself or for something else. */
  let notice: AbortController | null = null;
  const losses = createCardLosses();
  const isPinned = (): boolean => stay?.isPinned() ?? false;

  // One function for the card's life: a new one would ask for the card anew.
  const load: LoadCard = (entity) => actions.load(entity);
  const summaries: AskSummaries = (entities) => actions.summaries(entities);

  function hostNow(): CardHost {
    if (host) return host;
    const made = createCardHost(document, signal);
    made.element.addEventListener('pointerenter', onPointer, { signal });
    made.element.addEventListener('pointerleave', onPointer, { signal });
    made.panel.addEventListener('keydown', onKey, { signal });
    followSoon = onLayoutChange(made.panel, window, signal, follow);
    for (const type of ['toggle', 'fullscreenchange'])
      document.addEventListener(type, onLayers, { signal, capture: true });
    stay = createCardStay({ host: made, onKey, pinned: draw, swiped: closeMyself, signal });
    signal.addEventListener('abort', () => {
      open = null;
      render(null, made.content);
    });
    host = made;
    return made;
  }

  function onPointer({ type, isTrusted }: PointerEvent): void {
    if (!isTrusted) return;
    if (type === 'pointerenter') actions.entered();
    else if (isPinned()) return;
    else if (givenUp) closeMyself();
    else actions.left();
  }

  function onKey(event: KeyboardEvent): void {
    // What the reader writes in has its own Escape, which comes first.
    if (event.key !== 'Escape' || event.isComposing || host?.isWriting()) return;
    event.preventDefault();
    closeMyself();
  }

  /** A dialog or something in full screen lies over the card from now on, or does no more. */
  function onLayers({ type, target }: Event): void {
    const isDialog = target instanceof Element && target.localName === 'dialog';
    if (!host?.isShown() || (type === 'toggle' && !isDialog)) return;
    if (isPinned()) host.raise();
    else closeMyself();
  }

  /** Moves with the text, unless pinned; a card whose mention is gone has nothing to be beside. */
  function follow(): void {
    if (!host || !open || !stay) return;
    if (host.isShown()) {
      if (!stay.follow(open.opening, open.continues === true)) closeMyself();
    } else if (isSeen) {
      losses.lost();
      closeMyself();
    }
  }

  async function goToPhrase(): Promise<void> {
    const asked = open;
    if (!asked) return;
    await asked.opening.reveal();
    if (open !== asked || stay?.goBack(asked.opening)) return;
    open = { ...asked, isPhraseGone: true };
    host?.announce('The phrase is no longer on the page');
    draw();
  }

  function onShown(words: string): void {
    if (!host || !open) return;
    const { panel } = host;
    const name = `Backstory: ${words}`;
    const wasCalled = panel.getAttribute('aria-label');
    panel.setAttribute('aria-label', name);
    host.show();
    if (!isSeen) {
      panel.scrollTop = 0;
      panel.classList.add('appears');
      losses.shown();
    }
    isSeen = true;
    follow();
    followSoon(); // By then it shows whether the page has let it be.
    if (!open?.opening.focus) return;
    // The name of a dialog is read to whoever comes into it; only another name has to be said.
    if (!host.hasFocus()) panel.focus({ preventScroll: true });
    else if (host.isFocused() && name !== wasCalled) host.announce(words);
  }

  function draw(): void {
    if (!host || !open) return;
    const { said, isPhraseGone = false } = open;
    const phrase = isPinned() && !isPhraseGone ? { onPhrase: () => void goToPhrase() } : {};
    render(
      <PageCard
        open={open}
        load={load}
        summaries={summaries}
        tools={{ pinned: isPinned(), onPin: togglePin, onClose: closeMyself, ...phrase }}
        onShown={onShown}
        {...(said && {
          said: { id: said.keys.join(' '), words: said.words, onUndo: () => void undo() },
        })}
        correct={correct}
        changeOwn={(entity, act) => actions.changeOwn(entity, act)}
        // It would be gone with the pointer, and what was typed with it.
        onWriting={() => isPinned() || togglePin()}
        onNextPlace={(entity) => actions.goTo(entity)}
        familiar={actions.familiar}
        onSwitchSiteOff={() => actions.switchSiteOff()}
      />,
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
  function goOn(asked: OpenCard, now: CardOpening | null, said?: LastSaid): void {
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
    if (isPinned()) stay?.loosen();
    else stay?.pin();
    draw();
    follow();
  }

  function close(): void {
    if (!host || !open) return;
    const { before } = open;
    const hadFocus = host.hasFocus();
    open = null;
    isSeen = false;
    stay?.loosen();
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
      if (losses.isGivenUp()) {
        queueMicrotask(() => actions.closed());
        return;
      }
      open = openedAt(opening, open ? open.before : document.activeElement, isPinned());
      const words = open.said?.words;
      givenUp = false;
      endsNotice();
      const shown = hostNow();
      draw();
      if (words !== undefined) notice = endNotice(shown, signal, closeMyself, words);
    },
    close() {
      if (isPinned()) givenUp = true;
      else close();
    },
    box: () => (host?.isShown() ? host.panel.getBoundingClientRect() : null),
  };
};
