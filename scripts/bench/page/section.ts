/**
 * A section of a document of Markdown, replaced where there is one with its title, else put at its end.
 * @param section begins with the title
 */
export function withSection(document: string, title: string, section: string): string {
  const start = document.startsWith(`${title}\n`) ? 0 : document.indexOf(`\n${title}\n`) + 1;
  if (start === 0 && !document.startsWith(`${title}\n`))
    return `${document.trimEnd()}\n\n${section}\n`;
  const next = document.indexOf('\n## ', start + title.length);
  return `${document.slice(0, start)}${section}\n${next < 0 ? '' : document.slice(next)}`;
}
