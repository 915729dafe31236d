/** Where a table is wrong, so that being right is not reported. Ids are those of the pack. */
import type { EntityId } from '../../lib/knowledge/types.ts';

export interface KnownFault {
  readonly entity: EntityId;
  readonly field: string;
  /** Absent: every value of the field. */
  readonly about?: string;
  readonly reason: string;
}

const OLD_CURRENCY = 'the table lags behind a change of currency';

export const KNOWN_FAULTS: readonly KnownFault[] = [
  { entity: 'Q219', field: 'currency', reason: `${OLD_CURRENCY}: the euro since 2026-01-01` },
  { entity: 'Q1044', field: 'currency', reason: `${OLD_CURRENCY}: the new leone (SLE) since 2022` },
  { entity: 'Q25279', field: 'currency', reason: `${OLD_CURRENCY}: XCG since 2025-03-31` },
  { entity: 'Q26273', field: 'currency', reason: `${OLD_CURRENCY}: XCG since 2025-03-31` },
  { entity: 'Q954', field: 'currency', reason: `${OLD_CURRENCY}: ZWG since 2024-04` },
  { entity: 'Q35086', field: 'currency', reason: "the table gives Saint Helena's pound" },
  { entity: 'Q40', field: 'official-language', reason: 'the table gives Bavarian for German' },
  { entity: 'Q6250', field: 'official-language', reason: 'the table gives spoken languages' },
  {
    entity: 'Q967',
    field: 'official-language',
    reason: 'the table lacks English, official since 2014',
  },
  { entity: 'Q668', field: 'borders', about: 'Q854', reason: 'a strait lies between them' },
  { entity: 'Q924', field: 'independence', reason: "the table's text is cut before 1961" },
  {
    entity: 'Q55',
    field: 'since',
    about: 'head-of-government',
    reason: 'the table gives the day from which he was caretaker',
  },
  {
    entity: 'Q223',
    field: 'since',
    about: 'head-of-government',
    reason: 'the table gives the day of the coalition agreement; he took office on 2025-04-07',
  },
  {
    entity: 'Q851',
    field: 'head-of-state',
    about: '2026-08',
    reason: 'the table gives the crown prince for the king',
  },
  {
    entity: 'Q219',
    field: 'head-of-state',
    about: '2026-01',
    reason: 'the table missed 2026-01-20',
  },
  { entity: 'Q1520', field: 'name', reason: 'the table has its name of 2019 to 2022' },
  { entity: 'Q1410', field: 'population', reason: 'the table counts the Spanish towns around it' },
  { entity: 'x:brexit', field: 'start', reason: 'the heading covers the negotiations before it' },
  { entity: 'x:intra-afghan-talks', field: 'start', reason: 'the heading covers earlier talks' },
  {
    entity: 'x:afghanistan-pakistan-conflict-2025',
    field: 'start',
    reason: 'the heading covers air strikes before the fighting of October',
  },
  {
    entity: 'x:spain-floods-2024',
    field: 'start',
    reason: 'the heading covers floods of June too',
  },
  {
    entity: 'x:us-trade-war-2025',
    field: 'start',
    reason: 'the heading is of the tariffs of 2018 too',
  },
];

interface MemberFaults {
  /** ISO 3166-1 codes that the table lists and that are no members. */
  readonly tooMany?: readonly string[];
  /** Codes of members that it leaves out; `some` for lists that lack whoever joined since about 2015. */
  readonly missing?: readonly string[] | 'some';
}

/** By the table's abbreviation of the organisation; members as of January 2026. */
export const MEMBER_FAULTS: Readonly<Record<string, MemberFaults>> = {
  ADB: { missing: 'some' },
  AIIB: { missing: 'some' },
  AU: { missing: ['GN'] },
  'Arctic Council': { tooMany: ['FO', 'GL'] },
  AfDB: { missing: 'some' },
  BRICS: { missing: ['ID'] },
  BSEC: { missing: ['MK'] },
  C: { missing: 'some' },
  CE: { tooMany: ['RU'] },
  CEMAC: { tooMany: ['AO', 'BI', 'CD', 'ST'] },
  // Ukraine never ratified the charter and recalled its envoys in 2018.
  CIS: { tooMany: ['UA'] },
  COMESA: { missing: ['SO', 'TN'] },
  'D-8': { missing: ['AZ'] },
  EBRD: { missing: 'some' },
  ECOWAS: { missing: ['GN'] },
  EMU: { missing: ['BG'] },
  EU: { tooMany: ['GB'] },
  FATF: { missing: 'some' },
  'G-77': { missing: 'some' },
  IAEA: { missing: 'some' },
  IBRD: { missing: 'some' },
  ICCt: {
    tooMany: ['SG', 'UZ'],
    missing: 'AM BD BZ CV GD GT KE KH KI PS SK SV UA VE VU'.split(' '),
  },
  // Eritrea left in December 2025.
  IGAD: { tooMany: ['ER'] },
  ILO: { missing: 'some' },
  IMF: { missing: ['AD', 'LI'] },
  IOM: { missing: 'some' },
  Interpol: { missing: 'some' },
  LAS: { missing: ['PS'] },
  Mercosur: { missing: ['BO'] },
  NAM: { missing: 'some' },
  // Nicaragua left in 2023; the seats of Cuba and Venezuela are empty.
  OAS: { tooMany: ['CU', 'NI', 'VE'] },
  OECD: { tooMany: ['BR', 'ID', 'IN', 'ZA'], missing: ['CO', 'CR', 'LV'] },
  OIC: { missing: ['PS'] },
  OIF: { missing: 'some' },
  OPCW: { missing: ['AO', 'MM', 'SO'] },
  OPEC: { tooMany: ['EC', 'QA'], missing: ['CG', 'GA', 'GQ'] },
  SADC: { missing: ['KM'] },
  SCO: { missing: ['BY', 'IN', 'IR'] },
  'Schengen Convention': { tooMany: ['MC', 'SM', 'VA'], missing: ['BG', 'RO'] },
  UNESCO: { tooMany: ['IL'], missing: ['PS'] },
  UPU: { missing: 'some' },
  WIPO: { missing: 'some' },
  WTO: { missing: ['KM', 'TL'] },
};

/**
 * Lists that are of another time or of something else: the Security Council of 2018, bodies that are no
 * more, contributors to missions, chambers of commerce.
 */
export const UNUSABLE_MEMBER_LISTS: ReadonlySet<string> = new Set(
  (
    'UN Security Council|UNHRC|G-8|NAFTA|UNASUR|EAEC|ICC|none|ATMIS|MINUSCA|MINUSMA|MINUSTAH|MINURSO|MNJTF|' +
    'MONUSCO|UNAMID|UNDOF|UNFICYP|UNIFIL|UNISFA|UNMIL|UNMISS|UNMOGIP|UNOCI|UNSOM|UNTSO|UNRWA|UNHCR|UNITAR|' +
    'UNDP|UNFPA|UNOPS|UNOOSA|WFP'
  ).split('|'),
);
