/** Checks that dated changes of office, membership and recognition are in the pack. */
import { parseDate, type ParsedDate } from '../../lib/knowledge/edtf.ts';
import type { Entity, EntityId } from '../../lib/knowledge/types.ts';
import { namesOf, type FactIndex } from './fact-index.ts';
import { areClose } from './fact-holders.ts';
import type { Ledger } from './fact-ledger.ts';
import { editDistance, foldName } from './fact-names.ts';
import type { StateRow } from './fact-states.ts';
import { readTable, valuesIn } from './fact-tables.ts';

/** The table's days are those of news summaries, often a day or two behind. */
const TOLERANCE_DAYS = 3;
/** "Seen as president": took office at any time in the months before. */
const SEEN_TOLERANCE_DAYS = 120;

const SUBJECTS: Readonly<Record<string, string>> = {
  ICC: 'International Criminal Court',
  WHO: 'World Health Organization',
};

/** What the pack says happened: words to find the persons in, days, whom it is about. */
interface Dated {
  readonly text: string;
  readonly dates: readonly ParsedDate[];
  readonly about: ReadonlySet<EntityId>;
}

export function checkChanges(
  index: FactIndex,
  folder: string,
  states: readonly StateRow[],
  ledger: Ledger,
): void {
  const changes = readTable(folder, 'changes_since_2025-07.tsv', ['date', 'subject', 'change']);
  if (changes.length === 0) return;
  const group = 'change since 2025-07';
  const dated = datedOf(index);
  const idOf = new Map(states.map((row) => [row.iso2, row.qid]));
  for (const { date, subject, change } of changes) {
    const subjects = valuesIn(subject).flatMap((each) => {
      const entity = index.get(idOf.get(each) ?? '');
      return entity ? [entity] : index.named(SUBJECTS[each] ?? each);
    });
    const day = parseDate(date);
    if (!day) throw new Error(`changes_since_2025-07.tsv: "${date}" is no date`);
    const persons = properWords(change, subjects);
    const days = /\bseen\b|not in the log/.test(change) ? SEEN_TOLERANCE_DAYS : TOLERANCE_DAYS;
    const isReflected = dated.some(
      (each) =>
        subjects.some((entity) => each.about.has(entity.id)) &&
        each.dates.some((when) => when.precision !== 'year' && areClose(when, day, days)) &&
        (persons.length === 0 || persons.some((word) => isIn(word, each.text))),
    );
    if (isReflected) ledger.agree(group);
    else
      ledger.differ({
        group,
        entity: subjects[0]?.id ?? subject,
        field: 'change',
        about: date,
        ours: 'no event or statement of that day',
        table: change,
      });
  }
}

/** Words with a capital inside the line that are not the subjects' own: whom it is about. */
function properWords(change: string, subjects: readonly Entity[]): string[] {
  const own = new Set(
    subjects.flatMap((entity) =>
      namesOf(entity, 'en').flatMap((name) => foldName(name).split(' ')),
    ),
  );
  const words = change.match(/\p{Lu}[\p{L}'’-]+/gu) ?? [];
  const NO_PERSON = new Set(
    'president prime minister government military general open supreme confederation union state us taliban'.split(
      ' ',
    ),
  );
  return words
    .flatMap((word) => foldName(word).split(' '))
    .filter((word) => word.length > 2 && !own.has(word) && !NO_PERSON.has(word));
}

function isIn(word: string, text: string): boolean {
  return text
    .split(' ')
    .some((other) => other === word || (word.length > 5 && editDistance(word, other) === 1));
}

function datedOf(index: FactIndex): Dated[] {
  const relatives = (id: EntityId): EntityId[] => {
    const entity = index.get(id);
    const values = (entity?.statements ?? []).flatMap(({ property, value }) =>
      value.type === 'entity' &&
      ['citizenship', 'country', 'office-of', 'part-of'].includes(property)
        ? [value.entity]
        : [],
    );
    return [id, ...values];
  };
  const textOf = (...parts: readonly string[]): string => foldName(parts.join(' '));
  const events = index.events.map((event): Dated => {
    const ids = [event.is, event.place, ...event.participants.map(({ entity }) => entity)];
    const known = ids.filter((id) => id !== undefined);
    return {
      text: textOf(event.title['en'] ?? '', ...known.flatMap((id) => namesOf(index.get(id), 'en'))),
      dates: datesOf(event.date, event.until),
      about: new Set(known.flatMap(relatives)),
    };
  });
  const statements = index.entities.flatMap((entity) =>
    entity.statements.map((statement): Dated => {
      const { value } = statement;
      const other = value.type === 'entity' ? value.entity : undefined;
      const words = value.type === 'text' ? (value.text['en'] ?? '') : '';
      const named = entity.kind === 'person' && words !== '' ? statesIn(words) : [];
      return {
        text: textOf(
          words,
          statement.note?.['en'] ?? '',
          ...namesOf(entity, 'en'),
          ...(other === undefined ? [] : namesOf(index.get(other), 'en')),
        ),
        dates: datesOf(
          statement.since,
          statement.until,
          statement.at,
          value.type === 'date' ? value.date : undefined,
        ),
        about: new Set([
          ...relatives(entity.id),
          ...(other === undefined ? [] : relatives(other)),
          ...named,
        ]),
      };
    }),
  );
  /** "Prime Minister of Japan": the last words may be a state's name. */
  function statesIn(words: string): EntityId[] {
    const tail = /\bof (?:the )?(.+)$/.exec(words)?.[1];
    return tail === undefined ? [] : index.named(tail).map(({ id }) => id);
  }
  return [...events, ...statements].filter(({ dates }) => dates.length > 0);
}

function datesOf(...dates: readonly (string | undefined)[]): ParsedDate[] {
  return dates.flatMap((date) => {
    const parsed = date === undefined ? null : parseDate(date);
    return parsed ? [parsed] : [];
  });
}
