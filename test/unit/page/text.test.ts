// @vitest-environment jsdom
import * as fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import {
  isCreditLine,
  isFurnitureHeading,
  startsWithPrompt,
} from '../../../lib/page/furniture-words.ts';
import { runInSlices } from '../../../lib/page/slices.ts';
import {
  MAX_TEXT_NODES,
  MAX_TEXT_UNITS,
  readText,
  type ArticleText,
  type TextSeams,
} from '../../../lib/page/text.ts';

const LONG =
  'The minister spoke for an hour about grain, tariffs and the winter that lies ahead of the country. ';

async function read(html: string, seams?: TextSeams): Promise<ArticleText> {
  document.body.innerHTML = html;
  const root = document.querySelector('#root') ?? document.body;
  const text = await runInSlices(readText(root, document.querySelector('h1'), seams));
  return text ?? { blocks: [], units: 0, truncated: false, folded: [] };
}

const words = async (html: string): Promise<string[]> =>
  (await read(html)).blocks.map(({ text }) => text.replaceAll(/\s+/g, ' ').trim());

beforeEach(() => {
  document.documentElement.innerHTML = '<head></head><body></body>';
});

describe('blocks', () => {
  it('join names over inline elements and keep white space as it stands', async () => {
    const { blocks } = await read('<p>In  <b>Gul <i>Hassan</i></b> Hassan’s<br>embassy</p>');
    expect(blocks[0]?.text).toBe('In  Gul Hassan Hassan’s\nembassy');
    expect(blocks[0]?.pieces.map(({ at }) => at)).toEqual([0, 4, 8, 14, 24]);
  });
  it('end at block-level elements, with and without paragraphs', async () => {
    expect(await words('<div>One <p>Two</p> Three <div>Four</div></div>Five')).toEqual([
      'One',
      'Two',
      'Three',
      'Four',
      'Five',
    ]);
  });
  it('are told apart by what they are', async () => {
    const { blocks } = await read(
      '<h1>Title</h1><p>Text</p><h2>Part</h2><figure><img><figcaption>Picture</figcaption></figure>',
    );
    expect(blocks.map(({ role }) => role)).toEqual(['title', 'text', 'heading', 'caption']);
  });
  it('take in what stands between a headline and a text that does not hold it', async () => {
    const page = (between: string): string =>
      `<div><header><p>Asia</p><h1>Title</h1></header>${between}<div><div id="root">${`<p>${LONG}</p>`.repeat(3)}</div></div></div>`;
    const text = [LONG.trim(), LONG.trim(), LONG.trim()];
    const standfirst = 'Four years after the accident a report names those who looked away.';
    expect(await words(page(`<p>${standfirst}</p><p>3 July 2025</p>`))).toEqual([
      'Asia',
      'Title',
      standfirst,
      ...text,
    ]);
    const share = `<div class="share-buttons">${standfirst}</div>`;
    expect(await words(page(share))).toEqual(['Asia', 'Title', ...text]);
    const elsewhere = `<p>${LONG.repeat(20)}</p>`;
    expect(await words(page(elsewhere))).toEqual(['Asia', 'Title', ...text]);
  });
  it('are not those of captions that only name who took the picture', async () => {
    const page = (caption: string): string =>
      `<p>${LONG}</p><figure><figcaption>${caption}</figcaption></figure>`;
    expect(await words(page('Photo: Ines Falk'))).toHaveLength(1);
    expect(await words(page('Ines Falk at the landing stage'))).toHaveLength(2);
  });
  it('are not those in which the publisher speaks of itself', async () => {
    const lines = [
      'Anzeige – Wie wäre es mit einem neuen Boot?',
      'The Courier is not responsible for the opinions of contributors.',
      '¡Mira nuestro canal de YouTube!',
    ];
    expect(await words(`<p>${LONG}</p><p>${lines.join('</p><p>')}</p>`)).toEqual([LONG.trim()]);
    expect(await words('<p>Anzeige gegen den Minister erstattet</p>')).toHaveLength(1);
  });
  it('are those of headings whatever place their words name', async () => {
    const page = `<p>${LONG}</p><h3 id="nav_related_newsletter">Salt</h3><p>${LONG}</p>`;
    expect(await words(page)).toContain('Salt');
  });
  it('say in which other language they are', async () => {
    document.body.innerHTML = `<div lang="en-US"><p>One</p><blockquote lang="fr">Deux <i lang="de">drei</i></blockquote>
      <div lang="ar"><p>Three</p><p lang="en">Four</p></div><p lang="">Five</p><p lang="(x)">Six</p></div>`;
    const text = await runInSlices(readText(document.body, null, {}, 'en-GB'));
    expect(text?.blocks.map(({ language }) => language)).toEqual([
      undefined,
      'fr',
      'ar',
      undefined,
      undefined,
      undefined,
    ]);
  });
  it('are counted by section', async () => {
    const { blocks } = await read(
      '<h1>A</h1><p>a</p><h2>B</h2><p>b</p><h4>b2</h4><p>c</p><h3>C</h3><p>d</p>',
    );
    expect(blocks.map(({ section }) => section)).toEqual([1, 1, 2, 2, 2, 2, 3, 3]);
  });
  it('do not join what an unread element divides', async () => {
    const { blocks } = await read(`<p>Vladimir<button>x</button>Putin ${LONG}</p>`);
    expect(blocks[0]?.text).toMatch(/^Vladimir\nPutin/);
    const unseen = await read(`<p>Vladimir <script>x</script>Putin ${LONG}</p>`);
    expect(unseen.blocks[0]?.text).toMatch(/^Vladimir Putin/);
  });
  it('come headline and standfirst first when these stand above the article', async () => {
    const html = `<header><h1>Title</h1><p>Standfirst</p></header><div id="root"><p>${LONG}</p></div>`;
    expect(await words(html)).toEqual(['Title', 'Standfirst', LONG.trim()]);
  });
  it('lead from every offset back to the node it came from', async () => {
    const tree = fc.letrec<{ html: string }>((tie) => ({
      html: fc.oneof(
        { maxDepth: 4 },
        fc.constantFrom('Kabul ', ' x', '&nbsp;y', '<br>', '<!-- c -->', '🙂', '\n\t'),
        fc
          .tuple(
            fc.constantFrom('p', 'b', 'div', 'em', 'section', 'span', 'li'),
            fc.array(tie('html'), { maxLength: 4 }),
          )
          .map(([name, children]) => `<${name}>${children.join('')}</${name}>`),
      ),
    })).html;
    await fc.assert(
      fc.asyncProperty(fc.array(tree, { maxLength: 6 }), async (parts) => {
        const { blocks, units } = await read(parts.join(''));
        expect(units).toBe(blocks.reduce((sum, { text }) => sum + text.length, 0));
        for (const { text, pieces } of blocks) {
          for (const { node, at, from, length } of pieces) {
            expect(text.slice(at, at + length)).toBe(node.data.slice(from, from + length));
          }
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('what is left out', () => {
  const away: readonly [string, string][] = [
    ['navigation', '<nav>x</nav>'],
    ['asides', '<aside>x</aside>'],
    ['footers', '<footer>x</footer>'],
    ['forms', '<form>x</form>'],
    ['form fields', '<textarea>x</textarea><select><option>x</select><button>x</button>'],
    ['text being written', '<div contenteditable>x</div><p contenteditable="plaintext-only">x</p>'],
    ['code', '<pre>x</pre><p><code>x</code></p>'],
    [
      'scripts and drawings',
      '<script>x</script><style>x</style><svg><text>x</text></svg><template>x</template>',
    ],
    ['what screen readers do not read', '<div aria-hidden="true">x</div>'],
    ['hidden elements', '<div hidden>x</div><p style="display: none">x</p>'],
    ['roles', '<div role="complementary">x</div><div role="dialog">x</div>'],
    [
      'advertising',
      '<div class="ad">x</div><div class="js-adSlot">x</div><p class="sponsored">x</p>',
    ],
    ['comments', '<div id="comments"><p>x</p></div><section class="comment-list">x</section>'],
    [
      'boxes by class',
      '<div class="related-posts">x</div><div class="most_read">x</div><div class="newsletterSignup">x</div>',
    ],
    ['boxes by label', '<div aria-label="Share this article">x</div>'],
    [
      'boxes by their own heading',
      '<div><h3>Related posts</h3><p>x</p></div><section><h2>Leave a comment</h2>x</section>',
    ],
    ['the same in German', '<div><h3>Mehr zum Thema</h3><p>x</p></div>'],
    ['the same in Russian', '<div><h3>Читайте также:</h3><p>x</p></div>'],
    ['the same in Arabic', '<div><h3>مواضيع ذات صلة</h3><p>x</p></div>'],
    ['the same in Chinese', '<div><h3>相关阅读</h3><p>x</p></div>'],
    ['lists of links', '<ul><li><a href="/a">x of y</a></li><li><a href="/b">x of z</a></li></ul>'],
    ['lines that are a link', '<p><a href="/a">x and all that</a></p>'],
    ['lines that lead away', '<p>Read more: <a href="/a">x and all that</a></p>'],
    ['teasers', '<article><h3><a href="/a">x</a></h3><p>x</p></article>'],
    ['credits', '<p>Photograph by X. Y., x</p>'],
    ['bylines', '<p class="byline">x</p><div class="post-meta">x</div>'],
  ];
  it.each(away)('%s', async (_, html) => {
    const all = await words(`<div id="root"><p>${LONG}</p>${html}<p>${LONG}</p></div>`);
    expect(all).toEqual([LONG.trim(), LONG.trim()]);
  });

  it('what follows a "Related" heading in the flow, up to the next heading', async () => {
    const all = await words(
      `<p>${LONG}</p><h3>Related stories</h3><p>x</p><div>x</div><h3>Next part</h3><p>${LONG}</p>`,
    );
    expect(all).toEqual([LONG.trim(), 'Next part', LONG.trim()]);
  });
  it('blocks that style sheets hide', async () => {
    const { blocks } = await read('<p id="a">a</p><p id="b">b</p>', {
      isVisible: ({ id }) => id !== 'a',
    });
    expect(blocks.map(({ text }) => text)).toEqual(['b']);
  });
});

describe('what is not left out', () => {
  const kept: readonly [string, string][] = [
    [
      'words in names that only contain another',
      '<div class="header-reader shadow-thread">k</div>',
    ],
    ['an article named after what it has', `<div class="has-comments with-related"><p>k</p></div>`],
    [
      'a box that is most of the text',
      `<div class="comments share"><p>k ${LONG.repeat(9)}</p></div>`,
    ],
    ['a part of a link', '<p>He met <a href="/a">k</a> in the capital yesterday.</p>'],
    ['a heading with an anchor to itself', '<h2><a href="#k">k</a></h2>'],
    ['news that begins like a prompt', '<h2>Comments by the minister: k</h2>'],
    ['contenteditable="false"', '<p contenteditable="false">k</p>'],
  ];
  it.each(kept)('%s', async (_, html) => {
    const all = await words(`<div id="root"><p>${LONG}</p>${html}<p>${LONG}</p></div>`);
    expect(all.join(' ')).toContain('k');
    expect(all).toHaveLength(3);
  });
});

describe('the words of boxes', () => {
  it.each([
    'Related posts',
    'Related posts:',
    'More on this story',
    'Comments (12)',
    '12 comments',
    'LIRE AUSSI',
    'Read more »',
    'En çok okunanlar',
    '関連記事',
  ])('knows "%s"', (heading) => expect(isFurnitureHeading(heading)).toBe(true));
  it.each([
    'Comments by the president',
    'Relatedly, a war',
    'The latest from Kabul and the north of the country',
    'Topics of the day',
    '',
  ])('lets "%s" pass', (heading) => expect(isFurnitureHeading(heading)).toBe(false));
  it('sees prompts at the head of lines', () => {
    expect(startsWithPrompt('Lea también: El presidente')).toBe(true);
    expect(startsWithPrompt('Leather prices rise')).toBe(false);
  });
  it('sees credits', () => {
    expect(isCreditLine('(Credit: Clayton Aldern / Grist)')).toBe(true);
    expect(isCreditLine('© AFP')).toBe(true);
    expect(isCreditLine('Photographs of the valley were shown to the court')).toBe(false);
  });
});

describe('size', () => {
  it('is bounded, and says so', async () => {
    document.body.textContent = 'word '.repeat(MAX_TEXT_UNITS / 5 + 20_000);
    const text = await runInSlices(readText(document.body, null));
    expect(text?.truncated).toBe(true);
    expect(text?.units).toBeLessThanOrEqual(MAX_TEXT_UNITS);
    expect(text?.units).toBeGreaterThan(MAX_TEXT_UNITS - 60_000);
  });
  it('is bounded in Text nodes too: what was read before the limit stays', async () => {
    for (let node = 0; node < MAX_TEXT_NODES; node++)
      document.body.append(document.createTextNode('word '));
    expect((await runInSlices(readText(document.body, null)))?.truncated).toBe(false);
    document.body.append(document.createTextNode('word '));
    const text = await runInSlices(readText(document.body, null));
    expect(text?.truncated).toBe(true);
    expect(text?.units).toBe('word '.length * MAX_TEXT_NODES);
  });
  it('of one node is cut between words, with offsets into the node', async () => {
    document.body.textContent = 'Kabul '.repeat(20_000);
    const text = await runInSlices(readText(document.body, null));
    expect(text?.blocks.length).toBeGreaterThan(1);
    for (const { text: part, pieces } of text?.blocks ?? []) {
      expect(part.startsWith('Kabul ')).toBe(true);
      expect(pieces[0]?.node.data.slice(pieces[0].from, pieces[0].from + 5)).toBe('Kabul');
    }
  });
  it('of nesting does not matter', async () => {
    let element = document.body;
    for (let depth = 0; depth < 3_000; depth++) {
      const child = document.createElement(depth % 3 === 0 ? 'section' : 'div');
      element.append(child);
      element = child;
    }
    element.textContent = 'Kabul';
    const text = await runInSlices(readText(document.body, null));
    expect(text?.blocks.map((block) => block.text)).toEqual(['Kabul']);
  });
  it('pauses, and stops when somebody else has begun', async () => {
    document.body.innerHTML = `<p>${LONG}</p>`.repeat(3_000);
    let turns = 0;
    const timer = setInterval(() => turns++, 0);
    const done = await runInSlices(readText(document.body, null));
    clearInterval(timer);
    expect(done?.blocks).toHaveLength(3_000);
    expect(turns).toBeGreaterThan(0);
    expect(await runInSlices(readText(document.body, null), () => false)).toBeNull();
  });
});
