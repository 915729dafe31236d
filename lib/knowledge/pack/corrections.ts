/** Reads what the reader says of a name in texts; a record of their own pack alone. */
import type { NameCorrection } from '../name-correction.ts';
import { pageAddress } from '../page-address.ts';
import { isObject, readFields, type FieldReader, type JsonObject, type Report } from './fields.ts';
import { ENTITY_ID, optional, RECORD_KEYS } from './keys.ts';
import { LIMITS } from './limits.ts';
import { readId } from './record-fields.ts';

const SAYINGS = ['not', 'is', 'never'] as const;

/** Null where it cannot be told what is said. */
export function readCorrection(object: JsonObject, report: Report): NameCorrection | null {
  const fields = readFields(object, '', report);
  fields.onlyKeys(RECORD_KEYS.correct);
  const surface = fields.requiredText('correct', LIMITS.nameLength);
  const says = fields.oneOf('says', SAYINGS);
  if (object['says'] === undefined)
    return report('says', 'is missing', `one of: ${SAYINGS.join(', ')}`);
  if (says === undefined) return null;
  if (says === 'never' && object['entity'] !== undefined)
    return report('entity', 'cannot stand beside "never"', 'the name is marked for nobody then');
  const hint = `the id of the entity that "${surface}" ${says === 'is' ? 'is' : 'is not'}`;
  return {
    surface,
    says,
    ...(says === 'never' ? {} : { entity: readId(fields, 'entity', ENTITY_ID, report, hint) }),
    ...optional('page', readPage(fields, report)),
    ...optional('quote', readQuote(object['quote'], report)),
    ...optional('at', fields.date('at')),
  };
}

function readPage(fields: FieldReader, report: Report): string | undefined {
  const page = fields.text('page', LIMITS.pageLength);
  if (page === undefined) return undefined;
  const address = pageAddress(page);
  // Files are left out: a copy of the notes must not tell where they lie.
  const isWeb = address?.startsWith('http') === true;
  if (isWeb && address === page) return page;
  const rule = 'is no address of a page: http or https, without user name, query and fragment';
  report('page', rule, isWeb ? `write "${address}"` : undefined);
  return undefined;
}

function readQuote(value: unknown, report: Report): NameCorrection['quote'] {
  if (value === undefined) return undefined;
  if (!isObject(value)) {
    report('quote', 'must be {"prefix":"…","suffix":"…"}');
    return undefined;
  }
  readFields(value, 'quote', report).onlyKeys(RECORD_KEYS.quote);
  return {
    prefix: quoted(value['prefix'], 'quote.prefix', report),
    suffix: quoted(value['suffix'], 'quote.suffix', report),
  };
}

/** Text as a page has it, cut out anywhere: it may be empty, begin with a space or look like markup. */
function quoted(value: unknown, field: string, report: Report): string {
  const most = LIMITS.quoteLength;
  if (typeof value !== 'string') report(field, 'must be a text in quotes');
  else if (value.length > most)
    report(field, `is ${value.length} characters long; at most ${most} are allowed`);
  else if (!value.isWellFormed()) report(field, 'holds half of a surrogate pair');
  else return value;
  return '';
}
