/** The page as the jobs need it: its article, and mentions made up in its text. */
import type { Mention } from '../../../lib/linking/types.ts';
import { lookForArticle, type Article } from '../../../lib/page/article.ts';
import { placeMention, type PlacedMention } from '../../../lib/page/places.ts';
import { runAtOnce } from '../../../lib/page/slices.ts';
import { readText, type ArticleText } from '../../../lib/page/text.ts';

export interface Found {
  readonly article: Article;
  readonly root: Element;
  readonly text: ArticleText;
}

/** @throws where there is no article */
export function findArticle(): Found {
  const article = runAtOnce(lookForArticle(document, location));
  const { root, headline, language } = article;
  if (!root) throw new Error('no article');
  return { article, root, text: runAtOnce(readText(root, headline, {}, language)) };
}

export function mentionOf(block: number, start: number, end: number): Mention {
  const entity = `x:${start % 97}`;
  const form = 'name';
  return {
    block,
    start,
    end,
    entity,
    form,
    label: '',
    kind: 'place',
    score: 1,
    reason: '',
    others: [],
  };
}

/** So many words of the text as if each were a name, spread over all of it; fewer where it has no more. */
export function makeMentions({ blocks }: ArticleText, wanted: number): PlacedMention[] {
  const words = blocks.flatMap((block, index) =>
    [...block.text.matchAll(/[\p{L}\p{N}]{3,}/gu)].map((word) => {
      const mention = mentionOf(index, word.index, word.index + word[0].length);
      return placeMention(mention, block);
    }),
  );
  const placed = words.filter((word) => word !== null);
  const step = Math.max(1, placed.length / wanted);
  return Array.from(
    { length: Math.min(wanted, placed.length) },
    (_, at) => placed[Math.floor(at * step)],
  ).filter((word) => word !== undefined);
}

/** Style and layout are brought up to date, as before the next frame. */
export function layOut(): number {
  return document.documentElement.getBoundingClientRect().height;
}
