/**
 * One article read and linked: blocks go out to `scan` in parts, mentions come back and are put in
 * place. When the page changes, all of it is read again, which is cheap, and as little as possible
 * is scanned again.
 */
import type { EntityId } from '../knowledge/types.ts';
import type { Mention } from '../linking/types.ts';
import type { PageStatus, ScanAnswer, ScanRequest } from '../messaging/protocol.ts';
import { lookForArticle, type Article } from './article.ts';
import { isInEditor } from './elements.ts';
import type { PlacedMention } from './places.ts';
import { byBlock, placeAll, type Located } from './placing.ts';
import { asSent, blocksToAsk, contextOf, nearestFirst, partsOf } from './scan-request.ts';
import { runInSlices, type Meter } from './slices.ts';
import { readText, type ArticleText, type TextBlock, type TextSeams } from './text.ts';

export interface Reading {
  readonly status: PageStatus;
  readonly article: Article | null;
  readonly truncated: boolean;
  /** What was read of it, where it is an article or the reader asked. */
  readonly text: ArticleText | null;
  /** In reading order. */
  readonly mentions: readonly PlacedMention[];
  /** Some of the text that is not shown now, and would be marked if it were. */
  readonly folded: readonly Element[];
}

export interface ReaderPorts {
  readonly document: Document;
  readonly location: () => Pick<Location, 'origin' | 'pathname'>;
  /** Whether doubtful names are asked for. */
  readonly doubts: () => boolean;
  readonly scan: (request: ScanRequest) => Promise<ScanAnswer>;
  readonly seams?: TextSeams;
  /** Whether a block ends above the window: what the reader sees is asked about first. */
  readonly isAbove?: (block: TextBlock) => boolean;
  /** Called whenever the reading has changed. */
  readonly show: (reading: Reading) => void;
  /** Told what reading takes of the thread. */
  readonly meter?: Meter;
  readonly signal: AbortSignal;
}

export interface Reader {
  current(): Reading;
  /** Reads the page again, also where it looks like no article when `anyway`; true when something was new. */
  read(anyway: boolean): Promise<boolean>;
  /** The same when other names are known now: all of the text is asked about again. */
  readAnew(anyway: boolean): Promise<boolean>;
}

interface Linked {
  readonly text: ArticleText;
  /** By block. */
  readonly mentions: Located;
  readonly known: readonly EntityId[];
}

function isSameText(left: ArticleText, right: ArticleText): boolean {
  if (left.blocks.length !== right.blocks.length || left.units !== right.units) return false;
  return left.blocks.every(({ text, role, language }, index) => {
    const other = right.blocks[index];
    return text === other?.text && role === other.role && language === other.language;
  });
}

function isSamePlace(left: ArticleText, right: ArticleText): boolean {
  return left.blocks.every((block, index) => {
    const other = right.blocks[index];
    return (
      other !== undefined &&
      block.section === other.section &&
      block.pieces.length === other.pieces.length &&
      block.pieces.every((piece, at) => piece.node === other.pieces[at]?.node)
    );
  });
}

export function createReader({
  document,
  location,
  doubts,
  scan,
  seams,
  isAbove = () => false,
  show,
  meter,
  signal,
}: ReaderPorts): Reader {
  let reading: Reading = {
    status: 'reading',
    article: null,
    truncated: false,
    text: null,
    mentions: [],
    folded: [],
  };
  let linked: Linked | null = null;
  let generation = 0;

  function update(change: Partial<Reading>): void {
    reading = { ...reading, ...change };
    show(reading);
  }

  function stop(article: Article | null): boolean {
    const isNews = reading.status !== 'no-article' || reading.article?.title !== article?.title;
    linked = null;
    if (isNews)
      update({
        status: 'no-article',
        article,
        truncated: false,
        text: null,
        mentions: [],
        folded: [],
      });
    return isNews;
  }

  /** What an earlier answer already says of this text, and what is to be asked. */
  function reuse(
    text: ArticleText,
    sameArticle: boolean,
  ): { readonly located: (readonly Mention[])[]; readonly open: readonly number[] } {
    const located: (readonly Mention[])[] = text.blocks.map(() => []);
    const all = text.blocks.map((_, index) => index);
    const before = linked;
    if (!before || !sameArticle) return { located, open: all };
    const byText = new Map(
      before.text.blocks.map((block, index) => [block.text, before.mentions[index] ?? []]),
    );
    const open = blocksToAsk(text.blocks, (block) => byText.has(block.text));
    if (!open) return { located, open: all };
    for (const [index, block] of text.blocks.entries())
      located[index] = byText.get(block.text) ?? [];
    return { located, open };
  }

  const placed = (
    text: ArticleText,
    located: Located,
    isCurrent: () => boolean,
  ): Promise<PlacedMention[] | null> =>
    runInSlices(placeAll(text, located, reading.mentions), isCurrent, meter);

  async function link(
    text: ArticleText,
    article: Article,
    sameArticle: boolean,
    isCurrent: () => boolean,
  ): Promise<boolean> {
    const { located, open } = reuse(text, sameArticle);
    let known = sameArticle && open.length < text.blocks.length ? (linked?.known ?? []) : [];
    const context = contextOf(article, location(), doubts());
    const parts = partsOf(text.blocks, nearestFirst(text.blocks, open, isAbove));
    for (const [number, part] of parts.entries()) {
      const blocks = part.map((index) => text.blocks[index]).filter((block) => block !== undefined);
      const answer = await scan({
        ...context,
        known,
        blocks: blocks.map(asSent),
      });
      if (!isCurrent()) return false;
      known = answer.known;
      const found = byBlock(answer.mentions);
      for (const [at, index] of part.entries()) located[index] = found.get(at) ?? [];
      if (number > 0 || parts.length === 1) continue;
      const first = await placed(text, located, isCurrent);
      if (!first) return false;
      update({ mentions: first });
    }
    linked = { text, mentions: located, known };
    return true;
  }

  async function read(anyway: boolean): Promise<boolean> {
    const own = ++generation;
    const isCurrent = (): boolean => own === generation && !signal.aborted;
    const article = await runInSlices(lookForArticle(document, location()), isCurrent, meter);
    if (!article) return false;
    // Of a page that is no article the reader wants all, not the part that looks most like one.
    const root = article.isArticle ? article.root : anyway ? document.body : null;
    if (!root || isInEditor(root)) return stop(article);

    const text = await runInSlices(
      readText(root, article.headline, seams, article.language, !article.isArticle),
      isCurrent,
      meter,
    );
    if (!text) return false;
    const before = reading.article;
    const sameArticle =
      before?.date === article.date &&
      before?.language === article.language &&
      before?.title === article.title;
    const isLinked =
      linked !== null && reading.status === 'ready' && sameArticle && isSameText(linked.text, text);
    reading = { ...reading, folded: text.folded };
    if (isLinked && linked && isSamePlace(linked.text, text)) return false;
    if (isLinked && linked) {
      linked = { ...linked, text };
      const moved = await placed(text, linked.mentions, isCurrent);
      if (moved) update({ article, text, mentions: moved });
      return moved !== null;
    }
    // Marks of what has gone vanish at once; those that still stand stay until the answer comes.
    update({
      article,
      text,
      truncated: text.truncated,
      status: reading.status === 'ready' ? 'ready' : 'reading',
    });
    try {
      if (!(await link(text, article, sameArticle, isCurrent)) || !linked) return false;
    } catch {
      // The background could not be reached or was replaced; the session tries again at the next occasion.
      if (isCurrent()) {
        linked = null;
        update({ status: 'failed' });
      }
      return false;
    }
    const mentions = await placed(text, linked.mentions, isCurrent);
    if (mentions) update({ status: 'ready', mentions });
    return mentions !== null;
  }

  return {
    current: () => reading,
    read,
    readAnew(anyway) {
      linked = null;
      return read(anyway);
    },
  };
}
