/** What a pack holds, counted. */
import type { PackCounts } from '../../lib/archive/manifest.ts';
import type { Pack, Statement } from '../../lib/knowledge/types.ts';
import { labelIn } from '../../lib/knowledge/words.ts';

function statementsOf(pack: Pack): Statement[] {
  return [...pack.entities, ...pack.additions].flatMap((each) => each.statements);
}

export function countPack(pack: Pack): PackCounts {
  const described = [...pack.entities, ...pack.additions];
  return {
    entities: pack.entities.length,
    names: described.reduce((sum, each) => sum + each.names.length, 0),
    statements: statementsOf(pack).length,
    events: pack.events.length,
    sources: pack.sources.length,
  };
}

/** A statement that says when: from, to, at, as of, or whose value is a date. */
function isDated(statement: Statement): boolean {
  const { since, until, at, asOf, value } = statement;
  return value.type === 'date' || [since, until, at, asOf].some((date) => date !== undefined);
}

/** Languages that name most entities are said first. */
const LANGUAGES_SHOWN = 40;

export function inspectPack(pack: Pack): string {
  const counts = countPack(pack);
  const kinds = new Map<string, number>();
  const languages = new Map<string, number>();
  for (const entity of pack.entities) {
    kinds.set(entity.kind, (kinds.get(entity.kind) ?? 0) + 1);
    for (const language of new Set(entity.names.map((name) => name.language)))
      languages.set(language, (languages.get(language) ?? 0) + 1);
  }
  const sorted = (map: ReadonlyMap<string, number>): [string, number][] =>
    [...map].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  const dated = statementsOf(pack).filter(isDated).length;
  const { id, name, version, asOf, licence } = pack.manifest;
  const corrections = pack.corrections.length;
  return [
    `${id}: ${name} ${version}, as of ${asOf}, ${licence}`,
    `entities ${counts.entities}, names ${counts.names}, statements ${counts.statements} (dated ${dated}), events ${counts.events}, sources ${counts.sources}, additions ${pack.additions.length}, redirects ${pack.redirects.length}, retractions ${pack.retractions.length}${corrections > 0 ? `, corrections ${corrections}` : ''}`,
    ...sorted(kinds).map(([kind, count]) => `  ${kind} ${count}`),
    `languages ${languages.size}: ${sorted(languages)
      .slice(0, LANGUAGES_SHOWN)
      .map(([language, count]) => `${language} ${count}`)
      .join(', ')}`,
  ].join('\n');
}

/** id, label, kind and Wikidata id of every entity, tab-separated. */
export function listIds(pack: Pack): string {
  return pack.entities
    .map((entity) =>
      [entity.id, labelIn(entity.names, 'en'), entity.kind, entity.wikidata ?? ''].join('\t'),
    )
    .join('\n');
}
