/**
 * The one element we add to a page: a popover with a closed shadow root, in the top layer. Pages see
 * the element and nothing of what is in it.
 */
import partStyle from '../../components/card-parts.css?inline';
import cardStyle from '../../components/card.css?inline';
import correctionStyle from '../../components/corrections.css?inline';
import tokens from '../../components/tokens.css?inline';
import hostStyle from './card-host.css?inline';

export interface CardHost {
  readonly element: HTMLElement;
  /** The dialog: it scrolls, takes focus and carries the name. */
  readonly panel: HTMLElement;
  /** Where the card is drawn, inside the panel. */
  readonly content: HTMLElement;
  /** Puts the host where it can be seen and used, and into the top layer. A page can prevent it: see `isShown`. */
  show(): void;
  hide(): void;
  /** Above whatever has come into the top layer since, or inside it; what had the focus keeps it. */
  raise(): void;
  isShown(): boolean;
  /** Says a line to screen readers, when they are free. */
  announce(words: string): void;
  /** True while the keyboard is in the card. */
  hasFocus(): boolean;
  /** True while the dialog itself has it, and nothing in it. */
  isFocused(): boolean;
  /** True while the pointer is on the card, or the keyboard is seen to be in it. */
  isInUse(): boolean;
  /** True while the keyboard is in a field of the card. */
  isWriting(): boolean;
}

/**
 * A page's own shortcuts must not fire from inside the card. Stopped at the host, so our handlers run
 * first; listeners a page has in the capture phase still hear that something happened.
 */
const KEPT_INSIDE =
  'keydown keyup keypress beforeinput input change copy cut paste selectstart dragstart drop ' +
  'compositionstart compositionupdate compositionend submit ' +
  'click dblclick auxclick contextmenu wheel focusin focusout ' +
  'pointerdown pointerup pointermove pointerover pointerout pointercancel ' +
  'mousedown mouseup mousemove mouseover mouseout touchstart touchmove touchend touchcancel';

/** What a script may send into the card, once it has got hold of something in there, to act for the reader. */
const ONLY_BY_HAND =
  'click auxclick dblclick pointerdown pointerup keydown keyup input change submit focusin paste drop';

/**
 * Styles in which our custom properties have names that nobody can guess: a page that registers one of
 * the same name (`@property`) takes its value away, in every shadow tree of the document.
 */
function styleSheets(texts: readonly string[]): CSSStyleSheet[] {
  const [number = 0] = crypto.getRandomValues(new Uint32Array(1));
  return texts.map((text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text.replaceAll(/--(?=[a-z])/g, `--b${number.toString(36)}-`));
    return sheet;
  });
}

/**
 * The host, as no page can have defined it: a custom element of the page that is there when the shadow
 * root is attached can ask for that root, closed or not. In a document without a window nothing is defined.
 */
function createElement(document: Document): { element: HTMLElement; root: ShadowRoot } {
  const element = document.implementation.createHTMLDocument('').createElement('backstory-card');
  const root = element.attachShadow({ mode: 'closed' });
  document.adoptNode(element);
  return { element, root };
}

/** What lies beside a page's modal dialog, or beside what it shows in full screen, can be seen but not clicked. */
const ALONE = 'dialog:modal, :fullscreen:not(iframe, video, img, canvas, object, embed)';

function mountPoint(document: Document): Element | null {
  return [...document.querySelectorAll(ALONE)].at(-1) ?? document.documentElement;
}

function refuseMadeUp(event: Event): void {
  if (event.isTrusted) return;
  event.preventDefault();
  event.stopImmediatePropagation();
}

export function createCardHost(document: Document, signal: AbortSignal): CardHost {
  const { element, root } = createElement(document);
  element.setAttribute('popover', 'manual');
  root.adoptedStyleSheets = styleSheets([tokens, cardStyle, partStyle, correctionStyle, hostStyle]);

  const panel = document.createElement('div');
  panel.className = 'backstory panel';
  panel.setAttribute('role', 'dialog');
  panel.tabIndex = -1;
  panel.dir = 'ltr';
  panel.lang = 'en';
  const content = document.createElement('div');
  const live = document.createElement('div');
  live.className = 'unseen';
  live.setAttribute('aria-live', 'polite');
  const hint = document.createElement('p');
  hint.className = 'unseen';
  hint.id = 'hint';
  hint.textContent = 'Escape closes';
  panel.setAttribute('aria-describedby', hint.id);
  panel.append(content, live, hint);
  root.append(panel);

  for (const type of KEPT_INSIDE.split(' ')) {
    const passive = type === 'wheel' || type.startsWith('touch');
    element.addEventListener(type, (event) => event.stopPropagation(), { signal, passive });
  }
  for (const type of ONLY_BY_HAND.split(' '))
    root.addEventListener(type, refuseMadeUp, { signal, capture: true });
  signal.addEventListener('abort', () => element.remove());

  const isShown = (): boolean => element.isConnected && element.matches(':popover-open');

  function show(): void {
    const parent = mountPoint(document);
    if (element.parentNode !== parent) parent?.append(element);
    // `inert`, `hidden`, a style, an animation: what a page may have put on it.
    for (const name of element.getAttributeNames())
      if (name !== 'popover') element.removeAttribute(name);
    for (const animation of element.getAnimations()) animation.cancel();
    if (element.getAttribute('popover') !== 'manual') element.setAttribute('popover', 'manual');
    try {
      if (!isShown()) element.showPopover();
    } catch {
      // The page took it away while it was being shown.
    }
  }

  function hide(): void {
    if (isShown()) element.hidePopover();
  }

  return {
    element,
    panel,
    content,
    isShown,
    show,
    hide,
    raise() {
      const focused = root.activeElement;
      hide();
      show();
      if (focused instanceof HTMLElement) focused.focus({ preventScroll: true });
    },
    announce(words) {
      live.textContent = words;
    },
    isInUse: () =>
      element.matches(':hover') || (root.activeElement?.matches(':focus-visible') ?? false),
    hasFocus: () => root.activeElement !== null,
    isFocused: () => root.activeElement === panel,
    isWriting: () => root.activeElement?.matches('.text-field') ?? false,
  };
}
