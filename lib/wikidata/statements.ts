/**
 * Claims of an item as statements of a record. Ranks: deprecated claims are never taken; preferred ones
 * keep their rank. What has no value (`somevalue`, `novalue`) states nothing a card could show.
 */
import { parseDate } from '../knowledge/edtf.ts';
import { optional } from '../knowledge/pack/keys.ts';
import { LIMITS } from '../knowledge/pack/limits.ts';
import { isLanguage } from '../knowledge/pack/fields.ts';
import { PROPERTIES } from '../knowledge/properties.ts';
import type { EdtfDate, Language } from '../knowledge/types.ts';
import type { Claim, Item, Snak } from './document.ts';
import { PROPERTY_MAP, QUALIFIERS, type MappedProperty } from './property-map.ts';
import { referencesOf, WIKIDATA_SOURCE, type ReferenceSource } from './sources.ts';
import { cleanText, type TextMap } from './texts.ts';
import { dateOfTime } from './time.ts';

/** A statement as it stands in a pack, keys in the order of the format. */
export interface StatementRecord {
  readonly property: string;
  readonly entity?: string;
  readonly text?: TextMap;
  readonly quantity?: { readonly amount: number; readonly unit: string };
  readonly date?: EdtfDate;
  readonly since?: EdtfDate;
  readonly until?: EdtfDate;
  readonly at?: EdtfDate;
  readonly asOf?: EdtfDate;
  readonly rank?: 'preferred';
  readonly sources: readonly string[];
}

type Value = Pick<StatementRecord, 'entity' | 'text' | 'quantity' | 'date'>;
type Times = Pick<StatementRecord, 'since' | 'until' | 'at' | 'asOf'>;

/** A city's population may be counted a hundred times; a card shows the last counts. */
const MOST_A_PROPERTY = 100;
/** The format's own bound for a statement. */
const MOST_SOURCES = 20;

function valueOf(mapped: MappedProperty, snak: Snak): Value | null {
  if (snak.state !== 'value' || snak.value === null) return null;
  const { value } = snak;
  switch (mapped.value) {
    case 'entity':
    case 'label':
      return value.type === 'entity' ? { entity: value.id } : null;
    case 'date': {
      const date = dateOfTime(value);
      return date === null ? null : { date };
    }
    case 'quantity': {
      const unit = value.type === 'quantity' ? mapped.units?.[value.unit] : undefined;
      return value.type === 'quantity' && unit !== undefined
        ? { quantity: { amount: value.amount, unit } }
        : null;
    }
    case 'text': {
      if (value.type !== 'text' || value.language === undefined) return null;
      const text = isLanguage(value.language) ? cleanText(value.text, LIMITS.textLength) : null;
      return text === null ? null : { text: { [value.language]: text } };
    }
  }
}

/**
 * A name in the languages of the pack; where it has none of these, the preferred ones: a state's
 * official name in forty languages is forty lines of a card.
 */
function inLanguages(claims: readonly Claim[], languages: readonly Language[]): readonly Claim[] {
  const read = claims.filter(
    ({ main }) =>
      main.state === 'value' &&
      main.value?.type === 'text' &&
      main.value.language !== undefined &&
      languages.includes(main.value.language),
  );
  if (read.length > 0) return read;
  const preferred = claims.filter((claim) => claim.rank === 'preferred');
  return (preferred.length > 0 ? preferred : claims).slice(0, 1);
}

function qualifier(claim: Claim, property: string): EdtfDate | undefined {
  for (const snak of claim.qualifiers.get(property) ?? []) {
    const date = snak.state === 'value' ? dateOfTime(snak.value) : null;
    if (date !== null) return date;
  }
  return undefined;
}

function about(date: EdtfDate | undefined): EdtfDate | undefined {
  return date === undefined ? undefined : `${date.replace(/[~?%]$/, '')}~`;
}

function endsBeforeItBegins(since: EdtfDate, until: EdtfDate): boolean {
  return (parseDate(until)?.last ?? 0) < (parseDate(since)?.first ?? 0);
}

/** True from when to when; null where the qualifiers contradict each other or leave nothing to say. */
function timesOf(claim: Claim, decay: string, lastSeen: EdtfDate | undefined): Times | null {
  const pointInTime = qualifier(claim, QUALIFIERS.pointInTime);
  const since =
    qualifier(claim, QUALIFIERS.start) ??
    (pointInTime === undefined ? about(qualifier(claim, QUALIFIERS.earliest)) : undefined);
  const ended = (claim.qualifiers.get(QUALIFIERS.end) ?? []).some(
    (snak) => snak.state === 'somevalue',
  );
  const until =
    qualifier(claim, QUALIFIERS.end) ??
    (ended ? about(qualifier(claim, QUALIFIERS.latest)) : undefined);
  if (since !== undefined && until !== undefined && endsBeforeItBegins(since, until)) return null;
  if (ended && until === undefined) {
    // It ended, nobody knows when: all that is known is one time at which it held.
    const at = pointInTime ?? since;
    return at === undefined ? null : { at };
  }
  if (pointInTime !== undefined && since === undefined && until === undefined)
    return { at: pointInTime };
  const goesStale = (decay === 'office' && until === undefined) || decay === 'counted';
  const asOf = goesStale ? (pointInTime ?? lastSeen) : undefined;
  if (goesStale && asOf === undefined) return null;
  return { ...optional('since', since), ...optional('until', until), ...optional('asOf', asOf) };
}

/** The later of the day somebody looked and, where that lies before the beginning, of the last edit. */
function lastSeenOf(
  claim: Claim,
  retrieved: EdtfDate | undefined,
  modified: EdtfDate | undefined,
): EdtfDate | undefined {
  const since = qualifier(claim, QUALIFIERS.start);
  if (retrieved === undefined) return modified;
  return since !== undefined && endsBeforeItBegins(since, retrieved) ? modified : retrieved;
}

export interface StatementsOfItem {
  readonly statements: readonly StatementRecord[];
  readonly sources: readonly ReferenceSource[];
}

/**
 * @param modified the day of the document's last edit (or of the dump): what changes hands is known to
 * hold until then, unless a reference says when it was looked at
 */
export function statementsOf(
  item: Item,
  modified: EdtfDate | undefined,
  languages: readonly Language[],
): StatementsOfItem {
  const statements = new Map<string, StatementRecord>();
  const sources = new Map<string, ReferenceSource>();
  for (const mapped of PROPERTY_MAP) {
    const decay = PROPERTIES[mapped.property]?.decay ?? 'slow';
    const valid = item.claims(mapped.wikidata).filter((claim) => claim.rank !== 'deprecated');
    const claims = mapped.value === 'text' ? inLanguages(valid, languages) : valid;
    const [preferred, normal] = [
      claims.filter((claim) => claim.rank === 'preferred'),
      claims.filter((claim) => claim.rank === 'normal'),
    ];
    // The newest counts stand at the end of a list.
    const kept = normal.slice(-Math.max(0, MOST_A_PROPERTY - preferred.length));
    for (const claim of [...preferred, ...kept].slice(0, MOST_A_PROPERTY)) {
      const value = valueOf(mapped, claim.main);
      const { retrieved, sources: cited } = referencesOf(claim);
      const times = timesOf(claim, decay, lastSeenOf(claim, retrieved, modified));
      if (!value || !times) continue;
      for (const source of cited) sources.set(source.source, source);
      add(statements, {
        property: mapped.property,
        ...value,
        ...times,
        ...(claim.rank === 'preferred' ? { rank: 'preferred' as const } : {}),
        sources: [...cited.map((source) => source.source), WIKIDATA_SOURCE],
      });
    }
  }
  const most = [...statements.values()].slice(0, LIMITS.statementsAnEntity);
  return { statements: most, sources: [...sources.values()] };
}

/** Two claims that say the same of the same time are one statement with the sources of both. */
function add(into: Map<string, StatementRecord>, statement: StatementRecord): void {
  const { sources, rank, asOf, ...said } = statement;
  const key = JSON.stringify(said);
  const former = into.get(key);
  if (!former) {
    into.set(key, statement);
    return;
  }
  const later = [former.asOf, asOf].filter((date) => date !== undefined).sort();
  const best = former.rank ?? rank;
  into.set(key, {
    ...said,
    ...optional('asOf', later.at(-1)),
    ...optional('rank', best),
    sources: [...new Set([...former.sources, ...sources])].slice(-MOST_SOURCES),
  });
}
