/** Fields that more than one kind of record has. */
import { isObject, readFields, type FieldReader, type JsonObject, type Report } from './fields.ts';
import { LIMITS } from './limits.ts';

export const PLAIN_ID = /^[a-z0-9][a-z0-9-]*$/;

export function readId(
  fields: FieldReader,
  key: string,
  pattern: RegExp,
  report: Report,
  hint: string,
): string {
  const id = fields.requiredText(key, LIMITS.idLength);
  if (id !== '' && !pattern.test(id)) report(key, `"${id}" is no id`, hint);
  return id;
}

export function readList<T>(
  fields: FieldReader,
  key: string,
  max: number,
  read: (entry: unknown, field: string) => T | null,
): T[] {
  const result: T[] = [];
  for (const [index, entry] of fields.list(key, max).entries()) {
    const item = read(entry, `${fields.path(key)}[${index}]`);
    if (item) result.push(item);
  }
  return result;
}

const REGISTER = /^[a-z][a-z0-9-]*$/;

/** What other registers call the entity. */
export function readIds(object: JsonObject, report: Report): Readonly<Record<string, string>> {
  const value = object['ids'];
  if (value === undefined) return {};
  if (!isObject(value)) {
    report('ids', 'must be ids by register', 'write {"iso-3166-1":"AF"}');
    return {};
  }
  const registers = Object.keys(value);
  if (registers.length > LIMITS.idsAnEntity) {
    report('ids', `has ${registers.length} entries; at most ${LIMITS.idsAnEntity} are allowed`);
    return {};
  }
  const fields = readFields(value, 'ids', report);
  const ids: Record<string, string> = {};
  for (const register of registers) {
    if (!REGISTER.test(register) || register.length > LIMITS.idLength) {
      report('ids', `"${register.slice(0, LIMITS.idLength)}" is no name of a register`);
      continue;
    }
    const id = fields.text(register, LIMITS.idLength);
    if (id !== undefined) ids[register] = id;
  }
  return ids;
}
