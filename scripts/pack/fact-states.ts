/** Checks of states and territories: names, codes, capital, money, languages, land, people. */
import { latestCount } from '../../lib/knowledge/moments.ts';
import { knownDate } from '../../lib/knowledge/edtf.ts';
import type { Entity, EntityId } from '../../lib/knowledge/types.ts';
import { entityValues, holding, namesOf, type FactIndex } from './fact-index.ts';
import { judge, type Ledger } from './fact-ledger.ts';
import { foldName } from './fact-names.ts';
import { readTable, valuesIn, type Row } from './fact-tables.ts';

const COLUMNS = [
  'iso2',
  'iso3',
  'qid',
  'name',
  'un_member',
  'capital',
  'capital_fb',
  'capital_qid',
  'borders',
  'area_km2',
  'area_fb',
  'population_fb',
  'population_cldr',
  'currencies',
  'languages',
  'independence_fb',
] as const;
export type StateRow = Row<(typeof COLUMNS)[number]>;

export const readStates = (folder: string): StateRow[] =>
  readTable(folder, 'countries.tsv', COLUMNS);

const UNITED_NATIONS = 'Q1065';
/** Of a territory that a news reader may meet; the smallest that the tables count have a few dozen. */
const LEAST_PEOPLE = 500;

export function checkStates(index: FactIndex, states: readonly StateRow[], ledger: Ledger): void {
  for (const row of states) {
    const entity = index.get(row.qid);
    if (!entity) {
      const [other] = index.named(row.name);
      const ours = other ? index.label(other.id) : 'not in the pack';
      // Rocks, reefs and stations where nobody is at home make no news.
      if (!other && !(Number(row.population_cldr) > LEAST_PEOPLE) && row.un_member !== '1')
        ledger.notStated('state: qid');
      else
        ledger.differ({
          group: 'state: qid',
          entity: row.qid,
          field: 'qid',
          ours,
          table: row.name,
        });
      continue;
    }
    ledger.agree('state: qid');
    checkName(entity, row, ledger);
    checkIsoCode(entity, row, ledger);
    checkCapital(index, entity, row, ledger);
    checkCurrencies(index, entity, row, ledger);
    checkLanguages(index, entity, row, ledger);
    checkAmount(entity, 'area', [row.area_km2, row.area_fb], 0.05, index, ledger);
    checkAmount(entity, 'population', [row.population_fb, row.population_cldr], 0.1, index, ledger);
    checkIndependence(entity, row, ledger);
    const isMember = entityValues(holding(entity, 'member-of', index.asOf)).includes(
      UNITED_NATIONS,
    );
    judge(ledger, isMember === (row.un_member === '1'), {
      group: 'state: UN member',
      entity: entity.id,
      field: 'member-of',
      about: 'UN',
      ours: isMember ? 'member' : 'no member',
      table: row.un_member === '1' ? 'member' : 'no member',
    });
  }
}

function checkName(entity: Entity, row: StateRow, ledger: Ledger): void {
  const names = namesOf(entity, 'en');
  judge(
    ledger,
    names.some((name) => foldName(name) === foldName(row.name)),
    {
      group: 'state: name',
      entity: entity.id,
      field: 'name',
      ours: names[0] ?? 'none',
      table: row.name,
    },
  );
}

function checkIsoCode(entity: Entity, row: StateRow, ledger: Ledger): void {
  const group = 'state: ISO code';
  const code = entity.ids['iso-3166-1'];
  if (code === undefined) return ledger.notStated(group);
  const agrees = [row.iso2, row.iso3].includes(code.toUpperCase());
  judge(ledger, agrees, {
    group,
    entity: entity.id,
    field: 'iso-3166-1',
    ours: code,
    table: row.iso2,
  });
}

/** The table's words for a capital hold other spellings and remarks: "Baku (Baki, Baky)". */
function checkCapital(index: FactIndex, entity: Entity, row: StateRow, ledger: Ledger): void {
  const group = 'state: capital';
  const capitals = entityValues(holding(entity, 'capital', index.asOf));
  if (capitals.length === 0) {
    if (row.capital !== '') ledger.notStated(group);
    return;
  }
  const words = ` ${foldName(`${row.capital} ${row.capital_fb}`)} `;
  const qids = valuesIn(row.capital_qid);
  if (qids.length === 0 && !capitals.some((id) => index.get(id))) return ledger.notStated(group);
  const agrees = capitals.some(
    (id) =>
      qids.includes(index.get(id)?.wikidata ?? id) ||
      namesOf(index.get(id)).some((name) => words.includes(` ${foldName(name)} `)),
  );
  judge(ledger, agrees, {
    group,
    entity: entity.id,
    field: 'capital',
    ours: capitals.map(index.label).join(', '),
    table: `${row.capital} (${row.capital_qid})`,
  });
}

/** ISO 4217 codes of a currency: its registered one, else abbreviations and codes in brackets. */
function codesOf(index: FactIndex, id: EntityId): string[] {
  const entity = index.get(id);
  const code = entity?.ids['iso-4217'];
  if (code !== undefined) return [code];
  return namesOf(entity).filter((name) => /^[A-Z]{3}$/.test(name));
}

/** Parts of a currency union keep coins of their own that have no ISO 4217 code. */
const NO_ISO_CODE = new Set(['CKD', 'FOK', 'GGP', 'IMP', 'JEP', 'KID', 'TVD']);

function checkCurrencies(index: FactIndex, entity: Entity, row: StateRow, ledger: Ledger): void {
  const group = 'state: currency';
  const table = valuesIn(row.currencies).filter((code) => !NO_ISO_CODE.has(code));
  if (table.length === 0) return;
  const statements = holding(entity, 'currency', index.asOf);
  const codes = statements.map(({ value }) => {
    if (value.type === 'entity') return codesOf(index, value.entity);
    return value.type === 'text' ? (value.text['en']?.match(/\b[A-Z]{3}\b/g) ?? []) : [];
  });
  if (codes.flat().length === 0) return ledger.notStated(group);
  const missing = table.filter((code) => !codes.some((each) => each.includes(code)));
  const extra = codes.filter((each) => !each.some((code) => table.includes(code)));
  // One of them in common and nothing on both sides that the other lacks: one source is fuller.
  const agrees = codes.length > extra.length && (missing.length === 0 || extra.length === 0);
  judge(ledger, agrees, {
    group,
    entity: entity.id,
    field: 'currency',
    ours: codes.map((each) => each.join('/')).join(', '),
    table: table.join(', '),
  });
}

/** What English calls a language by its ISO 639 code, where the table's and ours differ in grain. */
const LANGUAGE_WORDS: Readonly<Record<string, readonly string[]>> = {
  ber: ['Tamazight', 'Amazigh'],
  cnr: ['Montenegrin'],
  fas: ['Persian', 'Farsi'],
  msa: ['Malay', 'Indonesian'],
  nob: ['Norwegian Bokmål', 'Norwegian'],
  nya: ['Chewa', 'Chichewa', 'Nyanja'],
  prs: ['Dari', 'Persian'],
  zho: ['Chinese', 'Mandarin', 'Cantonese'],
};

function checkLanguages(index: FactIndex, entity: Entity, row: StateRow, ledger: Ledger): void {
  const group = 'state: official language';
  const statements = holding(entity, 'official-language', index.asOf);
  if (statements.length === 0) return ledger.notStated(group);
  const display = new Intl.DisplayNames(['en'], { type: 'language' });
  const table = valuesIn(row.languages).map((code) =>
    [...(LANGUAGE_WORDS[code] ?? []), display.of(code) ?? code].map(foldName),
  );
  const ours = statements.map(({ value }) => {
    const names = value.type === 'entity' ? namesOf(index.get(value.entity), 'en') : [];
    const text = value.type === 'text' ? [value.text['en'] ?? ''] : [];
    return [...names, ...text].map((name) => foldName(name).replace(/ language$/, ''));
  });
  // A text may say more than the name: "Kazakh; Russian is used officially beside it".
  const isInTable = (names: readonly string[]): boolean =>
    names.some((name) =>
      table.some((words) => words.some((word) => ` ${name} `.includes(` ${word} `))),
    );
  // The table counts regional and spoken languages too, so ours may be fewer; one more than it has is a claim.
  const agrees = ours.every(isInTable);
  judge(ledger, agrees, {
    group,
    entity: entity.id,
    field: 'official-language',
    ours: ours.map((names) => names[0] ?? '?').join(', '),
    table: table.map((words) => words[0] ?? '?').join(', '),
  });
}

/** @param tables what the sources say; agreeing with one of them is enough @param tolerance as a share */
function checkAmount(
  entity: Entity,
  field: 'area' | 'population',
  tables: readonly string[],
  tolerance: number,
  index: FactIndex,
  ledger: Ledger,
): void {
  const group = `state: ${field}`;
  const latest = latestCount(holding(entity, field, index.asOf), index.asOf);
  const amounts = tables.map(Number).filter((amount) => amount > 0);
  if (amounts.length === 0) return;
  if (latest?.value.type !== 'quantity') return ledger.notStated(group);
  const { amount } = latest.value.quantity;
  const agrees = amounts.some((each) => Math.abs(amount - each) <= tolerance * each);
  judge(ledger, agrees, {
    group,
    entity: entity.id,
    field,
    ours: String(amount),
    table: amounts.join(' or '),
  });
}

/** The table is prose with one or more dates; ours is to be one of their years. */
function checkIndependence(entity: Entity, row: StateRow, ledger: Ledger): void {
  const group = 'state: independence';
  const years = row.independence_fb.match(/\b\d{3,4}\b/g)?.map(Number) ?? [];
  if (years.length === 0 || /^(none|no official)/.test(row.independence_fb)) return;
  const statement = entity.statements.find((each) => each.property === 'independence');
  if (statement?.value.type !== 'date') return ledger.notStated(group);
  const ours = statement.value.date;
  judge(ledger, years.includes(knownDate(ours).year), {
    group,
    entity: entity.id,
    field: 'independence',
    ours,
    table: row.independence_fb,
  });
}
