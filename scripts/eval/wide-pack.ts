/**
 * A pack of 100,000 entities and more to lie below the bundled one, so that names have the namesakes that
 * they have in the world. It is made of what tables say and of the targets of the annotated sets, and
 * never shipped. Nothing is put together that the tables keep apart: a person of a list of names has that
 * name, the year of birth where it stands there, and nothing else.
 */
import { join } from 'node:path';
import { createPackReader } from '../../lib/knowledge/pack/parse.ts';
import { describeProblem } from '../../lib/knowledge/pack/problems.ts';
import type { Kind, Pack } from '../../lib/knowledge/types.ts';
import type { Known } from './known.ts';
import { createDrafts, idOf, type Draft, type Drafts, type Statements } from './wide-drafts.ts';
import { addPlaces } from './wide-places.ts';
import { jsonRowsIn, rowsIn, word, words, type JsonRow } from './wide-tables.ts';

/** Those in which texts are measured. */
const LANGUAGES: ReadonlySet<string> = new Set(['en', 'de', 'fr', 'ru']);
/** Every so many of a long list of people, so that all first letters are among them. */
const EVERY_PERSON = 10;
/** As in packs made from Wikidata, by the number of wikis that have an article. */
const LEAST_IMPORTANCE = 10;
const IMPORTANCE_A_DOUBLING = 10.5;
/** Players of whom most have no article anywhere. */
const PLAYER_IMPORTANCE = 10;

/**
 * @param shared folder with `names` and `wikidata`
 * @param bundled what the packs above hold, which is left out
 * @throws Error with the first problem where the pack is not valid
 */
export function widePack(shared: string, bundled: Known): Pack {
  const drafts = createDrafts((id) => bundled.ofWikidata(id) !== undefined);
  const tables = join(shared, 'wikidata/tables');
  addPeople(drafts, tables);
  addBodies(drafts, tables);
  addTargets(drafts, tables, bundled);
  addPlaces(drafts, join(shared, 'names'), bundled);
  addPlayers(drafts, join(shared, 'names'));
  return parsed(drafts);
}

function parsed(drafts: Drafts): Pack {
  const reader = createPackReader({ knows: () => true }, 'wide');
  let number = 0;
  for (const line of drafts.lines()) {
    number += 1;
    if (!reader.line('wide', number, line)) break;
  }
  const result = reader.finish();
  if (result.ok) return result.value;
  const [first] = result.error;
  throw new Error(`the wide pack: ${first ? describeProblem(first) : 'not valid'}`);
}

function addPeople(drafts: Drafts, tables: string): void {
  const add = (draft: Omit<Draft, 'kind'>): void => {
    if (/^Q\d/.test(draft.id)) drafts.add({ ...draft, kind: 'person' });
  };
  for (const row of jsonRowsIn(join(tables, 'politicians-everypolitician-2015.jsonl.gz')))
    add({
      id: word(row, 'qid'),
      importance: importanceOf(Object.keys(row['wikipedia'] ?? {}).length),
      names: [['en', word(row, 'name')], ...namesByLanguage(row)],
      description: `politician, ${[...words(row['legislature']), ...words(row['party'])].join(', ')}`,
      statements: bornStatement(word(row, 'born')),
    });
  for (const row of jsonRowsIn(join(tables, 'us-congress-and-executive.jsonl.gz')))
    add({
      id: word(row, 'qid'),
      names: [
        ['en', word(row, 'name')],
        ['en', word(row, 'enwiki').replace(/ \(.*$/, '')],
      ],
      description: [word(row, 'office'), word(row, 'state'), word(row, 'party')]
        .filter((part) => part !== '')
        .join(', '),
      statements: bornStatement(word(row, 'born')),
    });
  for (const row of jsonRowsIn(join(tables, 'heads-of-state-and-government-since-2021.jsonl.gz')))
    add({
      id: word(row, 'officeholder'),
      names: [['en', word(row, 'officeholderLabel')]],
      description: word(row, 'positionLabel'),
    });
  for (const row of jsonRowsIn(join(tables, 'foreign-ministers.jsonl.gz')))
    add({
      id: word(row, 'person'),
      names: [['en', word(row, 'name')]],
      description: `${word(row, 'positionLabel')}, ${word(row, 'countryLabel')}`,
    });
  for (const row of jsonRowsIn(join(tables, 'international-office-holders.jsonl.gz')))
    add({
      id: word(row, 'qid'),
      names: [['en', word(row, 'name')]],
      description: words(Array.isArray(row['positions']) ? row['positions'][0] : [])[0] ?? 'person',
      statements: bornStatement(word(row, 'born')),
    });
}

function bornStatement(date: string): Statements {
  return /^\d{4}(-\d\d){0,2}$/.test(date) ? [{ property: 'born', date }] : [];
}

function namesByLanguage(row: JsonRow): Array<readonly [string, string]> {
  return Object.entries(row['names'] ?? {}).flatMap(([language, names]) =>
    LANGUAGES.has(language) ? words(names).map((name) => [language, name] as const) : [],
  );
}

function importanceOf(wikis: number): number {
  return Math.min(100, Math.round(LEAST_IMPORTANCE + IMPORTANCE_A_DOUBLING * Math.log2(1 + wikis)));
}

function addBodies(drafts: Drafts, tables: string): void {
  for (const row of jsonRowsIn(join(tables, 'parties-and-chambers-everypolitician-2015.jsonl.gz')))
    drafts.add({
      id: word(row, 'qid'),
      kind: word(row, 'type') === 'party' ? 'party' : 'parliament',
      names: [['en', word(row, 'name')], ...namesByLanguage(row)],
      description: `${word(row, 'type')}, ${word(row, 'country')}`,
    });
  for (const row of jsonRowsIn(join(tables, 'brands-and-operators.jsonl.gz'))) {
    const description = word(row, 'description');
    drafts.add({
      id: word(row, 'qid'),
      kind: bodyKind(description),
      names: [['en', word(row, 'label')]],
      ...(description === '' ? {} : { description }),
    });
  }
}

/** Towns operate buses, and are in the list of operators for that. */
function bodyKind(description: string): Kind {
  if (/\b(city|town|village|municipality)\b.* in /.test(description)) return 'city';
  if (/\b(county|province|district|state|region|prefecture) (in|of) /.test(description))
    return 'region';
  return /\b(company|bank|chain|retailer|manufacturer|brand)\b/.test(description)
    ? 'company'
    : 'organisation';
}

/**
 * What the annotated sets are about, so that it can be found at all; nothing of how often. One that may be
 * an entity of the packs above that has no id is left out, as there can be no two of it.
 */
function addTargets(drafts: Drafts, tables: string, bundled: Known): void {
  const isHeldByName = (name: string): boolean =>
    bundled.bearers(name).some(({ wikidata }) => wikidata === undefined);
  for (const [qid = '', english = '', russian = '', types = ''] of rowsIn(
    join(tables, 'qid-labels-from-developers-gold.tsv.gz'),
  ))
    if (/^Q\d/.test(qid) && !isHeldByName(english) && !isHeldByName(russian))
      drafts.add({
        id: qid,
        kind: kindOfType(types.split('|')),
        names: [
          ['en', english],
          ['ru', russian],
        ],
      });
}

function kindOfType(types: readonly string[]): Kind {
  if (types.includes('person')) return 'person';
  if (types.includes('place')) return 'place';
  if (types.includes('organisation')) return 'organisation';
  if (types.includes('event')) return 'event';
  if (types.includes('people-group')) return 'people';
  if (types.includes('position') || types.includes('occupation')) return 'office';
  return 'concept';
}

function addPlayers(drafts: Drafts, names: string): void {
  for (const [index, [name = '', key = '', born = '']] of rowsIn(
    join(names, 'persons-baseball-register.tsv.gz'),
  ).entries())
    if (index % EVERY_PERSON === 0 && name.includes(' '))
      drafts.add({
        id: idOf(key),
        kind: 'person',
        importance: PLAYER_IMPORTANCE,
        names: [['mul', name]],
        description: 'person of a register of baseball',
        statements: bornStatement(born),
      });
}
