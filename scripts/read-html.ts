/** A saved page as blocks, read by the same code as in the browser, over jsdom. */
import type { LinkContext } from '../lib/linking/types.ts';
import type { PlacedBlock } from './split-text.ts';

export interface ReadPage {
  readonly blocks: readonly PlacedBlock[];
  /** All blocks, an empty line between two: what offsets count in. */
  readonly text: string;
  readonly context: LinkContext;
}

export async function readHtml(_source: string): Promise<ReadPage> {
  throw new Error('to be wired to lib/page');
}
