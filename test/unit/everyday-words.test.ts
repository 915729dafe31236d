/**
 * Words that everybody writes every day and that some city or body is called, too: in scripts without capitals,
 * and first in a sentence, nothing else tells them apart.
 */
import { describe, expect, it } from 'vitest';
import { join } from 'node:path';
import { linkerOf } from '../../scripts/linker.ts';
import { loadPack } from '../../scripts/pack/load.ts';

const TEXTS: readonly (readonly [language: string, text: string, labels: readonly string[]])[] = [
  ['ar', 'كان له في ذلك الليل عمل خفي، ثم فتح الباب وقال إن العصب سليم.', []],
  ['ar', 'قالت حركة فتح إن الرئيس محمود عباس سيصل غدا.', ['Fatah', 'Mahmoud Abbas']],
  ['ar', 'وصل الوفد إلى حلب ثم إلى دبي.', ['Aleppo', 'Dubai']],
  ['fa', 'او گفت که تور آنها شام به شهر می‌رسد و کان را بست.', []],
  ['ur', 'وہ شام کو گھر آیا۔', []],
  ['ja', 'スバルの車とマルクスの本、プリマドンナ、ヤシの木、パリティ。', []],
  ['ja', 'パリで会議が開かれ、ガザの停戦を協議した。', ['Paris', 'Gaza Strip']],
  ['zh', '他来自东方，他的朋友叫乔治，海防部队。', []],
  ['pt', 'Para o senador, é cedo. Para muitos, é tarde.', []],
  ['pt', 'Pará e Amazonas são do norte do Brasil.', ['Pará', 'Amazonas', 'Brazil']],
  ['es', 'Para el senador, es pronto.', []],
];

describe('the World pack among everyday words', () => {
  const link = linkerOf([loadPack(join(import.meta.dirname, '../../packs/world'))]);

  it.each(TEXTS)('links in %s: %s', async (language, text, labels) => {
    const { mentions } = await link([{ text, role: 'text' }], { language });
    expect(mentions.map(({ label }) => label)).toEqual(labels);
  });
});
