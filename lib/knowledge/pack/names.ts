/** Reads an entity's names by language, each with its own rules. */
import { INFLECTED_LANGUAGES, inflectedLanguage } from '../inflected-languages.ts';
import type { Language, Name, NameUse } from '../types.ts';
import {
  isLanguage,
  isObject,
  readFields,
  textFault,
  type JsonObject,
  type Report,
} from './fields.ts';
import { optional, RECORD_KEYS } from './keys.ts';
import { LIMITS } from './limits.ts';

const USES: readonly NameUse[] = [
  'official',
  'former',
  'abbreviation',
  'surname',
  'shared',
  'demonym',
  'adjective',
  'metonym',
  'nickname',
  'never-mark',
];
const CASE_RULES = ['initial', 'exact', 'any'] as const;

function readName(entry: unknown, language: Language, field: string, report: Report): Name | null {
  if (typeof entry === 'string') {
    const fault = textFault(entry, LIMITS.nameLength);
    if (fault) return report(field, fault);
    return { text: entry, language, uses: [], case: 'initial', needs: [] };
  }
  if (!isObject(entry)) return report(field, 'must be a text, or {"name":"…"} with rules');
  const fields = readFields(entry, field, report);
  fields.onlyKeys(RECORD_KEYS.name);
  const uses: NameUse[] = [];
  for (const use of fields.texts('is', USES.length)) {
    const known = USES.find((candidate) => candidate === use);
    if (known) uses.push(known);
    else report(`${field}.is`, `"${use}" is not known here`, `any of: ${USES.join(', ')}`);
  }
  const text = fields.requiredText('name', LIMITS.nameLength);
  if (text === '') return null;
  const needs = fields.texts('needs', 100);
  for (const need of needs) {
    if (/\*./.test(need))
      report(
        `${field}.needs`,
        `"${need}" has a star inside`,
        'the star stands at the end of a word',
      );
  }
  const inflects = fields.flag('inflects');
  if (inflects === true && inflectedLanguage(language) === undefined)
    report(
      `${field}.inflects`,
      `there are no endings or prefixes for the language "${language}"`,
      `there are for: ${INFLECTED_LANGUAGES.join(', ')}; in others list the forms as names`,
    );
  return {
    text,
    language,
    uses,
    needs,
    case: fields.oneOf('case', CASE_RULES) ?? (uses.includes('abbreviation') ? 'exact' : 'initial'),
    ...optional('until', fields.date('until')),
    ...(inflects === true ? { inflects } : {}),
  };
}

/** @param isRequired false for additions, which may leave names out */
export function readNames(object: JsonObject, report: Report, isRequired = true): Name[] {
  const byLanguage = object['names'];
  if (byLanguage === undefined && !isRequired) return [];
  if (!isObject(byLanguage)) {
    report(
      'names',
      byLanguage === undefined ? 'is missing' : 'must be lists of names by language',
      'write {"en":["Taliban"]}',
    );
    return [];
  }
  const fields = readFields(byLanguage, 'names', report);
  const names: Name[] = [];
  for (const language of Object.keys(byLanguage)) {
    if (!isLanguage(language))
      report(`names.${language.slice(0, LIMITS.idLength)}`, 'is no language tag');
    for (const [index, entry] of fields.list(language, LIMITS.namesAnEntity).entries()) {
      const name = readName(entry, language, `names.${language}[${index}]`, report);
      if (name) names.push(name);
    }
  }
  if (names.length === 0) report('names', 'has no name');
  if (names.length > LIMITS.namesAnEntity)
    report('names', `has ${names.length} names; at most ${LIMITS.namesAnEntity} are allowed`);
  return names;
}
