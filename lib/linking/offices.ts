/** The offices somebody holds or held, as words that stand before a surname, each with its years where a pack tells them. */
import { knownDate } from '../knowledge/edtf.ts';
import type { EdtfDate, Entity } from '../knowledge/types.ts';
import { ROLE_WORDS } from './languages/english.ts';

export interface Office {
  /** One word of its title, in small letters: "president", "minister". */
  readonly word: string;
  readonly since?: EdtfDate;
  readonly until?: EdtfDate;
}

/** @param labelOf the English label of another entity */
export function officesOf(
  entity: Entity,
  neighbourLabels: readonly string[],
  labelOf: (id: string) => string,
): { readonly offices?: readonly Office[] } {
  if (entity.kind !== 'person') return {};
  const dated: Office[] = [];
  const texts = [entity.description['en'] ?? '', ...neighbourLabels];
  for (const { property, value, since, until } of entity.statements) {
    if (property !== 'position-held') continue;
    const title = value.type === 'entity' ? labelOf(value.entity) : titleIn(value);
    if (since === undefined) texts.push(title);
    else
      for (const word of roleWords(title))
        dated.push({ word, since, ...(until === undefined ? {} : { until }) });
  }
  const known = new Set(dated.map(({ word }) => word));
  const undated = [...new Set(texts.flatMap(roleWords))]
    .filter((word) => !known.has(word))
    .map((word): Office => ({ word }));
  return { offices: [...dated, ...undated] };
}

const titleIn = (value: Entity['statements'][number]['value']): string =>
  value.type === 'text' ? (value.text['en'] ?? '') : '';

function roleWords(text: string): string[] {
  return (text.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? []).filter((word) => ROLE_WORDS.has(word));
}

/** How an office stands to the day of a text: held then, before, only later, or nobody says when. */
export type Tenure = 'then' | 'over' | 'to-come' | 'unknown';

/** A day at either end may be known to the year only; it is then held the whole year. Without a date the day is today's, so what has not ended is held. */
function tenureOf(office: Office, date: EdtfDate | undefined): Tenure {
  const { since, until } = office;
  if (since === undefined) return 'unknown';
  if (date === undefined) return until === undefined ? 'then' : 'unknown';
  const day = knownDate(date);
  if (knownDate(since).first > day.last) return 'to-come';
  return until !== undefined && knownDate(until).last < day.first ? 'over' : 'then';
}

/** Of all that somebody held: what says most of that day. */
export function careerOf(offices: readonly Office[], date: EdtfDate | undefined): Tenure {
  const tenures = new Set(offices.map((office) => tenureOf(office, date)));
  const order: readonly Tenure[] = ['then', 'over', 'to-come'];
  return order.find((tenure) => tenures.has(tenure)) ?? 'unknown';
}
