/** The records that the generator makes, and how they are written: as `docs/packs.md` says. */
import { RECORD_KEYS } from '../../lib/knowledge/pack/keys.ts';
import type { Kind, NameUse } from '../../lib/knowledge/types.ts';

export interface NameRules {
  readonly is?: readonly NameUse[];
  readonly case?: 'initial' | 'exact' | 'any';
  readonly needs?: readonly string[];
  readonly until?: string;
  readonly inflects?: boolean;
}

export interface MadeName extends NameRules {
  readonly name: string;
}

export interface MadeStatement {
  readonly property: string;
  readonly entity?: string;
  readonly text?: { readonly en: string };
  readonly quantity?: { readonly amount: number; readonly unit: string };
  readonly date?: string;
  readonly since?: string;
  readonly until?: string;
  readonly at?: string;
  readonly asOf?: string;
  readonly disputedBy?: readonly string[];
  readonly note?: { readonly en: string };
  readonly sources: readonly string[];
}

export interface MadeEntity {
  readonly entity: string;
  readonly kind: Kind;
  readonly importance: number;
  readonly names: Readonly<Record<string, readonly MadeName[]>>;
  readonly blocks?: readonly string[];
  readonly description: { readonly en: string };
  readonly ids?: Readonly<Record<string, string>>;
  readonly statements: readonly MadeStatement[];
}

export interface NameList {
  add(language: string, name: string | undefined, rules?: NameRules): void;
  has(language: string, name: string): boolean;
  made(): Readonly<Record<string, readonly MadeName[]>>;
}

/** Collects names; the first rules that are given to a form are the ones it keeps. */
export function createNames(): NameList {
  const lists = new Map<string, Map<string, MadeName>>();
  return {
    add(language, name, rules = {}) {
      if (name === undefined || name === '') return;
      const forms = lists.get(language) ?? new Map<string, MadeName>();
      if (!forms.has(name)) forms.set(name, { name, ...rules });
      lists.set(language, forms);
    },
    has: (language, name) => lists.get(language)?.has(name) ?? false,
    made: () =>
      Object.fromEntries([...lists].map(([language, forms]) => [language, [...forms.values()]])),
  };
}

/** `x:` and the name in small letters, digits and hyphens. */
export function localId(name: string): string {
  const slug = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[’'ʻ.]/gu, '')
    .toLowerCase()
    .replace(/ø/gu, 'o')
    .replace(/ł/gu, 'l')
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/^-|-$/gu, '');
  return `x:${slug}`;
}

function pick(source: object, keys: readonly string[]): Record<string, unknown> {
  const values = source as Record<string, unknown>;
  const isFilled = (value: unknown): boolean =>
    value !== undefined && !(Array.isArray(value) && value.length === 0);
  return Object.fromEntries(
    keys.filter((key) => isFilled(values[key])).map((key) => [key, values[key]]),
  );
}

function writeName(name: MadeName): unknown {
  const { name: text, ...rules } = name;
  return Object.values(rules).some((rule) => rule !== undefined)
    ? pick(name, RECORD_KEYS.name)
    : text;
}

function writeEntity(entity: MadeEntity): string {
  const names = Object.fromEntries(
    Object.entries(entity.names).map(([language, forms]) => [language, forms.map(writeName)]),
  );
  const statements = entity.statements.map((statement) => pick(statement, RECORD_KEYS.statement));
  return JSON.stringify(pick({ ...entity, names, statements }, RECORD_KEYS.entity));
}

/** Numbers in ids count as numbers, as `npm run pack -- format` sorts them. */
const sortKey = (id: string): string => id.replace(/\d+/, (digits) => digits.padStart(12, '0'));

export function writeEntities(entities: readonly MadeEntity[]): string {
  return entities
    .map((entity) => ({ key: sortKey(entity.entity), line: writeEntity(entity) }))
    .sort((one, other) => (one.key < other.key ? -1 : 1))
    .map(({ line }) => `${line}\n`)
    .join('');
}
