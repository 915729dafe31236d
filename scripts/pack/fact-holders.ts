/** Checks of heads of state and of government, and of leaders' birth dates. */
import { parseDate, type ParsedDate } from '../../lib/knowledge/edtf.ts';
import type { Entity, EntityId, Statement } from '../../lib/knowledge/types.ts';
import { holding, namesOf, type FactIndex } from './fact-index.ts';
import { judge, type Ledger } from './fact-ledger.ts';
import { foldName, isSamePerson } from './fact-names.ts';
import type { StateRow } from './fact-states.ts';
import { readTable } from './fact-tables.ts';

interface TablePerson {
  readonly name: string;
  readonly family: string;
  readonly qid: string;
  readonly since: string;
}

/** Who holds one office on the day the table was made; several where an office is shared or deputised. */
interface Office {
  readonly entity: Entity;
  readonly property: string;
  readonly day: string;
  readonly persons: readonly TablePerson[];
}

/** Bodies that the table lists among the states, and what we say of who is at their head. */
const BODIES: Readonly<Record<string, EntityId>> = { EU: 'Q458', AU_AF: 'Q7159' };
const PROPERTIES_OF_BODIES = [
  'head-of-state',
  'head-of-government',
  'leader',
  'chair',
  'secretary-general',
] as const;

export function checkHolders(
  index: FactIndex,
  folder: string,
  states: readonly StateRow[],
  ledger: Ledger,
): void {
  const factbook = readTable(folder, 'office_holders_2026-01.tsv', [
    'iso2',
    'role',
    'person',
    'family',
    'since',
    'as_of',
  ]).map((row) => ({ ...row, qid: '' }));
  const leaders = readTable(folder, 'leaders_2026-08.tsv', [
    'code',
    'role',
    'person',
    'qid',
    'since',
    'born',
    'as_of',
  ]).map((row) => ({ ...row, iso2: row.code, family: '' }));
  const idOf = new Map(states.map((row) => [row.iso2, row.qid]));
  for (const [rows, name] of [
    [factbook, '2026-01'],
    [leaders, '2026-08'],
  ] as const) {
    const offices = new Map<string, Office>();
    for (const row of rows) {
      const entity = index.get(idOf.get(row.iso2) ?? BODIES[row.iso2] ?? '');
      if (!entity || row.person === '') continue;
      const property = row.role.replaceAll('_', '-');
      const key = `${entity.id} ${property}`;
      const { person, family, qid, since } = row;
      const persons = [...(offices.get(key)?.persons ?? []), { name: person, family, qid, since }];
      offices.set(key, { entity, property, day: row.as_of, persons });
    }
    for (const office of offices.values())
      checkOffice(index, office, name, ledger, [...offices.values()]);
  }
  checkBirths(index, leaders, ledger);
}

interface Held {
  readonly person: Entity;
  readonly statement: Statement;
}

function holdersOf(index: FactIndex, { entity, property, day }: Office): Held[] {
  const isBody = Object.values(BODIES).includes(entity.id);
  const properties = isBody ? PROPERTIES_OF_BODIES : [property];
  return properties
    .flatMap((each) => holding(entity, each, day))
    .flatMap((statement) => {
      const person =
        statement.value.type === 'entity' ? index.get(statement.value.entity) : undefined;
      return person ? [{ person, statement }] : [];
    });
}

function isPerson(person: Entity, theirs: TablePerson): boolean {
  return (
    (theirs.qid !== '' && (person.id === theirs.qid || person.wikidata === theirs.qid)) ||
    isSamePerson(namesOf(person), theirs.name, theirs.family)
  );
}

/** Words with which the title of a head of state or of government begins, and no deputy's or heir's. */
const HEADS =
  /^(acting |interim |caretaker |transitional )*(president|prime minister|premier|chancellor|taoiseach|king|queen|emperor|emir|amir|sultan|pope|monarch|(grand )?duke|(sovereign )?prince of|supreme leader|head of (state|government|the))\b(?! of the (assembly|senate|national assembly|parliament|chamber|house))/i;

/** Where only the person's record says it: an office held that day whose words or whose own record name the state. */
function heldByRecord(index: FactIndex, office: Office): Held | undefined {
  const words = office.entity.names
    .filter((name) => name.language === 'en' && name.text.length > 3)
    .map((name) => foldName(name.text));
  const isOf = ({ value }: Statement): boolean => {
    if (value.type === 'text') {
      if (!HEADS.test(value.text['en'] ?? '')) return false;
      const text = ` ${foldName(value.text['en'] ?? '')} `;
      return words.some((word) => text.includes(` ${word} `));
    }
    const held = value.type === 'entity' ? index.get(value.entity) : undefined;
    if (!namesOf(held, 'en').some((name) => HEADS.test(name))) return false;
    return (held?.statements ?? []).some(
      (each) => each.value.type === 'entity' && each.value.entity === office.entity.id,
    );
  };
  for (const person of index.entities) {
    if (person.kind !== 'person') continue;
    const statement = holding(person, 'position-held', office.day).find(isOf);
    if (statement && office.persons.some((theirs) => isPerson(person, theirs)))
      return { person, statement };
  }
  return undefined;
}

function checkOffice(
  index: FactIndex,
  office: Office,
  snapshot: string,
  ledger: Ledger,
  all: readonly Office[],
): void {
  const { entity, property, persons } = office;
  const group = `${Object.values(BODIES).includes(entity.id) ? 'body' : property} ${snapshot}`;
  const holders = holdersOf(index, office);
  let match: Held | undefined;
  if (holders.length === 0) {
    // A president who heads the government too is stated once.
    const isBoth = all.some(
      (other) =>
        other.entity === entity &&
        other.property !== property &&
        other.persons[0]?.name === persons[0]?.name &&
        holdersOf(index, other).some(({ person }) =>
          persons.some((each) => isPerson(person, each)),
        ),
    );
    if (isBoth) return ledger.agree(group);
    match = heldByRecord(index, office);
    if (!match) return ledger.notStated(group);
  } else {
    match = holders.find(({ person }) => persons.some((theirs) => isPerson(person, theirs)));
  }
  judge(ledger, match !== undefined, {
    group,
    entity: entity.id,
    field: property,
    about: snapshot,
    ours: holders.map(({ person }) => index.label(person.id)).join(', '),
    table: persons.map((each) => each.name).join(', '),
  });
  const theirs = match && persons.find((each) => isPerson(match.person, each));
  if (!match || !theirs) return;
  checkSince(entity, match, theirs, office, snapshot, index, ledger);
  const qid = match.person.wikidata ?? match.person.id;
  if (theirs.qid !== '' && qid.startsWith('Q'))
    judge(ledger, qid === theirs.qid, {
      group: 'leader: qid',
      entity: match.person.id,
      field: 'qid',
      ours: qid,
      table: `${theirs.qid} ${theirs.name}`,
    });
}

/** Elected, approved and sworn in: sources choose between days of one week. */
const SINCE_TOLERANCE_DAYS = 7;

/** Whether the days that two dates may mean come within the tolerance of each other. */
export function areClose(a: ParsedDate, b: ParsedDate, days: number): boolean {
  return a.first <= b.last + days && b.first <= a.last + days;
}

function checkSince(
  entity: Entity,
  { person, statement }: Held,
  theirs: TablePerson,
  { property }: Office,
  snapshot: string,
  index: FactIndex,
  ledger: Ledger,
): void {
  const group = `since ${snapshot}`;
  const table = parseDate(theirs.since);
  if (!table) return;
  const ours = statement.since === undefined ? null : parseDate(statement.since);
  if (!ours) return ledger.notStated(group);
  judge(ledger, areClose(ours, table, SINCE_TOLERANCE_DAYS), {
    group,
    entity: entity.id,
    field: 'since',
    about: property,
    ours: `${index.label(person.id)} since ${statement.since}`,
    table: theirs.since,
  });
}

function checkBirths(
  index: FactIndex,
  leaders: readonly { readonly person: string; readonly qid: string; readonly born: string }[],
  ledger: Ledger,
): void {
  const group = 'leader: born';
  for (const { person, qid, born } of new Map(leaders.map((row) => [row.qid, row])).values()) {
    const table = parseDate(born);
    const entity = index.get(qid) ?? index.named(person).find(({ kind }) => kind === 'person');
    if (!table || !entity) continue;
    const statement = entity.statements.find((each) => each.property === 'born');
    const ours = statement?.value.type === 'date' ? statement.value.date : '';
    const date = parseDate(ours);
    if (!date) ledger.notStated(group);
    else
      judge(ledger, areClose(date, table, 0), {
        group,
        entity: entity.id,
        field: 'born',
        ours,
        table: born,
      });
  }
}
