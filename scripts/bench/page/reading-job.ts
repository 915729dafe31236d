/** What reading an article costs the page's thread, beside a bare walk over the same Text nodes. */
import { browserSeams, createMarks } from '../../../lib/page/marks.ts';
import { lookForArticle } from '../../../lib/page/article.ts';
import { byBlock, placeAll } from '../../../lib/page/placing.ts';
import { runAtOnce } from '../../../lib/page/slices.ts';
import { readText } from '../../../lib/page/text.ts';
import { measureTone } from '../../../lib/page/tone.ts';
import { openNameIndex } from '../../../lib/matching/name-index.ts';
import { createScanner, type Scanner } from '../../../lib/matching/scanner.ts';
import { findArticle, mentionOf } from './article.ts';
import { takeTurns, type Times } from './turns.ts';

type Part =
  'bare' | 'bareBody' | 'nodeByNode' | 'allNames' | 'wholeBody' | 'look' | 'read' | 'show' | 'find';

export interface ReadingTimes {
  readonly ms: Times<Part>;
  readonly nodes: number;
  readonly units: number;
  readonly found: Readonly<Record<Part, number>>;
}

function scannerOf(bytes: ArrayBuffer): Scanner {
  const opened = openNameIndex(bytes);
  if (!opened.ok) throw new Error(opened.error);
  return createScanner([opened.value]);
}

export function reading(_marks: number, names: ArrayBuffer): ReadingTimes {
  const scanner = scannerOf(names);
  const { article, root, text } = findArticle();
  const { headline, language } = article;
  const marks = createMarks(browserSeams(document));
  const hits = text.blocks.flatMap((block, index) => {
    const { starts, ends } = scanner.scan(block.text);
    return starts.map((start, at) => mentionOf(index, start, ends[at] ?? start));
  });
  const blocks = byBlock(hits);
  const located = text.blocks.map((_, index) => blocks.get(index) ?? []);

  const walk = (top: Element, take: (data: string) => number): number => {
    const walker = document.createTreeWalker(top, NodeFilter.SHOW_TEXT);
    let sum = 0;
    for (let node = walker.nextNode(); node; node = walker.nextNode())
      sum += take((node as Text).data);
    return sum;
  };
  const collect = (top: Element): number => {
    const all: string[] = [];
    return walk(top, (data) => all.push(data) && data.length);
  };
  const find = (words: string): number => scanner.scan(words).count;
  const findAll = (words: string): number => scanner.scan(words, { overlaps: true }).count;
  const nodes = walk(root, () => 1);
  const { ms, found } = takeTurns<Part>({
    bare: () => collect(root),
    bareBody: () => collect(document.body),
    nodeByNode: () => walk(root, find),
    allNames: () => walk(root, findAll),
    wholeBody: () => walk(document.body, find),
    look: () => (runAtOnce(lookForArticle(document, location)).root ? 1 : 0),
    read: () => runAtOnce(readText(root, headline, {}, language)).units,
    show() {
      const placed = runAtOnce(placeAll(text, located, []));
      const tone = measureTone(root, (element) => getComputedStyle(element));
      runAtOnce(marks.paint(placed, tone, () => 'solid'));
      return placed.length;
    },
    find: () => text.blocks.reduce((sum, block) => sum + findAll(block.text), 0),
  });
  marks.clear();
  return { ms, nodes, units: text.units, found };
}
