/** Gathers what tables say of entities, by id, and gives it as the lines of a pack. */
import { LIMITS } from '../../lib/knowledge/pack/limits.ts';
import type { EntityId, Kind, Language } from '../../lib/knowledge/types.ts';
import { foldName } from '../pack/fact-names.ts';
import { isPlace } from './sets.ts';
import { cleanText } from '../../lib/wikidata/texts.ts';

export type Statements = ReadonlyArray<Readonly<Record<string, unknown>>>;

export interface Draft {
  readonly id: EntityId;
  readonly kind: Kind;
  /** Only where a table ranks it: by its wikis or its people. */
  readonly importance?: number;
  readonly names: ReadonlyArray<readonly [Language, string]>;
  /** What the table says; without it the kind is said. */
  readonly description?: string;
  readonly statements?: Statements;
}

interface Gathered extends Omit<Draft, 'names'> {
  readonly names: Map<Language, Set<string>>;
}

export interface Drafts {
  readonly size: number;
  /** Of several tables the first says what it is; names of the others are added. */
  add(draft: Draft): void;
  /** Places of which no table says the country, by folded name. */
  placesByName(): Map<string, EntityId>;
  /** @returns lines of a pack: manifest, source, entities */
  lines(): Generator<string>;
}

/** A name that begins small is a common word in these tables ("president"), and would be found everywhere. */
const BEGINS_AS_NAME = /^[^\p{Ll}]*[\p{Lu}\p{Lo}\p{Lt}]/u;
const SHORTEST_NAME = 2;
const MOST_NAMES = 12;
/** Beside ranked entities: one of a long list, and less than a pack says of an entity by saying nothing. */
const UNRANKED = 25;
const SOURCE = 'tables';

/** @param isHeld by the packs above, which know it better */
export function createDrafts(isHeld: (id: EntityId) => boolean): Drafts {
  const drafts = new Map<EntityId, Gathered>();
  return {
    get size() {
      return drafts.size;
    },
    add(draft) {
      if (isHeld(draft.id)) return;
      const names = draft.names.flatMap(([language, text]) => {
        const name = cleanText(text, LIMITS.nameLength);
        return name !== null && name.length >= SHORTEST_NAME && BEGINS_AS_NAME.test(name)
          ? [[language, name] as const]
          : [];
      });
      let gathered = drafts.get(draft.id);
      if (!gathered) {
        if (names.length === 0) return;
        gathered = { ...draft, names: new Map() };
        drafts.set(draft.id, gathered);
      }
      for (const [language, name] of names) {
        const known = gathered.names.get(language);
        if (!known) gathered.names.set(language, new Set([name]));
        else if (known.size < MOST_NAMES) known.add(name);
      }
    },
    placesByName() {
      return new Map(
        [...drafts.values()]
          .filter(({ kind, statements }) => isPlace(kind) && statements === undefined)
          .flatMap(({ id, names }) =>
            [...names.values()].flatMap((texts) =>
              [...texts].map((text) => [foldName(text), id] as const),
            ),
          ),
      );
    },
    *lines() {
      yield JSON.stringify({
        pack: 'wide',
        format: 'backstory-pack/1',
        name: 'Wide',
        version: '1.0.0',
        asOf: '2026-11-27',
        licence: 'LicenseRef-not-to-be-shipped',
      });
      yield JSON.stringify({ source: SOURCE, kind: 'dataset', title: 'Tables for measuring' });
      for (const draft of drafts.values()) yield JSON.stringify(recordOf(draft));
    },
  };
}

function recordOf({ id, kind, importance, names, description, statements }: Gathered): object {
  const text = description === undefined ? null : cleanText(description, LIMITS.titleLength);
  return {
    entity: id,
    kind,
    importance: importance ?? UNRANKED,
    names: Object.fromEntries([...names].map(([language, texts]) => [language, [...texts]])),
    description: { en: text ?? `${kind}.` },
    ...(statements && statements.length > 0
      ? { statements: statements.map((each) => ({ ...each, sources: [SOURCE] })) }
      : {}),
  };
}

/** The table's own key as a local id, where it is no Wikidata id. */
export function idOf(key: string): EntityId {
  return /^Q\d/.test(key) ? key : `x:${key.toLowerCase().replace(/[^a-z0-9]+/g, '-')}`;
}
