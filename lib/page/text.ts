/**
 * The readable text of an article as blocks, each with the way back to the page's Text nodes.
 *
 *     <p>In <b>Gul Hassan</b> Hassan’s<br>embassy</p>
 *
 *     block.text   "In Gul Hassan Hassan’s\nembassy"
 *     pieces        0   3          13        23          (where each Text node begins in it)
 *
 * Offsets are UTF-16 units into `text`; white space stands as it does in the nodes, so an offset
 * into the text is an offset into a node after one subtraction.
 */
import type { Language } from '../knowledge/types.ts';
import type { Block, BlockRole } from '../linking/types.ts';
import {
  breakAt,
  headingLevel,
  isAnchorLink,
  isInline,
  nameTokens,
  textWeight,
} from './elements.ts';
import { otherLanguage } from './block-language.ts';
import { cutPoint, emptyDraft, isAside, leadsAway } from './draft.ts';
import { createJudge } from './furniture.ts';
import { headsOf } from './heads.ts';
import { flatParent, textNodes } from './walk.ts';

/** A run of a block's text that comes from one Text node. */
export interface Piece {
  readonly node: Text;
  /** Where it begins in the block's text. */
  readonly at: number;
  /** Where it begins in the node: not 0 where a very long node was cut into blocks. */
  readonly from: number;
  readonly length: number;
}

export interface TextBlock extends Block {
  /** Counted up at every h1, h2 and h3. */
  readonly section: number;
  readonly pieces: readonly Piece[];
}

export interface ArticleText {
  readonly blocks: readonly TextBlock[];
  /** UTF-16 units of all blocks. */
  readonly units: number;
  /** True where the article was longer than `MAX_TEXT_UNITS`, or in more than `MAX_TEXT_NODES`. */
  readonly truncated: boolean;
  /** Blocks that are not rendered now; not all of them where there are many. */
  readonly folded: readonly Element[];
}

/** A long novel; no article is longer, and endless pages must end somewhere. */
export const MAX_TEXT_UNITS = 2_000_000;
/**
 * Most texts have a hundred units; a page that puts every word in an element of its own has 30,000
 * words in so many. Browsers keep a table of the nodes that extensions have touched, and Chromium
 * copies it whole, 25 to 50 ms at a stretch, when it grows past 131,072.
 */
export const MAX_TEXT_NODES = 60_000;
/** A message to the background takes so much at most; longer runs are cut between words. */
const MAX_BLOCK_UNITS = 50_000;
/** Where more is folded away, looking after so much of it is enough. */
const MAX_FOLDED = 100;

/** How far above a line the heading or caption may be that it is part of. */
const ROLE_CLIMB = 5;

export interface TextSeams {
  /** Whether an element is rendered. Default: `checkVisibility` where the browser has it. */
  readonly isVisible?: (element: Element) => boolean;
}

function isRendered(element: Element): boolean {
  const { checkVisibility } = element as { checkVisibility?: Element['checkVisibility'] };
  return checkVisibility === undefined || element.checkVisibility({ visibilityProperty: true });
}

/**
 * Reads the article below `root`, headline first. Yields between nodes; run it with `runInSlices`.
 * @param language the document's; isWhole of a page that is no article
 */
export function* readText(
  root: Element,
  headline: Element | null,
  seams: TextSeams = {},
  language?: Language,
  isWhole = false,
): Generator<void, ArticleText, void> {
  const { isVisible = isRendered } = seams;
  const judge = createJudge(root, headline, isWhole);
  const blocks: TextBlock[] = [];
  const folded: Element[] = [];
  let units = 0;
  let nodes = 0;
  let truncated = false;
  let section = 0;
  let draft = emptyDraft();
  /** The block-level element whose run is being gathered, and what its text is. */
  let block: Element | null = null;
  let linkDepth = 0;
  let awayLinks = 0;
  const visible = new WeakMap<Element, boolean>();

  function isShown(element: Element): boolean {
    const known = visible.get(element);
    if (known !== undefined) return known;
    const shown = isVisible(element);
    visible.set(element, shown);
    return shown;
  }

  function roleOf(element: Element | null): BlockRole {
    let at = element;
    for (let climbed = 0; at && at !== root && climbed < ROLE_CLIMB; climbed++) {
      if (at === headline) return 'title';
      if (headingLevel(at) > 0) return 'heading';
      if (
        at.localName === 'figcaption' ||
        at.localName === 'caption' ||
        nameTokens(at).has('caption')
      )
        return 'caption';
      at = flatParent(at);
    }
    return 'text';
  }

  function flush(): void {
    const done = draft;
    draft = emptyDraft();
    const away = awayLinks;
    awayLinks = linkDepth;
    if (done.weight === 0 || truncated) return;
    const role = roleOf(block);
    const mayBeAside = role === 'text' || role === 'caption';
    if (!isWhole && (leadsAway(done, role, away) || (mayBeAside && isAside(done.text)))) return;
    if (block && !isShown(block)) {
      if (folded.length < MAX_FOLDED) folded.push(block);
      return;
    }
    if (units + done.text.length > MAX_TEXT_UNITS) {
      truncated = true;
      return;
    }
    units += done.text.length;
    const other = otherLanguage(block, language);
    const { text, pieces } = done;
    blocks.push({ text, role, section, pieces, ...(other && { language: other }) });
  }

  /** What interrupts a line without ending it: names do not reach across. */
  function gap(): void {
    if (draft.text !== '' && !draft.text.endsWith('\n')) draft.text += '\n';
  }

  function append(node: Text): void {
    const { data } = node;
    for (let from = 0; from < data.length && !truncated;) {
      if (draft.text.length >= MAX_BLOCK_UNITS) flush();
      const end = cutPoint(data, from, MAX_BLOCK_UNITS - draft.text.length);
      const part = data.slice(from, end);
      const weight = textWeight(part);
      draft.pieces.push({ node, at: draft.text.length, from, length: part.length });
      draft.text += part;
      draft.weight += weight;
      if (linkDepth > 0) draft.links += weight;
      from = end;
      if (from < data.length) flush();
    }
  }

  function* walk(top: Element): Generator<void, void, void> {
    block = top;
    const enter = (element: Element, depth: number): boolean => {
      if (truncated) return false;
      if (element.localName === 'br') {
        gap();
        return false;
      }
      if (element !== top && judge(element, depth) === 'skip') {
        const broken = breakAt(element);
        if (broken === 'end') flush();
        else if (broken === 'gap') gap();
        return false;
      }
      const inline = isInline(element);
      if (!inline) flush();
      if (!inline) block = element;
      const level = headingLevel(element);
      if (level > 0 && level <= 3) section++;
      if (element.localName === 'a') {
        linkDepth++;
        if (!isAnchorLink(element)) awayLinks++;
      }
      return true;
    };
    const leave = (element: Element): void => {
      if (!isInline(element)) {
        flush();
        block = flatParent(element);
      }
      if (element.localName === 'a') linkDepth--;
    };
    for (const node of textNodes(top, enter, leave)) {
      if (node && ++nodes > MAX_TEXT_NODES) break;
      if (node) append(node);
      yield;
      if (truncated) break;
    }
    flush();
    truncated ||= nodes > MAX_TEXT_NODES;
    linkDepth = 0;
  }

  const heads = headsOf(root, headline);
  for (const head of heads) {
    if (head.contains(headline) || judge(head, 0) === 'read') yield* walk(head);
  }
  yield* walk(root);
  return { blocks, units, truncated, folded };
}
