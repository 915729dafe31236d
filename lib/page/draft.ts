/** A block of text while it is gathered, and whether it is one that is read. */
import type { BlockRole } from '../linking/types.ts';
import { isCreditLine, isPlea, startsWithPrompt } from './furniture-words.ts';
import type { Piece } from './text.ts';

/** A block of which so much is links leads elsewhere. */
const LINK_SHARE = 0.9;
/** The same for one that begins "Read more:". */
const PROMPT_LINK_SHARE = 0.4;

export interface Draft {
  text: string;
  pieces: Piece[];
  links: number;
  weight: number;
}

export const emptyDraft = (): Draft => ({ text: '', pieces: [], links: 0, weight: 0 });

/** Cuts before the last word that fits, or hard where there is no space. */
export function cutPoint(text: string, from: number, room: number): number {
  if (text.length - from <= room) return text.length;
  const space = text.lastIndexOf(' ', from + room);
  return space > from ? space + 1 : from + room;
}

export function leadsAway(draft: Draft, role: BlockRole, awayLinks: number): boolean {
  if (role === 'title' || awayLinks === 0) return false;
  if (draft.links >= LINK_SHARE * draft.weight) return true;
  return draft.links >= PROMPT_LINK_SHARE * draft.weight && startsWithPrompt(draft.text);
}

export function isAside(line: string): boolean {
  return isCreditLine(line) || isPlea(line);
}
