/** All that a name of a pack is written as, beside what the pack writes. */
import type { Kind, Name } from '../knowledge/types.ts';
import { inflectedForms } from '../matching/inflection/inflect.ts';
import { createTraditional } from '../matching/inflection/traditional.ts';

export type NameForms = (name: Name, kind: Kind) => readonly string[];

/** To be kept for all names that are compiled together. */
export function createNameForms(): NameForms {
  let traditional: ReturnType<typeof createTraditional> | undefined;
  return (name, kind) => {
    // Not for the pack to choose: who reads Chinese reads both kinds of characters.
    if (name.language === 'zh' || name.language.startsWith('zh-'))
      return (traditional ??= createTraditional())(name.text);
    if (name.inflects !== true) return [];
    return inflectedForms(name.text, name.language, {
      isPerson: kind === 'person',
      isAdjective: name.uses.includes('adjective'),
    });
  };
}
