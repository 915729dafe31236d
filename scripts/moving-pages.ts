/** Pages that go on changing, or keep their article where a plain walk does not come. Made, not stored. */
import type { Served } from './stress-pages.ts';

const FILLER =
  'The delegations met behind closed doors and left without a word to those who had waited since the morning. ' +
  'What was agreed, if anything was agreed, will be known when the papers are laid before the assembly. ';

const LEAD = `<p>Vladimir Putin spoke in Moscow. ${FILLER}</p><p>${FILLER}${FILLER}</p>`;
const REST = `<p>In Kabul, Amir Khan Muttaqi received an envoy. ${FILLER}</p><p>${FILLER}${FILLER}</p>`;

/** Of a page that says that it is an article. */
const HEAD =
  '<meta charset="utf-8"><link rel="icon" href="data:,"><meta property="og:type" content="article"><meta property="article:published_time" content="2025-07-03T16:42:00Z">';

function page(title: string, body: string, script = ''): Served {
  return {
    type: 'text/html; charset=utf-8',
    body: `<!doctype html><html lang="en"><head>${HEAD}<title>${title}</title></head><body>${body}${
      script === '' ? '' : `<script>${script}</script>`
    }</body></html>`,
  };
}

const article = (content: string): string =>
  `<article><h1>A page that moves</h1>${content}</article>`;

/** An article of components: a slot in a tree in a tree, and a link that is a component of its own. */
const COMPONENTS = `
  customElements.define('x-text', class extends HTMLElement {
    connectedCallback() {
      this.attachShadow({ mode: 'open' }).innerHTML =
        '<div class="text"><slot name="lead"></slot>${REST}<p id="late"></p></div>';
    }
  });
  customElements.define('x-app', class extends HTMLElement {
    connectedCallback() {
      this.attachShadow({ mode: 'open' }).innerHTML =
        '<header>The Paper</header><x-text><p slot="lead">Vladimir Putin spoke in Moscow. ${FILLER}</p></x-text>';
    }
  });`;

/** A frame of the same site that holds the whole article, as portals and mail programs have it. */
const framed = (frame: string): string =>
  `<header>A portal</header>${frame}<footer>About us</footer>`;

const FRAME = 'style="width: 700px; height: 500px; border: 0" title="The article"';

function inlineFrame(): string {
  const inner = `<!doctype html><html lang=en><head>${HEAD}</head><body>${article(LEAD + REST)}</body></html>`;
  return framed(
    `<iframe ${FRAME} srcdoc="${inner.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"></iframe>`,
  );
}

/** By the name after `/moving/`; what a test does to them is in its own words. */
export const MOVING_PAGES: Readonly<Record<string, () => Served>> = {
  components: () => page('Components', '<x-app></x-app>', COMPONENTS),
  'components-late': () =>
    page('Components', '<x-app></x-app>', `setTimeout(() => { ${COMPONENTS} }, 900);`),
  frame: () => page('Frame', framed(`<iframe ${FRAME} src="/moving/article"></iframe>`)),
  'frame-inline': () => page('Frame', inlineFrame()),
  article: () => page('Article', article(LEAD + REST)),
  folded: () =>
    page(
      'Folded',
      article(`${LEAD}<div id="rest" style="display: none">${REST}</div>`),
      // By a style sheet, so that no attribute of the text tells of it.
      `document.querySelector('#rest').removeAttribute('style');
       const sheet = document.head.appendChild(document.createElement('style'));
       sheet.textContent = '#rest { display: none }';
       window.unfold = () => { sheet.textContent = ''; };`,
    ),
  feed: () =>
    page(
      'Feed',
      article(LEAD),
      `window.post = (words) => {
         const paragraph = document.createElement('p');
         paragraph.textContent = words;
         document.querySelector('article').append(paragraph);
       };`,
    ),
  busy: () =>
    page(
      'Busy',
      `${article(LEAD + REST)}<p id="clock"></p>`,
      `let frames = 0;
       setInterval(() => { document.querySelector('#clock').textContent = String(frames++); }, 16);`,
    ),
};
