/**
 * From Wikidata's classes to our kinds. The table holds only classes that were verified by their
 * labels or by what is an instance of them; a longer one can be given when a pack is built (`--kinds`).
 */
import { KINDS } from '../knowledge/kinds.ts';
import { failure, success, type Result } from '../knowledge/result.ts';
import type { Kind } from '../knowledge/types.ts';
import type { Claim, Item } from './document.ts';

export type KindTable = ReadonlyMap<string, Kind>;

export const CLASS_PROPERTIES = ['P31', 'P279'] as const;

/** The more telling kind first: of two classes of one entity, that of the upper line decides. */
const CLASSES: ReadonlyArray<readonly [Kind, string]> = [
  // human
  ['person', 'Q5'],
  // sovereign state, country, member state of the United Nations, historical country
  ['state', 'Q3624078 Q6256 Q160016 Q3024240'],
  // city, capital, town of Estonia
  ['city', 'Q515 Q5119 Q612229'],
  // administrative division, county, county of Estonia
  ['region', 'Q56061 Q28575 Q189672'],
  // position, member of parliament, minister of finance
  ['office', 'Q4164871 Q486839 Q7614320'],
  // government, cabinet
  ['government', 'Q7188 Q640506'],
  // ministry of Estonia
  ['ministry', 'Q19973770'],
  // supreme court
  ['court', 'Q190752'],
  // the Riigikogu of one term
  ['parliament', 'Q21115902'],
  // diplomatic mission
  ['embassy', 'Q213283'],
  // political party
  ['party', 'Q7278'],
  // militia
  ['armed-group', 'Q153936'],
  // newspaper
  ['media', 'Q11032'],
  // social networking service, edition of Wikipedia
  ['platform', 'Q3220391 Q10876391'],
  // company, corporation
  ['company', 'Q783794 Q167037'],
  // university, private university, college, law school, academy of sciences, consortium, hospital,
  // sports club
  ['organisation', 'Q3918 Q902104 Q189004 Q1321960 Q414147 Q194166 Q16917 Q847017'],
  // civil war and war
  ['conflict', 'Q198'],
  // Summer Olympics, festival
  ['event', 'Q159821 Q132241'],
  // Christian denomination
  ['religion', 'Q34651'],
  // language, natural language
  ['language', 'Q34770 Q33742'],
  // currency
  ['currency', 'Q8142'],
  // cemetery, church building, park, street
  ['place', 'Q39614 Q16970 Q22698 Q79007'],
  // profession, political ideology, ideology
  ['concept', 'Q28640 Q14934048 Q7257'],
];

export const KIND_TABLE: KindTable = new Map(
  CLASSES.flatMap(([kind, ids]) => ids.split(' ').map((id) => [id, kind] as const)),
);

/** An item of a kind the table does not know is taken only where the selection asks for no kind. */
export const UNKNOWN_KIND: Kind = 'concept';

function bestRanked(claims: readonly Claim[]): readonly Claim[] {
  const preferred = claims.filter((claim) => claim.rank === 'preferred');
  return preferred.length > 0 ? preferred : claims.filter((claim) => claim.rank === 'normal');
}

function classes(item: Item, property: string): Set<string> {
  const ids = new Set<string>();
  for (const { main } of bestRanked(item.claims(property)))
    if (main.state === 'value' && main.value?.type === 'entity') ids.add(main.value.id);
  return ids;
}

/**
 * By the classes an item is an instance of. A subclass is no instance (a politician is a subclass of
 * human), except of an office: "Minister of Finance of Estonia" is one below "minister of finance".
 */
export function kindOf(item: Item, table: KindTable = KIND_TABLE): Kind | null {
  const instanceOf = classes(item, 'P31');
  for (const [id, kind] of table) if (instanceOf.has(id)) return kind;
  const subclassOf = classes(item, 'P279');
  for (const [id, kind] of table) if (kind === 'office' && subclassOf.has(id)) return kind;
  return null;
}

/** Reads further classes, a line each: `Q11424 media`. They go before those of the built-in table. */
export function readKindTable(text: string): Result<KindTable, string> {
  const table = new Map<string, Kind>();
  for (const [index, line] of text.split('\n').entries()) {
    const [id, kind, ...rest] = line.replace(/#.*$/, '').trim().split(/\s+/);
    if (id === undefined || id === '') continue;
    if (!/^Q[1-9]\d*$/.test(id)) return failure(`line ${index + 1}: "${id}" is no Wikidata id`);
    if (kind === undefined || !Object.hasOwn(KINDS, kind) || rest.length > 0)
      return failure(`line ${index + 1}: after ${id} one kind of docs/packs.md is wanted`);
    table.set(id, kind as Kind);
  }
  for (const [id, kind] of KIND_TABLE) if (!table.has(id)) table.set(id, kind);
  return success(table);
}
