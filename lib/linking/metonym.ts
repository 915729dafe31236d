/**
 * City or government by cues: what a language writes around a capital's name where its government is
 * meant, and where the city is. Without a cue it is the city, which is what the word says.
 */
import type { ReadBlock } from './document.ts';
import type { Span } from './guard.ts';
import type { Reading } from './languages/types.ts';
import { around, marked } from './surroundings.ts';

/** A reading, and the pattern that speaks for it, over "before‹name›behind" in small letters. */
export type MetonymCue = readonly [reading: 'government' | 'city', pattern: RegExp];

/** @param cues the first that fits decides */
export function readByCues(cues: readonly MetonymCue[]): (block: ReadBlock, span: Span) => Reading {
  return (block, span) => {
    if (isDateline(block, span))
      return { isGovernment: false, because: 'it is where the report was written' };
    const text = marked(around(block, span));
    for (const [reading, pattern] of cues) {
      const found = pattern.exec(text);
      if (found)
        return {
          isGovernment: reading === 'government',
          because: `“${found[0].replaceAll(/[‹›]/g, '').trim()}”`,
        };
    }
    return { isGovernment: false, because: '' };
  };
}

/** «МОСКВА, 5 августа», "BERLIN (dpa) –": the first word of a report, never of a headline. */
function isDateline(block: ReadBlock, span: Span): boolean {
  if (span.firstToken !== 0 || block.role === 'title' || block.role === 'heading') return false;
  const behind = block.text.slice(block.tokens.ends[span.lastToken]).slice(0, LONGEST_DATELINE);
  if (/^\s*(?:[—–-]\s|[(（])/u.test(behind)) return true;
  return (
    /^\s*[,，،]/u.test(behind) && /\s[—–-]{1,2}\s|^\s*[,，،]\s*(?:\d|\p{L}+\.? \d)/u.test(behind)
  );
}

/** Town, country, day and agency. */
const LONGEST_DATELINE = 70;
