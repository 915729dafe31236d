/** What is read of a saved page, by the same code as in the browser, over jsdom. */
import { JSDOM, VirtualConsole } from 'jsdom';
import type { BlockRole } from '../../lib/linking/types.ts';
import type { DateEvidence } from '../../lib/messaging/protocol.ts';
import { readArticle } from '../../lib/page/article.ts';
import { mayBeArticle } from '../../lib/page/doorway.ts';
import { runAtOnce } from '../../lib/page/slices.ts';
import { readText } from '../../lib/page/text.ts';

export interface PageReading {
  readonly file: string;
  /** Whether the doorway opens, and whether it is an article then. */
  readonly mayBe: boolean;
  readonly isArticle: boolean;
  readonly title: string;
  readonly language?: string;
  readonly publisher?: string;
  readonly date?: string;
  readonly dateEvidence?: DateEvidence;
  readonly modified?: string;
  /** The text without headline and captions. */
  readonly text: string;
  readonly captions: string;
}

export function readSavedPage(file: string, source: string, url: string): PageReading {
  const { window } = new JSDOM(source, { url, virtualConsole: new VirtualConsole() });
  const { document } = window;
  const mayBe = mayBeArticle(document);
  const article = readArticle(document, window.location);
  const { isArticle, root, headline, title, language, publisher, date, dateEvidence, modified } =
    article;
  // jsdom has no layout; what a style sheet hides is read.
  const read = root && runAtOnce(readText(root, headline, { isVisible: () => true }, language));
  const textOf = (isOf: (role: BlockRole) => boolean): string =>
    (read?.blocks ?? [])
      .filter(({ role }) => isOf(role))
      .map((block) => block.text)
      .join('\n');
  window.close();
  return {
    file,
    mayBe,
    isArticle,
    title,
    text: textOf((role) => role === 'text' || role === 'heading'),
    captions: textOf((role) => role === 'caption'),
    ...(language === undefined ? {} : { language }),
    ...(publisher === undefined ? {} : { publisher }),
    ...(date === undefined ? {} : { date }),
    ...(dateEvidence === undefined ? {} : { dateEvidence }),
    ...(modified === undefined ? {} : { modified }),
  };
}
