/**
 * Which of Wikidata's properties say what ours say. What is not here is not taken: ours is a closed
 * list, and a property taken for a near one would state what nobody stated.
 */

/** How the value is read. `label`: the label of the entity, because ours takes text only. */
export type MappedValue = 'entity' | 'label' | 'date' | 'quantity' | 'text';

export interface MappedProperty {
  readonly wikidata: string;
  readonly property: string;
  readonly value: MappedValue;
  /** Wikidata's unit → the unit of our registry; a quantity in another unit is left out. */
  readonly units?: Readonly<Record<string, string>>;
}

function entities(property: string, ...ids: readonly string[]): MappedProperty[] {
  return ids.map((wikidata) => ({ wikidata, property, value: 'entity' }));
}

function dates(property: string, wikidata: string): MappedProperty {
  return { wikidata, property, value: 'date' };
}

/** In the order in which a record lists its statements. */
export const PROPERTY_MAP: readonly MappedProperty[] = [
  ...entities('position-held', 'P39'),
  ...entities('head-of-state', 'P35'),
  ...entities('head-of-government', 'P6'),
  ...entities('leader', 'P169', 'P1037'),
  ...entities('chair', 'P488'),
  ...entities('secretary-general', 'P3975'),
  ...entities('owner', 'P127'),
  ...entities('diplomatic-relations', 'P530'),
  ...entities('part-of', 'P131', 'P361'),
  ...entities('parent-body', 'P749'),
  ...entities('predecessor', 'P155', 'P1365'),
  ...entities('successor', 'P156', 'P1366'),
  ...entities('capital', 'P36'),
  { wikidata: 'P1448', property: 'official-name', value: 'text' },
  { wikidata: 'P122', property: 'government-form', value: 'label' },
  ...entities('country', 'P17'),
  ...entities('location', 'P276'),
  ...entities('headquarters', 'P159'),
  ...entities('citizenship', 'P27'),
  ...entities('member-of', 'P463'),
  ...entities('borders', 'P47'),
  ...entities('official-language', 'P37'),
  ...entities('currency', 'P38'),
  // Q712226 is the square kilometre.
  { wikidata: 'P2046', property: 'area', value: 'quantity', units: { Q712226: 'km2' } },
  { wikidata: 'P1082', property: 'population', value: 'quantity', units: { '1': 'people' } },
  dates('founded', 'P571'),
  ...entities('founded-by', 'P112'),
  dates('dissolved', 'P576'),
  dates('born', 'P569'),
  dates('died', 'P570'),
  ...entities('birthplace', 'P19'),
  ...entities('party', 'P102'),
  { wikidata: 'P1142', property: 'ideology', value: 'label' },
  dates('start', 'P580'),
  dates('end', 'P582'),
  dates('date', 'P585'),
  ...entities('participant', 'P710'),
];

/** The qualifiers that say when. */
export const QUALIFIERS = {
  start: 'P580',
  end: 'P582',
  pointInTime: 'P585',
  earliest: 'P1319',
  latest: 'P1326',
} as const;

/** The parts of a reference that become a source. P143, "imported from", names no source and is left out. */
export const REFERENCES = {
  url: 'P854',
  statedIn: 'P248',
  retrieved: 'P813',
  published: 'P577',
  title: 'P1476',
} as const;

/** Where an entity says to which country it belongs. */
export const COUNTRY_PROPERTIES = ['P17', 'P27'] as const;
