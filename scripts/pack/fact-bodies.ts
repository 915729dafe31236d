/** Checks of who is a member of what, and when and where organisations were founded. */
import { knownDate } from '../../lib/knowledge/edtf.ts';
import type { EntityId } from '../../lib/knowledge/types.ts';
import { entityValues, holding, namesOf, type FactIndex } from './fact-index.ts';
import { judge, type Ledger } from './fact-ledger.ts';
import { foldName } from './fact-names.ts';
import type { StateRow } from './fact-states.ts';
import { readTable, valuesIn } from './fact-tables.ts';
import { MEMBER_FAULTS, UNUSABLE_MEMBER_LISTS } from './known-faults.ts';

/** The day of the membership table. */
const SNAPSHOT = '2026-01-22';

/** Names of the organisations that go by another one than the table's abbreviation. */
const ORGANISATIONS: Readonly<Record<string, readonly string[]>> = {
  AU: ['African Union'],
  C: ['Commonwealth of Nations', 'The Commonwealth'],
  CE: ['Council of Europe'],
  EMU: ['eurozone', 'euro area'],
  'G-20': ['G20', 'Group of Twenty'],
  'G-7': ['G7', 'Group of Seven'],
  'G-77': ['Group of 77'],
  ICCt: ['International Criminal Court'],
  LAS: ['Arab League', 'League of Arab States'],
  NAM: ['Non-Aligned Movement'],
  'Schengen Convention': ['Schengen Area', 'Schengen area'],
  UN: ['United Nations'],
};

export function checkBodies(
  index: FactIndex,
  folder: string,
  states: readonly StateRow[],
  ledger: Ledger,
): void {
  const bodies = readTable(folder, 'igos.tsv', ['qid', 'abbr', 'established', 'hq']);
  const qidOf = new Map(bodies.map((row) => [row.abbr, row.qid]));
  checkMemberships(index, folder, states, qidOf, ledger);
  for (const row of bodies) {
    const entity = row.qid === '' ? undefined : index.get(row.qid);
    if (!entity) continue;
    const founded = entity.statements.find((each) => each.property === 'founded');
    if (/^\d{4}/.test(row.established)) {
      const group = 'body: founded';
      const year = Number(row.established.slice(0, 4));
      if (founded?.value.type !== 'date') ledger.notStated(group);
      // The table often gives the year of a forerunner.
      else if (year < knownDate(founded.value.date).year) ledger.fault(group);
      else
        judge(ledger, year === knownDate(founded.value.date).year, {
          group,
          entity: entity.id,
          field: 'founded',
          ours: founded.value.date,
          table: row.established,
        });
    }
    if (row.hq === '') continue;
    const group = 'body: headquarters';
    const seats = holding(entity, 'headquarters', index.asOf);
    const words = ` ${foldName(row.hq)} `;
    const ours = seats.flatMap(({ value }) =>
      value.type === 'entity'
        ? namesOf(index.get(value.entity), 'en')
        : value.type === 'text'
          ? [value.text['en'] ?? '']
          : [],
    );
    if (ours.length === 0) ledger.notStated(group);
    else
      judge(
        ledger,
        ours.some((name) => words.includes(` ${foldName(name)} `)),
        {
          group,
          entity: entity.id,
          field: 'headquarters',
          ours: ours[0] ?? '',
          table: row.hq,
        },
      );
  }
}

/** Compared for the organisations of which the pack states any member; the others are a gap as a whole. */
function checkMemberships(
  index: FactIndex,
  folder: string,
  states: readonly StateRow[],
  qidOf: ReadonlyMap<string, EntityId>,
  ledger: Ledger,
): void {
  const rows = readTable(folder, 'memberships_2026-01.tsv', ['org', 'full', 'other']);
  const members = new Map<EntityId, Set<EntityId>>();
  for (const { qid } of states) {
    const state = index.get(qid);
    if (!state) continue;
    for (const body of entityValues(holding(state, 'member-of', SNAPSHOT))) {
      const set = members.get(body);
      if (set) set.add(state.id);
      else members.set(body, new Set([state.id]));
    }
  }
  const idOf = new Map(states.map((row) => [row.iso2, index.get(row.qid)?.id]));
  for (const { org, full, other } of rows) {
    if (UNUSABLE_MEMBER_LISTS.has(org)) continue;
    const group = `member of ${org}`;
    const names = ORGANISATIONS[org] ?? [org];
    const candidates = [
      ...(ORGANISATIONS[org] ? [] : [index.get(qidOf.get(org) ?? '')]),
      ...names.flatMap((name) => index.named(name)),
    ];
    const body = candidates.find((each) => each !== undefined && members.has(each.id));
    if (!body) {
      if (candidates.some((each) => each?.kind === 'international-body')) ledger.notStated(group);
      continue;
    }
    const ours = members.get(body.id) ?? new Set();
    const suspended = valuesIn(other).flatMap((each) => /^(\w\w):suspended/.exec(each)?.[1] ?? []);
    const codes = [...valuesIn(full), ...suspended];
    const table = new Set(codes.map((code) => idOf.get(code)).filter((id) => id !== undefined));
    const faults = MEMBER_FAULTS[org];
    const isFaulty = (id: EntityId): boolean =>
      !ours.has(id)
        ? (faults?.tooMany ?? []).some((code) => idOf.get(code) === id)
        : !table.has(id) &&
          (faults?.missing === 'some' ||
            (faults?.missing ?? []).some((code) => idOf.get(code) === id));
    for (const id of new Set([...ours, ...table]))
      if (isFaulty(id)) ledger.fault(group);
      else
        judge(ledger, ours.has(id) && table.has(id), {
          group,
          entity: id,
          field: 'member-of',
          about: org,
          ours: ours.has(id) ? 'member' : 'no member',
          table: table.has(id) ? 'member' : 'no member',
        });
  }
}
