// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from 'vitest';
import { readArticle } from '../../../lib/page/article.ts';
import { runInSlices } from '../../../lib/page/slices.ts';
import { readText } from '../../../lib/page/text.ts';
import { flatParent, textNodes } from '../../../lib/page/walk.ts';

const LONG =
  'The minister spoke for an hour about grain, tariffs and the winter that lies ahead of the country. ';

/** Every Text node's words and the elements as they are entered and left. */
function walked(root: Element): string {
  const seen: string[] = [];
  const all = textNodes(
    root,
    (element) => {
      seen.push(`<${element.localName}>`);
      return true;
    },
    (element) => void seen.push(`</${element.localName}>`),
  );
  for (const node of all) if (node && node.data.trim() !== '') seen.push(node.data.trim());
  return seen.join('');
}

function withShadow(host: Element, html: string): ShadowRoot {
  const shadow = host.attachShadow({ mode: 'open' });
  shadow.innerHTML = html;
  return shadow;
}

beforeEach(() => {
  document.documentElement.innerHTML = '<head></head><body></body>';
});

describe('the walk', () => {
  it('goes into open shadow trees, and where slots are takes what was put into them', () => {
    document.body.innerHTML =
      '<x-card><b slot="name">Ada</b> unseen? <i>no: default slot</i><u slot="none">lost</u></x-card>tail';
    const host = document.querySelector('x-card') ?? document.body;
    withShadow(host, '<p>Before <slot name="name">nobody</slot></p><slot></slot><em>after</em>');
    expect(walked(document.body)).toBe(
      '<body><x-card><p>Before<slot><b>Ada</b></slot></p><slot>unseen?<i>no: default slot</i></slot><em>after</em></x-card>tail</body>',
    );
  });

  it('takes what stands in a slot where nothing was put into it', () => {
    document.body.innerHTML = '<x-card></x-card>';
    withShadow(document.body.children[0] ?? document.body, '<slot name="name">nobody</slot>');
    expect(walked(document.body)).toBe('<body><x-card><slot>nobody</slot></x-card></body>');
  });

  it('finds the way up again from wherever a node is seen', () => {
    document.body.innerHTML = '<x-card><b slot="name">Ada</b></x-card>';
    const host = document.body.children[0] ?? document.body;
    const shadow = withShadow(host, '<p><slot name="name"></slot></p>');
    const bold = document.querySelector('b') ?? document.body;
    expect(flatParent(bold)?.localName).toBe('slot');
    expect(flatParent(shadow.querySelector('p') ?? bold)).toBe(host);
  });

  it('ends, and throws nothing, when what it stands on is taken out', () => {
    document.body.innerHTML = `<div>${'<p>word</p>'.repeat(20)}</div>`;
    const all = textNodes(
      document.body,
      () => true,
      () => undefined,
    );
    for (let step = 0; step < 8; step++) all.next();
    document.body.innerHTML = '';
    let steps = 0;
    while (!all.next().done) steps++;
    expect(steps).toBeLessThan(50);
  });

  it('is as good at a depth of 1,000 as at three', () => {
    let inner: Element = document.body;
    for (let depth = 0; depth < 1_000; depth++)
      inner = inner.appendChild(document.createElement('i'));
    inner.append('deep');
    const all = textNodes(
      document.body,
      () => true,
      () => undefined,
    );
    let found = '';
    for (const node of all) if (node) found += node.data;
    expect(found).toBe('deep');
  });
});

describe('an article of components', () => {
  it('is found, and read in the order in which it is seen', async () => {
    document.head.innerHTML = '<meta property="og:type" content="article">';
    document.body.innerHTML = `<nav>Menu</nav><x-app></x-app>`;
    const app = withShadow(
      document.querySelector('x-app') ?? document.body,
      `<header>Paper</header><x-body><p slot="lead">Lead. ${LONG}</p></x-body>`,
    );
    const text = `<p>${LONG}${LONG}</p>`.repeat(4);
    withShadow(
      app.querySelector('x-body') ?? document.body,
      `<div class="text"><slot name="lead"></slot>${text}</div>`,
    );
    const article = readArticle(document, { pathname: '/news/1' });
    expect(article.isArticle).toBe(true);
    expect(article.shadows).toHaveLength(2);
    const read = await runInSlices(readText(article.root ?? document.body, null));
    expect(read?.blocks.map((block) => block.text.slice(0, 8))).toEqual([
      'Lead. Th',
      ...Array.from({ length: 4 }, () => 'The mini'),
    ]);
  });
});
