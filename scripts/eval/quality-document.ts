/** Puts the figures of a run between the marks in docs/quality.md; what is written around them stays. */
import type { PackManifest } from '../../lib/knowledge/types.ts';

const BEGIN = '<!-- linking: written by npm run eval -- linking --write -->';
const END = '<!-- /linking -->';

/** @throws Error where the document has not both marks, in their order */
export function withFigures(document: string, figures: string): string {
  const begin = document.indexOf(BEGIN);
  const end = document.indexOf(END);
  if (begin === -1 || end < begin)
    throw new Error(`docs/quality.md: "${BEGIN}" and "${END}" must stand in it, in this order`);
  return `${document.slice(0, begin + BEGIN.length)}\n\n${figures}\n\n${document.slice(end)}`;
}

export function provenance(
  date: string,
  packs: readonly PackManifest[],
  counts: { readonly texts: number; readonly rows: number },
): string {
  const names = packs.map(({ name, version, asOf }) => `${name} ${version} (as of ${asOf})`);
  return `Measured on ${date} with ${names.join(' and ')}, over ${counts.texts.toLocaleString('en')} texts and ${counts.rows.toLocaleString('en')} rows of false friends.`;
}
