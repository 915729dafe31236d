/** The figures of all pages as a table, and the errors to read. */
import { FAULTS, type Fault, type PageScore, type Share } from './article-score.ts';

const ROWS: Readonly<Record<Fault, string>> = {
  'no article': 'Pages taken for an article (all are)',
  doorway: 'Pages at which the doorway opens',
  wanted: 'Passages of the main text that are read',
  unwanted: 'Passages beside it that are not read as text',
  caption: 'Passages beside it that are not read as captions',
  date: 'Day of publication, where it is known',
  updated: 'Day of the last change, where the page names one',
  title: 'Title',
  language: 'Language',
  publisher: 'Publisher named',
};

function sumOf(shares: readonly Share[]): Share {
  return shares.reduce(
    (sum, { right, asked }) => ({ right: sum.right + right, asked: sum.asked + asked }),
    { right: 0, asked: 0 },
  );
}

const percent = (part: number, whole: number): string =>
  whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`;

interface WordFigures {
  readonly pages: number;
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** The mean over pages, so that a long one counts no more than a short one. */
function wordFigures(scores: readonly PageScore[]): WordFigures {
  const counted = scores.flatMap(({ words }) => words ?? []);
  const mean = (values: readonly number[]): number =>
    values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
  const each = counted.map(({ wanted, read, shared }) => ({
    precision: read === 0 ? 0 : shared / read,
    recall: wanted === 0 ? 1 : shared / wanted,
    f1: wanted + read === 0 ? 0 : (2 * shared) / (wanted + read),
  }));
  return {
    pages: each.length,
    precision: mean(each.map(({ precision }) => precision)),
    recall: mean(each.map(({ recall }) => recall)),
    f1: mean(each.map(({ f1 }) => f1)),
  };
}

export function renderArticleFigures(scores: readonly PageScore[]): string {
  const rows = FAULTS.map((fault) => {
    const { right, asked } = sumOf(scores.map(({ shares }) => shares[fault]));
    return `| ${ROWS[fault]} | ${right} of ${asked} | ${percent(right, asked)} |`;
  });
  const [asText, asCaption] = (['unwanted', 'caption'] as const).map((fault) =>
    sumOf(scores.map(({ shares }) => shares[fault])),
  ) as [Share, Share];
  const alone = asText.right + asCaption.right - asCaption.asked;
  const both = `| Both: left alone | ${alone} of ${asText.asked} | ${percent(alone, asText.asked)} |`;
  rows.splice(FAULTS.indexOf('caption') + 1, 0, both);
  const { pages, precision, recall, f1 } = wordFigures(scores);
  const words = [
    ['Words that were read and are of the main text (precision)', precision],
    ['Words of the main text that were read (recall)', recall],
    ['Both together (F1)', f1],
  ] as const;
  return [
    '| What | How many | Share |',
    '| --- | --- | --- |',
    ...rows,
    ...words.map(([name, value]) => `| ${name} | mean of ${pages} pages | ${percent(value, 1)} |`),
  ].join('\n');
}

const MAX_SHOWN = 300;

/** By fault, then by page. */
export function readableFaults(scores: readonly PageScore[]): string {
  const all = scores.flatMap(({ faults }) => faults);
  const parts = FAULTS.flatMap((fault) => {
    const own = all.filter((each) => each.fault === fault);
    if (own.length === 0) return [];
    return [
      `## ${fault} (${own.length})\n`,
      ...own.map(({ file, what }) => `- ${file}: ${what.slice(0, MAX_SHOWN)}`),
      '',
    ];
  });
  const poor = scores
    .flatMap(({ file, words }) =>
      words ? [{ file, ...words, f1: (2 * words.shared) / (words.wanted + words.read) }] : [],
    )
    .filter(({ f1 }) => f1 < POOR_F1)
    .sort((a, b) => a.f1 - b.f1);
  const words = poor.map(
    ({ file, wanted, read, shared, f1 }) =>
      `- ${file}: F1 ${f1.toFixed(3)}; ${wanted} words wanted, ${read} read, ${shared} the same`,
  );
  return ['# What is read wrongly on the saved pages\n', ...parts, '## words\n', ...words, ''].join(
    '\n',
  );
}

const POOR_F1 = 0.97;
