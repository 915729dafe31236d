import { describe, expect, it } from 'vitest';
import { errorsOf, readableErrors } from '../../../../scripts/eval/errors.ts';
import type { Material } from '../../../../scripts/eval/measure.ts';
import { measure } from '../../../../scripts/eval/measure.ts';
import { provenance, withFigures } from '../../../../scripts/eval/quality-document.ts';
import {
  renderFalseFriends,
  renderMeasurement,
  renderReliability,
} from '../../../../scripts/eval/report.ts';
import { judgeText } from '../../../../scripts/eval/score.ts';
import { trapsIn } from '../../../../scripts/eval/traps.ts';
import { goldIn, madeUpKnown, madeUpPack, markIn, textOf } from './made-up.ts';

const ALL = { name: 'made-up', marks: 'all' } as const;

describe('errors', () => {
  const text = `${'Long before. '.repeat(6)}Norland met Sudland,\nand Anna Mikhailova and Norstad.`;
  const whole = textOf(text, [
    goldIn(text, 'Norland', 'Q9002', { label: 'Sudland' }),
    goldIn(text, 'Sudland', 'Q9002', { label: 'Sudland' }),
    goldIn(text, 'Anna Mikhailova', 'Q9006', { label: 'League of Isles' }),
    goldIn(text, 'Norstad', 'Q9003'),
  ]);
  const known = madeUpKnown();
  const judged = judgeText(
    whole,
    [
      markIn(text, 'Norland', 'Q9001', { score: 0.93, label: 'Norland' }),
      markIn(text, 'Norstad', 'Q9003'),
    ],
    ALL,
    known,
  );
  const doubt = markIn(text, 'Sudland', 'Q9002', { score: 0.3, reason: 'doubt: who?' });
  const errors = errorsOf('made-up', judged, [doubt], known, trapsIn(whole, known));

  it('say where, what was expected and what we said', () => {
    expect(errors).toHaveLength(3);
    expect(errors[0]).toMatchObject({
      set: 'made-up',
      id: 'made-up:1',
      class: 'other-entity',
      surface: 'Norland',
      after: ' met Sudland,\nand Anna Mikhailova and Norstad.',
      traps: ['sentence-initial'],
      expected: { qid: 'Q9002', entity: 'Q9002', label: 'Sudland' },
      said: { entity: 'Q9001', label: 'Norland', score: 0.93, reason: 'its name' },
    });
    expect(errors[0]?.before).toHaveLength(60);
  });

  it('tell what is missing from what the packs do not call so', () => {
    expect(
      errors.slice(1).map((each) => [each.surface, each.class, each.isDoubt, each.said?.score]),
    ).toEqual([
      ['Sudland', 'missed', true, 0.3],
      ['Anna Mikhailova', 'missed-name', undefined, undefined],
    ]);
  });

  it('are readable, one a line, by set and class', () => {
    const page = readableErrors(errors);
    expect(page).toContain('## made-up: 3\n');
    expect(page).toContain('### made-up, other-entity: 1\n');
    expect(page).toContain(
      '**[Norland]** met Sudland, and Anna Mikhailova and Norstad.… — expected Sudland Q9002; said Norland Q9001 0.93 (its name) `made-up:1`',
    );
    expect(page).toContain('; doubted Q9002 Q9002 0.30 (doubt: who?)');
  });
});

describe('a whole run', () => {
  const text = 'In Norland they met. Sudland was there.';
  const material: Material = {
    sets: [
      {
        rules: ALL,
        texts: {
          records: [
            textOf(text, [goldIn(text, 'Norland', 'Q9001'), goldIn(text, 'Sudland', 'Q9001')]),
          ],
          faults: ['made-up.jsonl:2: no "text"'],
        },
      },
    ],
    falseFriends: [
      {
        name: 'friends',
        rows: {
          records: [
            {
              id: 'f:1',
              language: 'en',
              text,
              word: { start: 3, end: 10 },
              sense: 'ordinary',
              type: null,
              name: { start: 3, end: 10 },
            },
          ],
          faults: [],
        },
      },
    ],
  };

  it('links the texts and sums up by kind, language and trap', async () => {
    const measured = await measure([madeUpPack()], material, () => undefined);
    const [set] = measured.sets;
    expect(set).toMatchObject({ texts: 1, faults: ['made-up.jsonl:2: no "text"'] });
    expect(set?.lenient.precision?.value).toBe(0.5);
    expect(set?.lenient.recall?.value).toBe(0.5);
    expect(measured.together.kinds['state']).toMatchObject({
      judged: 2,
      right: 1,
      gold: 2,
      found: 1,
    });
    expect(measured.together.languages['en']).toMatchObject({ judged: 2, right: 1 });
    expect(measured.together.traps['sentence-initial']).toMatchObject({ judged: 1, right: 0 });
    expect(measured.errors.map(({ set: of, class: name }) => [of, name])).toEqual([
      ['made-up', 'other-entity'],
      ['friends', 'ordinary-word'],
    ]);
    const report = renderMeasurement('Isles 1.0.0', measured);
    expect(report).toContain('### Isles 1.0.0');
    expect(report).toContain('| made-up | 1     | 2            | 2      | 50.0 (50.0–50.0) |');
    expect(report).not.toContain('they met');
  });
});

describe('tables', () => {
  it('give false friends by words of text', () => {
    const table = renderFalseFriends([
      {
        name: 'friends',
        rows: 5,
        faults: [],
        words: 1_000,
        ordinary: { rows: 4, marked: 1 },
        names: { marked: 3, otherKind: 2 },
        demonyms: { marked: 0, asOther: 0 },
        hits: [],
      },
    ]);
    expect(table).toMatch(/friends \| 5 +\| 1 of 4 +\| 2\.00 +\| 2 of 3 +\| 0 of 0/);
  });

  it('give scores beside what was right', () => {
    const table = renderReliability([{ from: 0.9, to: 0.95, marks: 4, right: 3, stated: 0.921 }]);
    expect(table).toContain('| 0.90 to 0.95 | 4     | 92.1   | 75.0  |');
  });
});

describe('docs/quality.md', () => {
  const document =
    'Before\n\n<!-- linking: written by npm run eval -- linking --write -->\n\nold\n\n<!-- /linking -->\n\nBehind\n';

  it('keeps what stands around the figures', () => {
    const written = withFigures(document, 'linking', 'new');
    expect(written).toBe(document.replace('old', 'new'));
    expect(withFigures(written, 'linking', 'new')).toBe(written);
  });

  it('is refused without its marks', () => {
    expect(() => withFigures('Before', 'linking', 'new')).toThrow('docs/quality.md');
    expect(() =>
      withFigures(document.split('\n').toReversed().join('\n'), 'linking', 'new'),
    ).toThrow('in this order');
  });

  it('says with what and when', () => {
    const { manifest } = madeUpPack();
    expect(provenance('2026-11-27', [manifest], { texts: 3_529, rows: 12 })).toBe(
      'Measured on 2026-11-27 with Isles 1.0.0 (as of 2026-11-01), over 3,529 texts and 12 rows of false friends.',
    );
  });
});
