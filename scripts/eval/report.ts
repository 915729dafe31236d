/** The figures of a run as tables in Markdown, which are also readable in a terminal. */
import { renderTable } from '../bench/table.ts';
import type { FalseFriendFigures } from './false-friends.ts';
import type { FiguresWithIntervals, Measured, ReliabilityBin, Tally } from './figures.ts';
import type { Breakdown, Measurement, SetFigures } from './measure.ts';

const NOTHING = '–';

export function renderMeasurement(title: string, measured: Measurement): string {
  const { sets, together, reliability, falseFriends } = measured;
  const parts: string[] = [`### ${title}`];
  const judged = sets.filter(({ kindsOnly }) => !kindsOnly);
  if (judged.length > 0)
    parts.push(
      'Lenient count, with 95 % intervals; F1 of the strict count.',
      renderSets(judged, together),
      'All sets but those of old newspapers, lenient:',
      renderBreakdown('Kind', together.kinds),
      renderBreakdown('Language', together.languages),
      renderBreakdown('Trap', together.traps),
      'Stated score against what was right, all sets but those of old newspapers:',
      renderReliability(reliability),
    );
  for (const each of sets.filter(({ kindsOnly }) => kindsOnly))
    parts.push(
      `Marks whose kind goes with the type in ${each.name} (${each.texts} texts, no targets): ${percent(each.lenient.precision)} of ${each.lenient.judged}.`,
    );
  if (falseFriends.length > 0) parts.push('False friends:', renderFalseFriends(falseFriends));
  return parts.join('\n\n');
}

function renderSets(sets: readonly SetFigures[], together: Measurement['together']): string {
  const row = (
    name: string,
    texts: number,
    { lenient, strict }: Pick<SetFigures, 'lenient' | 'strict'>,
    precisionByName: number | null,
    unjudgeable: string,
  ): string[] => [
    name,
    String(texts),
    String(lenient.gold),
    String(lenient.judged),
    percent(lenient.precision),
    percent(lenient.recall),
    percent(lenient.f1),
    strict.f1 === null ? NOTHING : inPercent(strict.f1.value),
    unjudgeable,
    precisionByName === null ? NOTHING : inPercent(precisionByName),
  ];
  const isShared = sets.filter(({ isOld }) => !isOld).length > 1;
  const texts = sets.reduce((sum, each) => sum + (each.isOld ? 0 : each.texts), 0);
  return renderTable(
    [
      'Set',
      'Texts',
      'Gold in pack',
      'Judged',
      'Precision',
      'Recall',
      'F1',
      'F1 strict',
      'By name alone',
      'Precision with those',
    ],
    [
      ...sets.map((each) =>
        row(
          each.isOld ? `${each.name} (old)` : each.name,
          each.texts,
          each,
          each.precisionByName,
          String(each.unjudgeable),
        ),
      ),
      ...(isShared ? [row('all but old', texts, together, null, NOTHING)] : []),
    ],
  );
}

function renderBreakdown(of: string, breakdown: Breakdown): string {
  return renderTable(
    [of, 'Gold in pack', 'Judged', 'Precision', 'Recall', 'F1'],
    Object.entries(breakdown).map(([name, figures]) => [
      name,
      ...counts(figures),
      ...[figures.precision, figures.recall, figures.f1].map((value) =>
        value === null ? NOTHING : inPercent(value),
      ),
    ]),
  );
}

function counts({ gold, judged }: Tally): string[] {
  return [String(gold), String(judged)];
}

export function renderReliability(bins: readonly ReliabilityBin[]): string {
  return renderTable(
    ['Score', 'Marks', 'Stated', 'Right'],
    bins.map(({ from, to, marks, right, stated }) => [
      `${from.toFixed(2)} to ${to.toFixed(2)}`,
      String(marks),
      inPercent(stated),
      inPercent(right / marks),
    ]),
  );
}

/** Texts of this many words are what a reader sees in one article or two. */
const PER_WORDS = 2_000;

export function renderFalseFriends(all: readonly FalseFriendFigures[]): string {
  return renderTable(
    [
      'Set',
      'Rows',
      `Everyday words marked`,
      `The same in ${PER_WORDS.toLocaleString('en')} words`,
      'Names marked as another kind',
      'Demonyms marked as another thing',
    ],
    all.map(({ name, rows, words, ordinary, names, demonyms }) => [
      name,
      String(rows),
      `${ordinary.marked} of ${ordinary.rows}`,
      words === 0 ? NOTHING : ((PER_WORDS * ordinary.marked) / words).toFixed(2),
      `${names.otherKind} of ${names.marked}`,
      `${demonyms.asOther} of ${demonyms.marked}`,
    ]),
  );
}

function percent(measured: FiguresWithIntervals['f1']): string {
  return measured === null ? NOTHING : withInterval(measured);
}

function withInterval({ value, low, high }: Measured): string {
  return `${inPercent(value)} (${inPercent(low)}–${inPercent(high)})`;
}

function inPercent(share: number): string {
  return (100 * share).toFixed(1);
}
