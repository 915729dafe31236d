/** How right what was read of a page is, beside what people marked of it. */
import { dayIn } from '../../lib/page/written-day.ts';
import type { SavedPage } from './article-pages.ts';
import type { PageReading } from './article-reading.ts';

export const FAULTS = [
  'no article',
  'doorway',
  'wanted',
  'unwanted',
  'caption',
  'date',
  'updated',
  'title',
  'language',
  'publisher',
] as const;
export type Fault = (typeof FAULTS)[number];

export interface PageFault {
  readonly file: string;
  readonly fault: Fault;
  readonly what: string;
}

/** How many words a page has in its main text, how many were read, and how many of those are the same. */
export interface WordCounts {
  readonly wanted: number;
  readonly read: number;
  readonly shared: number;
}

export interface Share {
  readonly right: number;
  readonly asked: number;
}

export interface PageScore {
  readonly file: string;
  readonly shares: Readonly<Record<Fault, Share>>;
  readonly words: WordCounts | null;
  readonly faults: readonly PageFault[];
}

/** Soft hyphens and spaces without width stay in the text, since offsets count them. */
const INVISIBLE = /[\u00AD\u200B-\u200D\u2060\uFEFF]/g;

function squeezed(text: string): string {
  return text.normalize('NFC').replaceAll(INVISIBLE, '').replaceAll(/\s+/g, ' ').trim();
}

function wordsOf(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const [word] of squeezed(text)
    .toLowerCase()
    .matchAll(/[\p{L}\p{N}]+/gu))
    counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

const sumOf = (counts: ReadonlyMap<string, number>): number =>
  [...counts.values()].reduce((sum, count) => sum + count, 0);

/** Words as often as they stand there, whatever their order. */
export function compareWords(wanted: string, read: string): WordCounts {
  const [left, right] = [wordsOf(wanted), wordsOf(read)];
  let shared = 0;
  for (const [word, count] of left) shared += Math.min(count, right.get(word) ?? 0);
  return { wanted: sumOf(left), read: sumOf(right), shared };
}

const plainTitle = (title: string): string =>
  squeezed(title)
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
/** Of the shorter one's words; papers head a page otherwise than they name it. */
const TITLE_SHARE = 0.5;

export function isSameTitle(found: string, expected: string): boolean {
  const [left, right] = [plainTitle(found), plainTitle(expected)];
  if (left === '' || right === '') return false;
  if (left.includes(right) || right.includes(left)) return true;
  const { wanted, read, shared } = compareWords(right, left);
  return shared >= TITLE_SHARE * Math.min(wanted, read);
}

/** Norwegian is written in two ways, and named as either or as both. */
const SAME_LANGUAGE: Readonly<Record<string, string>> = { nb: 'no', nn: 'no', iw: 'he', in: 'id' };

function baseLanguage(language: string): string {
  const base = language.split('-', 1)[0]?.toLowerCase() ?? '';
  return SAME_LANGUAGE[base] ?? base;
}

/** Days that the page's source gives as those of a change, whatever finds them there. */
export function changesIn(source: string): ReadonlySet<string> {
  const days = new Set<string>();
  const pattern =
    /"dateModified"\s*:\s*"([^"]*)"|<meta[^>]*?"(?:article:modified_time|og:updated_time)"[^>]*?content="([^"]*)"/gi;
  for (const [, linked, meta] of source.matchAll(pattern)) {
    const day = dayIn(linked ?? meta ?? '');
    if (day !== null) days.add(day);
  }
  return days;
}

const NOT_ASKED: Share = { right: 0, asked: 0 };
const onePage = (isRight: boolean): Share => ({ right: isRight ? 1 : 0, asked: 1 });

/** @param changes days of a change in the page's source */
export function scorePage(
  page: SavedPage,
  reading: PageReading,
  changes: ReadonlySet<string>,
): PageScore {
  const { file } = page;
  const faults: PageFault[] = [];
  const text = squeezed(reading.text);
  const check = (isRight: boolean, fault: Fault, what: string): Share => {
    if (!isRight) faults.push({ file, fault, what });
    return onePage(isRight);
  };
  const captions = squeezed(reading.captions);
  const beside = page.unwanted.map(squeezed);
  // A passage may be a part of the headline.
  const whole = `${squeezed(reading.title)} ${text} ${captions}`;
  const passages = (
    fault: Fault,
    all: readonly string[],
    isRight: (passage: string) => boolean,
  ): Share => {
    const wrong = all.filter((passage) => !isRight(passage));
    for (const passage of wrong) faults.push({ file, fault, what: passage });
    return { right: all.length - wrong.length, asked: all.length };
  };
  const published = dayIn(page.published ?? '');
  const { date = 'none', dateEvidence = 'nothing', modified = 'none', language = 'none' } = reading;
  return {
    file,
    shares: {
      'no article': check(reading.isArticle, 'no article', `${text.length} units read`),
      doorway: check(reading.mayBe, 'doorway', 'closed'),
      wanted: passages('wanted', page.wanted.map(squeezed), (passage) => whole.includes(passage)),
      unwanted: passages('unwanted', beside, (passage) => !text.includes(passage)),
      caption: passages('caption', beside, (passage) => !captions.includes(passage)),
      date:
        published === null
          ? NOT_ASKED
          : check(date === published, 'date', `${date} by ${dateEvidence}, not ${published}`),
      updated:
        changes.size === 0
          ? NOT_ASKED
          : check(
              changes.has(modified),
              'updated',
              `${modified}, not ${[...changes].join(' or ')}`,
            ),
      title: check(
        isSameTitle(reading.title, page.title),
        'title',
        `“${reading.title}”, not “${page.title}”`,
      ),
      language: check(
        baseLanguage(language) === baseLanguage(page.lang),
        'language',
        `${language}, not ${page.lang}`,
      ),
      publisher: check(reading.publisher !== undefined, 'publisher', 'none'),
    },
    words: page.mainText === undefined ? null : compareWords(page.mainText, reading.text),
    faults,
  };
}
