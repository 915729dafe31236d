// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { failures, medianOf, renderPageFigures } from '../../../scripts/bench/page/goals.ts';
import { withSection } from '../../../scripts/bench/page/section.ts';
import { takeTurns } from '../../../scripts/bench/page/turns.ts';

describe('a section of a document', () => {
  const document = '# All\n\n## First\n\none\n\n## Second\n\ntwo\n';

  it('goes to the end where there is none of its title', () => {
    expect(withSection(document, '## Third', '## Third\n\nnew')).toBe(
      `${document}\n## Third\n\nnew\n`,
    );
  });

  it('takes the place of the one before, and of nothing else', () => {
    expect(withSection(document, '## First', '## First\n\nnew')).toBe(
      '# All\n\n## First\n\nnew\n\n## Second\n\ntwo\n',
    );
    expect(withSection(document, '## Second', '## Second\n\nnew')).toBe(
      '# All\n\n## First\n\none\n\n## Second\n\nnew\n',
    );
  });

  it('is found by its whole title', () => {
    expect(withSection('## First of all\n', '## First', '## First\n\nnew')).toBe(
      '## First of all\n\n## First\n\nnew\n',
    );
  });
});

describe('figures of the page', () => {
  const figure = (value: number, direction?: 'least') => ({
    what: 'a figure',
    over: '3 pages',
    value,
    unit: '×',
    goal: direction ? { limit: 500, aim: 1_000 } : { limit: 6, aim: 4 },
    ...(direction ? { direction } : {}),
  });

  it('say whether they reach their aim, keep their limit, or fail', () => {
    const table = renderPageFigures([figure(3), figure(5), figure(7)])
      .split('\n')
      .slice(2);
    expect(table.map((row) => row.split('|')[5]?.trim())).toEqual(['aim', 'ok', 'FAIL']);
    expect(failures([figure(3), figure(5), figure(7)])).toEqual([figure(7)]);
  });

  it('know those of which more is better', () => {
    expect(failures([figure(700, 'least'), figure(499, 'least')])).toEqual([figure(499, 'least')]);
    expect(renderPageFigures([figure(1_200, 'least')])).toContain('≥ 1000');
  });

  it('have a median', () => {
    expect(medianOf([9, 1, 5])).toBe(5);
  });
});

describe('taking turns', () => {
  it('gives the time of one run and what was found', () => {
    const { ms, found } = takeTurns({ one: () => 1, two: () => 2 });
    expect(found).toEqual({ one: 1, two: 2 });
    expect(ms.one).toBeGreaterThanOrEqual(0);
    expect(ms.one).toBeLessThan(1);
  });

  it('refuses a job that finds another number than before', () => {
    let runs = 0;
    expect(() => takeTurns({ odd: () => runs++ })).toThrow('odd found another number');
  });
});
