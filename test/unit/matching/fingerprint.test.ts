import { describe, expect, it } from 'vitest';
import type { NameToCompile } from '../../../lib/matching/compile.ts';
import { namesFingerprint } from '../../../lib/matching/fingerprint.ts';

const KABUL: NameToCompile = { text: 'Kabul', case: 'initial', id: 3, note: 128 };
const WHO: NameToCompile = { text: 'WHO', case: 'exact', id: 4, note: 8 };

describe('a fingerprint of names', () => {
  it('is equal for equal rows', () => {
    expect(namesFingerprint([{ ...KABUL }, { ...WHO }])).toBe(namesFingerprint([KABUL, WHO]));
    expect(namesFingerprint([])).toMatch(/^[0-9a-f]{16}$/);
  });

  it('changes with whatever an index holds of a name, with the order and the number of names', () => {
    const rows: ReadonlyArray<readonly NameToCompile[]> = [
      [],
      [KABUL],
      [WHO],
      [KABUL, WHO],
      [WHO, KABUL],
      [KABUL, KABUL],
      [{ ...KABUL, text: 'Kabull' }],
      [{ ...KABUL, text: 'kabul' }],
      [{ ...KABUL, text: '' }],
      [{ ...KABUL, case: 'any' }],
      [{ ...KABUL, id: 4 }],
      [{ ...KABUL, id: 128, note: 3 }],
      [{ ...KABUL, note: 129 }],
      [{ ...KABUL, note: 2 ** 32 - 1 }],
    ];
    expect(new Set(rows.map((names) => namesFingerprint(names))).size).toBe(rows.length);
  });

  it('is its own for every one of many like names', () => {
    const made = Array.from({ length: 20_000 }, (_, id) =>
      namesFingerprint([{ ...KABUL, text: `Name ${id % 200}`, id: Math.floor(id / 200) }]),
    );
    expect(new Set(made).size).toBe(made.length);
  });
});
