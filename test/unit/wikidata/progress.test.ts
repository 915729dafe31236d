import { describe, expect, it } from 'vitest';
import { describe as words, Progress } from '../../../scripts/wikidata/progress.ts';

describe('the progress of a long run', () => {
  it('says how much, how fast, how many kept and how long it takes yet', () => {
    const position = { bytes: 250_000_000, entities: 12_345, kept: 67 };
    expect(words(position, 1_000_000_000, 50_000_000, 10)).toBe(
      '[#####...............] 25.0 % · 12,345 entities · 20.0 MB/s · 67 kept · 00:38 left',
    );
  });

  it('says how much was read where nobody knows of how much', () => {
    expect(words({ bytes: 5_000_000, entities: 1, kept: 0 }, null, 0, 1)).toBe(
      '5 MB · 1 entities · 5.0 MB/s · 0 kept',
    );
  });

  it('draws over its line on a terminal only', () => {
    for (const isTTY of [true, false]) {
      const said: string[] = [];
      const progress = new Progress(10, 0, { isTTY, write: (text: string) => said.push(text) });
      progress.end({ bytes: 10, entities: 1, kept: 1 });
      expect(said.join('').startsWith('\r')).toBe(isTTY);
      expect(said.join('').endsWith('\n')).toBe(true);
    }
  });
});
