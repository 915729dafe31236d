/** Towns and districts of the gazetteers for the wide pack, without those that are there under another id. */
import { join } from 'node:path';
import type { Entity, EntityId } from '../../lib/knowledge/types.ts';
import { foldName } from '../pack/fact-names.ts';
import type { Known } from './known.ts';
import { isPlace } from './sets.ts';
import { idOf, type Drafts } from './wide-drafts.ts';
import { rowsIn } from './wide-tables.ts';

/** Smaller ones are seldom in the news, and would be most of the pack. */
const LEAST_PEOPLE = 5_000;
/** Ten times the people are so much more important; a million comes to 40, as in the bundled pack. */
const IMPORTANCE_A_TENFOLD = 10;
const IMPORTANCE_OF_ONE = -20;
const DISTRICT_IMPORTANCE = 25;

interface Place {
  readonly name: string;
  /** What it is called elsewhere, in any language. */
  readonly others: readonly string[];
  readonly key: string;
  readonly country: string;
  /** 0 for a district, whose people are not told. */
  readonly people: number;
}

/**
 * The gazetteers have no Wikidata ids. A place of theirs is taken for one that is already here where a place of the
 * packs has its name in its country; or, where of the one here no country is known, where no other of the
 * name has more people.
 */
export function addPlaces(drafts: Drafts, names: string, bundled: Known): void {
  const states = new Map<string, Entity>();
  for (const entity of bundled.states()) {
    const code = entity.ids['iso-3166-1'];
    if (code !== undefined) states.set(code, entity);
  }
  const countriesOf = (name: string): ReadonlyArray<EntityId | null> =>
    bundled
      .bearers(name)
      .filter(({ kind }) => isPlace(kind))
      .map((entity) => (entity.kind === 'state' ? entity.id : countryOf(entity)));
  const loose = drafts.placesByName();
  for (const place of placesIn(names).toSorted((a, b) => b.people - a.people)) {
    const state = states.get(place.country);
    const all = [place.name, ...place.others];
    const known = all.flatMap(countriesOf);
    if (known.some((country) => country === null || country === state?.id)) continue;
    // The largest comes first, and takes the name's one entity without a country.
    const folded = all.map(foldName).find((name) => loose.has(name));
    const same = folded === undefined ? undefined : loose.get(folded);
    if (folded !== undefined && same !== undefined) {
      loose.delete(folded);
      // Some targets have a Russian label alone.
      drafts.add({ id: same, kind: 'place', names: [['mul', place.name]] });
      continue;
    }
    const { people } = place;
    drafts.add({
      id: idOf(place.key),
      kind: people > 0 ? 'city' : 'region',
      importance:
        people > 0
          ? Math.max(0, Math.round(IMPORTANCE_OF_ONE + IMPORTANCE_A_TENFOLD * Math.log10(people)))
          : DISTRICT_IMPORTANCE,
      names: [['mul', place.name]],
      description: state ? `place in ${state.names[0]?.text ?? ''}` : 'place',
      // No population: a count is of a year, and the gazetteer tells none.
      statements: state ? [{ property: 'country', entity: state.id }] : [],
    });
  }
}

function placesIn(folder: string): Place[] {
  const towns: Array<Place & { readonly others: string[] }> = [];
  for (const [name = '', key = '', country = '', people = ''] of rowsIn(
    join(folder, 'places-geonames.tsv.gz'),
  )) {
    const last = towns.at(-1);
    // Only the first row of a place has its people, and its name as it is written there.
    if (last?.key === key) last.others.push(name);
    else towns.push({ name, others: [], key, country, people: Number(people) });
  }
  const districts = rowsIn(join(folder, 'admin-areas-geonames.tsv.gz'))
    .filter(([, , , level]) => level === 'admin1')
    .map(([name = '', key = '', country = '']) => ({ name, others: [], key, country, people: 0 }));
  return [...towns.filter(({ people }) => people >= LEAST_PEOPLE), ...districts];
}

function countryOf({ statements }: Entity): EntityId | null {
  const country = statements.find(({ property }) => property === 'country')?.value;
  return country?.type === 'entity' ? country.entity : null;
}
