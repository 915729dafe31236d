/**
 * Pages that work against a reader: too much of everything, built-ins that throw, scripts that take away
 * what we paint. Made, not stored. What is too large to send is made by the page's own script.
 */
import { stressArticle, type Served } from './stress-pages.ts';

const html = (title: string, content: string, script: string): Served => ({
  type: 'text/html; charset=utf-8',
  body: stressArticle(title, content).replace('</body>', `<script>${script}</script></body>`),
});

const NAMED =
  '<p>Vladimir Putin spoke in Moscow about the Taliban and about Afghanistan. In Kabul, Amir Khan Muttaqi received an envoy of the United Nations. Nobody else had been asked, and nobody else came; the rest will be told when there is anything to tell.</p>';
const TEXT = NAMED.repeat(6);

/** After the page has loaded, and not laid out: the browser alone would take a minute for that. */
const later = (script: string): string => `
  const rest = document.createElement('section');
  document.head.append(Object.assign(document.createElement('style'), { textContent: 'section { display: none }' }));
  document.querySelector('article').append(rest);
  addEventListener('load', () => setTimeout(() => { ${script} }, 50));`;

const MILLION = later(`
  const row = document.createDocumentFragment();
  for (let index = 0; index < 1000; index++) row.append(document.createElement('i'), 'x ');
  for (let index = 0; index < 500; index++) rest.append(row.cloneNode(true));`);

/** In chains, since to append at a depth costs the browser as much as the depth. */
const DEEP = later(`
  const outer = document.createElement('div');
  let bottom = outer;
  for (let chain = 0; chain < 100; chain++) {
    const top = document.createElement('div');
    let inner = top;
    for (let depth = 1; depth < 1000; depth++) inner = inner.appendChild(document.createElement('div'));
    bottom.append(top);
    bottom = inner;
  }
  bottom.textContent = 'Kabul at the bottom of it all.';
  rest.append(outer);`);

const HUGE = later(`
  rest.textContent = 'It was said in Uzbekistan that nothing had been said. '.repeat(380000);`);

/** Every built-in that a script like ours could lean on. */
const OVERRIDES = `
  const fail = () => { throw new Error('overridden'); };
  for (const [owner, names] of [
    [Node.prototype, ['appendChild', 'contains', 'getRootNode', 'insertBefore', 'removeChild']],
    [Element.prototype, ['closest', 'matches', 'attachShadow', 'getAttribute', 'querySelector', 'querySelectorAll', 'append', 'remove', 'getBoundingClientRect', 'checkVisibility']],
    [Document.prototype, ['createElement', 'createRange', 'querySelector', 'querySelectorAll', 'createTreeWalker', 'caretPositionFromPoint', 'elementFromPoint']],
    [Range.prototype, ['setStart', 'setEnd', 'getClientRects', 'toString']],
    [EventTarget.prototype, ['addEventListener', 'removeEventListener', 'dispatchEvent']],
    [Map.prototype, ['get', 'set', 'has', 'entries']],
    [Array.prototype, ['map', 'filter', 'push', 'some', 'find', Symbol.iterator]],
    [String.prototype, ['replaceAll', 'trim', 'slice', 'split']],
    [JSON, ['parse', 'stringify']],
    [Promise.prototype, ['then', 'catch']],
    [Reflect, ['get', 'apply']],
  ]) for (const name of names) owner[name] = fail;
  for (const name of ['MutationObserver', 'ResizeObserver', 'Range', 'StaticRange', 'Highlight', 'Map', 'Set', 'WeakMap', 'Promise', 'AbortController', 'CSSStyleSheet'])
    window[name] = fail;
  window.setTimeout = window.requestAnimationFrame = fail;`;

/** Throws our highlights out whenever it can. */
const CLEARS = `
  setInterval(() => CSS.highlights.clear(), 40);
  setInterval(() => document.querySelector('#clock').textContent = String(Date.now()), 200);`;

const FLOODS = `
  setInterval(() => {
    for (let index = 0; index < 500; index++) {
      window.postMessage({ to: 'page', call: 'readAnyway', request: {} }, '*');
      window.postMessage({ type: 'wxt:content-script-started', contentScriptName: 'visit' }, '*');
      document.dispatchEvent(new CustomEvent('backstory', { detail: { call: 'step' } }));
    }
    const box = document.querySelector('#clock');
    box.replaceChildren(...Array.from({ length: 300 }, (_, index) => Object.assign(document.createElement('b'), { textContent: index })));
  }, 50);`;

const FRAMES = `
  setInterval(() => {
    const frame = Object.assign(document.createElement('iframe'), { width: 600, height: 400 });
    if (Math.random() < 0.5) frame.srcdoc = '<article><p>' + 'Moscow. '.repeat(100);
    document.body.append(frame);
    setTimeout(() => frame.remove(), Math.random() * 60);
  }, 30);`;

const CLOCK = '<div id="clock"></div>';

const SVG = `<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" width="400" height="300"><title>Moscow</title><text x="9" y="40">Vladimir Putin spoke in Moscow.</text></svg>`;
const XML = `<?xml version="1.0"?><news><item><title>Moscow</title><text>${'Vladimir Putin spoke in Moscow. '.repeat(40)}</text></item></news>`;

/** By the name after `/stress/`, as the other stress pages. */
export const HOSTILE_PAGES: Readonly<Record<string, () => Served>> = {
  million: () => html('A million nodes', TEXT, MILLION),
  deep: () => html('A hundred thousand deep', TEXT, DEEP),
  huge: () => html('Twenty megabytes in one node', TEXT, HUGE),
  overrides: () => html('Nothing is what it was', TEXT, OVERRIDES),
  clears: () => html('Highlights thrown out', TEXT + CLOCK, CLEARS),
  floods: () => html('A flood of messages', TEXT + CLOCK, FLOODS),
  'short-frames': () => html('Frames that come and go', TEXT, FRAMES),
  'design-mode': () => html('All of it is an editor', TEXT, 'document.designMode = "on";'),
  editor: () => html('An editor', `<div contenteditable="true">${TEXT}</div>`, ''),
  svg: () => ({ type: 'image/svg+xml', body: SVG }),
  xml: () => ({ type: 'application/xml', body: XML }),
};
