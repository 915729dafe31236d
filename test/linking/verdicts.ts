/** What linking made of a labelled row: each label that does not hold, each mark that nobody asked for. */
import type { Mention } from '../../lib/linking/types.ts';
import type { Label, LabelClass, LabelledRow } from './labelled-set.ts';

export interface Failure {
  /** As the list of known failures names it: "metonym-001 3", "metonym-001 extra Moscow". */
  readonly key: string;
  readonly class: LabelClass | 'extra';
  /** For whoever reads the test's report. */
  readonly told: string;
}

export function failuresOf(row: LabelledRow, mentions: readonly Mention[]): Failure[] {
  const surfaceOf = ({ block, start, end }: Mention): string =>
    row.blocks[block]?.text.slice(start, end) ?? '';
  const show = (mention: Mention): string =>
    `“${surfaceOf(mention)}” = ${mention.entity} (${mention.reason || 'no reason given'})`;

  const wrong = row.labels.flatMap((label, index): Failure[] => {
    const marks = mentions.filter((mention) => touch(mention, label));
    if (holds(label, marks)) return [];
    const key = `${row.id} ${index + 1}`;
    const came = marks.length === 0 ? 'nothing' : marks.map(show).join(', ');
    const due = label.entity ?? 'nothing';
    return [
      {
        key,
        class: label.class,
        told: `${key} “${label.surface}”: ${due} expected (${label.reason}), ${came} came\n  ${row.blocks[label.block]?.text}`,
      },
    ];
  });
  // Adjectives of nations are many and seldom doubted: whoever doubts one puts it in brackets.
  const extras = mentions.filter(
    (mention) => mention.form !== 'demonym' && !row.labels.some((label) => touch(mention, label)),
  );
  return [
    ...wrong,
    ...extras.map((mention): Failure => {
      const key = `${row.id} extra ${surfaceOf(mention)}`;
      const told = `${key}: no mark expected, ${show(mention)} came\n  ${row.blocks[mention.block]?.text}`;
      return { key, class: 'extra', told };
    }),
  ];
}

function touch(mention: Mention, label: Label): boolean {
  return mention.block === label.block && mention.start < label.end && label.start < mention.end;
}

function holds(label: Label, marks: readonly Mention[]): boolean {
  if (label.entity === null) return marks.length === 0;
  const [mark] = marks;
  return (
    marks.length === 1 &&
    mark?.entity === label.entity &&
    mark.start === label.start &&
    mark.end === label.end
  );
}
