// @vitest-environment node
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { JSDOM, VirtualConsole } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { readArticle } from '../../../lib/page/article.ts';
import { runInSlices } from '../../../lib/page/slices.ts';
import { readText } from '../../../lib/page/text.ts';

interface Expected {
  readonly published: string | null;
  readonly article: boolean;
  readonly mentions: readonly { readonly surface: string }[];
  readonly absent: readonly {
    readonly selector: string;
    readonly entity?: string;
    readonly why: string;
  }[];
}

/** Here the absent regions are text without names: the linker's business. */
const ALL_READ = new Set(['name-traps']);

/** Soft hyphens and zero-width spaces stay in the text, since offsets count them. */
const INVISIBLE = /[\u00AD\u200B-\u200D\u2060]/g;

const FOLDER = 'test/fixtures/pages';

function open(slug: string): { document: Document; expected: Expected } {
  const html = readFileSync(`${FOLDER}/${slug}/source.html`, 'utf8');
  const { document } = new JSDOM(html, {
    url: `https://fixtures.example/${slug}/page.html`,
    virtualConsole: new VirtualConsole(),
  }).window;
  const expected: Expected = JSON.parse(readFileSync(`${FOLDER}/${slug}/expected.json`, 'utf8'));
  return { document, expected };
}

const slugs = readdirSync(FOLDER).filter(
  (slug) =>
    existsSync(`${FOLDER}/${slug}/source.html`) && existsSync(`${FOLDER}/${slug}/expected.json`),
);

describe('the fixture pages', () => {
  it('are there', () => expect(slugs.length).toBeGreaterThan(5));
});

describe.each(slugs)('%s', (slug) => {
  const { document, expected } = open(slug);
  const article = readArticle(document, { pathname: `/${slug}/page.html` });

  it('is taken for what it is', () => expect(article.isArticle).toBe(expected.article));

  it.runIf(expected.article && expected.published)('is dated', () => {
    expect(article.date).toBe(expected.published);
  });

  it.runIf(expected.article)('is read where it should be and nowhere else', async () => {
    const text = article.root && (await runInSlices(readText(article.root, article.headline)));
    const blocks = text?.blocks ?? [];
    for (const { selector, entity, why } of expected.absent) {
      if (entity !== undefined || ALL_READ.has(slug)) continue;
      for (const region of document.querySelectorAll(selector)) {
        const read = blocks.find(({ pieces }) => pieces.some(({ node }) => region.contains(node)));
        expect(read?.text, `${selector}: ${why}`).toBeUndefined();
      }
    }
    const all = blocks
      .map((block) => block.text.replaceAll(INVISIBLE, '').replaceAll(/\s+/g, ' '))
      .join('\n');
    const missing = expected.mentions.filter(({ surface }) => !all.includes(surface));
    expect(missing).toEqual([]);
  });

  it.runIf(expected.article)('leads from every offset back to the page', async () => {
    const text = article.root && (await runInSlices(readText(article.root, article.headline)));
    for (const { text: words, pieces } of text?.blocks ?? []) {
      for (const { node, at, from, length } of pieces) {
        expect(words.slice(at, at + length)).toBe(node.data.slice(from, from + length));
      }
    }
  });
});
