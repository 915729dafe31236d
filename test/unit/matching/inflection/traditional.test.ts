import { describe, expect, it } from 'vitest';
import { createTraditional } from '../../../../lib/matching/inflection/traditional.ts';

describe('a Chinese name in traditional characters', () => {
  const traditional = createTraditional();

  it.each([
    ['俄罗斯', ['俄羅斯']],
    ['塔利班', []],
    ['泽连斯基', ['澤連斯基']],
    ['云南', ['雲南']],
    ['利比里亚', ['利比裏亞', '利比里亞']],
    ['台湾', ['臺灣', '台灣']],
    ['联合国安理会', ['聯合國安理會']],
    ['烏克蘭', []],
    ['', []],
  ])('%s is %j', (name, forms) => {
    expect(traditional(name)).toEqual(forms);
  });
});
