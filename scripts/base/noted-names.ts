/** Names as our tables write them: `Foreign Office [shared: Q145, British]`, several parted by semicolons. */
import type { NameUse } from '../../lib/knowledge/types.ts';
import type { NameList, NameRules } from './entities.ts';
import { list } from './tables.ts';

const NOTED = /^(?<name>.*?)(?: \[(?<uses>[^:\]]*)(?:: (?<needs>[^\]]*))?\])?$/u;

export interface NotedName {
  readonly name: string;
  readonly rules: NameRules;
}

export function readNotedNames(text: string): NotedName[] {
  return list(text, ';').map((entry) => {
    const { name = entry, uses = '', needs = '' } = NOTED.exec(entry)?.groups ?? {};
    const is = list(uses, ',') as NameUse[];
    const conditions = list(needs, ',');
    return {
      name,
      rules: {
        ...(is.length > 0 ? { is } : {}),
        ...(conditions.length > 0 ? { needs: conditions } : {}),
      },
    };
  });
}

export function addNotedNames(names: NameList, text: string): void {
  for (const { name, rules } of readNotedNames(text)) names.add('en', name, rules);
}
