/** The figures of the page, each with what it may never pass and what it aims at. */
import type { BrowserName } from '../../browsers.ts';
import { reaches, type Direction } from '../rows.ts';
import { renderTable, shown } from '../table.ts';

export interface PageGoal {
  readonly limit: number;
  readonly aim: number;
}

export interface PageFigure {
  readonly what: string;
  /** How much of what was measured, so that none can have measured nothing. */
  readonly over: string;
  readonly value: number;
  readonly unit: string;
  readonly goal?: PageGoal;
  /** Smaller is better, `most`, where nothing is said. */
  readonly direction?: Direction;
}

type Goals = Readonly<Record<BrowserName, PageGoal>>;

const both = (limit: number, aim: number): Goals => ({
  chromium: { limit, aim },
  firefox: { limit, aim },
});

export const GOALS = {
  walkAndFind: { chromium: { limit: 6, aim: 4 }, firefox: { limit: 4, aim: 2.5 } },
  showing: { chromium: { limit: 0.2, aim: 0.1 }, firefox: { limit: 0.7, aim: 0.5 } },
  edits: both(1.5, 1.1),
  hover: both(2, 1.2),
  longestTask: both(50, 16),
  none: both(0, 0),
  noArticle: both(3, 3),
  injected: both(20, 12),
  markJs: both(500, 1_000),
} as const satisfies Record<string, Goals>;

function keeps({ value, direction = 'most' }: PageFigure, bound: number): boolean {
  return reaches(value, bound, direction);
}

function verdict(figure: PageFigure): readonly string[] {
  const { goal, direction } = figure;
  if (!goal) return ['–', '–', ''];
  const sign = direction === 'least' ? '≥' : '≤';
  const word = keeps(figure, goal.aim) ? 'aim' : keeps(figure, goal.limit) ? 'ok' : 'FAIL';
  return [`${sign} ${shown(goal.limit)}`, `${sign} ${shown(goal.aim)}`, word];
}

export function failures(figures: readonly PageFigure[]): readonly PageFigure[] {
  return figures.filter((figure) => figure.goal && !keeps(figure, figure.goal.limit));
}

export function renderPageFigures(figures: readonly PageFigure[]): string {
  return renderTable(
    ['Figure', 'Reached', 'Never passed', 'Aim', '', 'Over'],
    figures.map((figure) => {
      const [limit = '', aim = '', word = ''] = verdict(figure);
      const value = `${shown(figure.value)}${figure.unit === '' ? '' : ` ${figure.unit}`}`;
      return [figure.what, value, limit, aim, word, figure.over];
    }),
  );
}

export function medianOf(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
}
