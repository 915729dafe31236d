import type { RawLine } from '../../lib/wikidata/map-line.ts';

/** What a splitter gives, as the map stage takes it. A line too long to hold is one that is broken. */
export function rawLine(bytes: Buffer | null): RawLine {
  if (bytes === null) return { bytes: 'too long', text: () => '' };
  return {
    bytes: bytes.toString('latin1'),
    text: (start, end) => bytes.toString('utf8', start, end),
  };
}
