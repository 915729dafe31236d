/** Checks of cities: country, population, names in other languages. */
import { latestCount } from '../../lib/knowledge/moments.ts';
import { entityValues, holding, namesOf, type FactIndex } from './fact-index.ts';
import { judge, type Ledger } from './fact-ledger.ts';
import { foldName, isAlike } from './fact-names.ts';
import type { StateRow } from './fact-states.ts';
import { readTable } from './fact-tables.ts';

const LANGUAGES = ['de', 'es', 'fr', 'pt', 'ru', 'uk', 'zh', 'ar', 'ja', 'fa', 'tr'] as const;
/** The table's counts are of 2000 to 2015 and of the urban area: what lies between may be either's. */
const FACTOR_OF_AGE_AND_AREA = 3;
export function checkCities(
  index: FactIndex,
  folder: string,
  states: readonly StateRow[],
  ledger: Ledger,
): void {
  const idOf = new Map(states.map((row) => [row.iso2, row.qid]));
  const columns = ['qid', 'name', 'iso2', 'pop_max', ...LANGUAGES] as const;
  for (const row of readTable(folder, 'cities.tsv', columns)) {
    const entity = row.qid === '' ? undefined : index.get(row.qid);
    if (!entity) continue;
    judge(
      ledger,
      namesOf(entity).some((name) => foldName(name) === foldName(row.name)),
      {
        group: 'city: qid',
        entity: entity.id,
        field: 'qid',
        ours: index.label(entity.id),
        table: row.name,
      },
    );
    const countries = entityValues(holding(entity, 'country', index.asOf));
    const country = idOf.get(row.iso2);
    if (countries.length === 0) ledger.notStated('city: country');
    else if (country !== undefined)
      judge(
        ledger,
        countries.some((id) => index.get(id)?.id === index.get(country)?.id),
        {
          group: 'city: country',
          entity: entity.id,
          field: 'country',
          ours: countries.map(index.label).join(', '),
          table: index.label(country),
        },
      );
    const latest = latestCount(holding(entity, 'population', index.asOf), index.asOf);
    const table = Number(row.pop_max);
    if (latest?.value.type !== 'quantity') ledger.notStated('city: population');
    else if (table > 0) {
      const { amount } = latest.value.quantity;
      const isNear = Math.abs(amount - table) <= 0.1 * table;
      const factor = Math.max(amount / table, table / amount);
      if (!isNear && factor <= FACTOR_OF_AGE_AND_AREA) ledger.fault('city: population');
      else
        judge(ledger, isNear, {
          group: 'city: population',
          entity: entity.id,
          field: 'population',
          ours: String(amount),
          table: row.pop_max,
        });
    }
    for (const language of LANGUAGES) {
      const names = namesOf(entity, language);
      if (row[language] === '') continue;
      if (names.length === 0) ledger.notStated('city: names');
      else
        judge(
          ledger,
          names.some((name) => isSamePlace(name, row[language])),
          {
            group: 'city: names',
            entity: entity.id,
            field: 'name',
            about: language,
            ours: names.join(', '),
            table: row[language],
          },
        );
    }
  }
}

/** The city, the city with the word for it, or another transliteration. */
function isSamePlace(ours: string, theirs: string): boolean {
  const [a, b] = [foldName(ours), foldName(theirs)];
  const [longer, shorter] = a.length > b.length ? [a, b] : [b, a];
  return isAlike(a, b) || (shorter.length > 1 && longer.includes(shorter));
}
