/** Small hand-made Wikidata documents for tests. */

export type Json = Readonly<Record<string, unknown>>;

export function entityValue(id: string): Json {
  return { type: 'wikibase-entityid', value: { 'entity-type': 'item', id } };
}

/** As documents before 2017 have it. */
export function numericValue(number: number): Json {
  return { type: 'wikibase-entityid', value: { 'entity-type': 'item', 'numeric-id': number } };
}

export function timeValue(time: string, precision = 11, calendar = 'Q1985727'): Json {
  return {
    type: 'time',
    value: {
      time,
      precision,
      timezone: 0,
      before: 0,
      after: 0,
      calendarmodel: `http://www.wikidata.org/entity/${calendar}`,
    },
  };
}

export function quantityValue(amount: string, unit = '1'): Json {
  return { type: 'quantity', value: { amount, unit } };
}

export function textValue(text: string, language?: string): Json {
  return language === undefined
    ? { type: 'string', value: text }
    : { type: 'monolingualtext', value: { text, language } };
}

function snak(property: string, datavalue: Json | 'somevalue' | 'novalue'): Json {
  return typeof datavalue === 'string'
    ? { snaktype: datavalue, property }
    : { snaktype: 'value', property, datavalue };
}

export interface ClaimOptions {
  readonly rank?: string;
  readonly qualifiers?: ReadonlyArray<readonly [string, Json | 'somevalue' | 'novalue']>;
  readonly references?: ReadonlyArray<ReadonlyArray<readonly [string, Json]>>;
}

function snaks(list: ReadonlyArray<readonly [string, Json | 'somevalue' | 'novalue']>): Json {
  const result: Record<string, Json[]> = {};
  for (const [property, value] of list) (result[property] ??= []).push(snak(property, value));
  return result;
}

export function claim(
  property: string,
  datavalue: Json | 'somevalue' | 'novalue',
  { rank = 'normal', qualifiers = [], references = [] }: ClaimOptions = {},
): Json {
  return {
    mainsnak: snak(property, datavalue),
    type: 'statement',
    rank,
    qualifiers: qualifiers.length > 0 ? snaks(qualifiers) : [],
    references: references.map((reference) => ({ snaks: snaks(reference) })),
  };
}

export function texts(byLanguage: Readonly<Record<string, string>>): Json {
  return Object.fromEntries(
    Object.entries(byLanguage).map(([language, value]) => [language, { language, value }]),
  );
}

/** An item of the class; `rest` overrides anything. */
export function item(
  id: string,
  classId: string,
  claims: readonly Json[] = [],
  rest: Json = {},
): Json {
  const byProperty: Record<string, Json[]> = { P31: [claim('P31', entityValue(classId))] };
  for (const entry of claims) {
    const { property } = entry['mainsnak'] as { property: string };
    (byProperty[property] ??= []).push(entry);
  }
  return {
    type: 'item',
    id,
    labels: texts({ en: `Label of ${id}` }),
    descriptions: texts({ en: `description of ${id}` }),
    aliases: [],
    claims: byProperty,
    sitelinks: { enwiki: { site: 'enwiki', title: id } },
    lastrevid: 1,
    modified: '2025-06-01T08:00:00Z',
    ...rest,
  };
}

export function dump(documents: readonly (Json | string)[]): string {
  const lines = documents.map((entry) =>
    typeof entry === 'string' ? entry : JSON.stringify(entry),
  );
  return `[\n${lines.join(',\n')}\n]\n`;
}
