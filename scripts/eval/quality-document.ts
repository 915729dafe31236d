/** Puts the figures of a run between the marks in docs/quality.md; what is written around them stays. */
import type { PackManifest } from '../../lib/knowledge/types.ts';

export type Measured = 'linking' | 'article';

/** @throws Error where the document has not both marks, in their order */
export function withFigures(document: string, measured: Measured, figures: string): string {
  const opening = `<!-- ${measured}: written by npm run eval -- ${measured} --write -->`;
  const closing = `<!-- /${measured} -->`;
  const begin = document.indexOf(opening);
  const end = document.indexOf(closing);
  if (begin === -1 || end < begin)
    throw new Error(
      `docs/quality.md: "${opening}" and "${closing}" must stand in it, in this order`,
    );
  return `${document.slice(0, begin + opening.length)}\n\n${figures}\n\n${document.slice(end)}`;
}

export function provenance(
  date: string,
  packs: readonly PackManifest[],
  counts: { readonly texts: number; readonly rows: number },
): string {
  const names = packs.map(({ name, version, asOf }) => `${name} ${version} (as of ${asOf})`);
  return `Measured on ${date} with ${names.join(' and ')}, over ${counts.texts.toLocaleString('en')} texts and ${counts.rows.toLocaleString('en')} rows of false friends.`;
}
