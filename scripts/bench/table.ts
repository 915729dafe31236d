/** Markdown as Prettier would write it, which is also readable in a terminal. */
import { reaches, type Direction, type Figure } from './rows.ts';

type Cells = readonly string[];

export function renderTable(head: Cells, rows: readonly Cells[]): string {
  const widths = head.map((cell, column) =>
    Math.max(3, cell.length, ...rows.map((row) => (row[column] ?? '').length)),
  );
  const line = (cells: Cells): string =>
    `| ${widths.map((width, column) => (cells[column] ?? '').padEnd(width)).join(' | ')} |`;
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('\n');
}

/** Three digits that count, and no more than three behind the point. */
export function shown(value: number): string {
  if (Number.isInteger(value) || Math.abs(value) >= 100) return Math.round(value).toString();
  return value.toFixed(Math.abs(value) >= 10 ? 1 : Math.abs(value) >= 1 ? 2 : 3);
}

function bound(figure: Figure, goal: number | undefined): string {
  if (goal === undefined) return '–';
  const sign: Readonly<Record<Direction, string>> = { least: '≥', most: '≤' };
  const mark = reaches(figure.value, goal, figure.direction) ? '✓' : '✗';
  return `${sign[figure.direction]} ${shown(goal)} ${mark}`;
}

export function renderFigures(figures: readonly Figure[]): string {
  return renderTable(
    ['Figure', 'At', 'Reached', 'Never passed', 'Aim'],
    figures.map((figure) => [
      figure.what,
      figure.at,
      `${shown(figure.value)}${figure.unit === '' ? '' : ` ${figure.unit}`}`,
      bound(figure, figure.floor),
      bound(figure, figure.aim),
    ]),
  );
}
