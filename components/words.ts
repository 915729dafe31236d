/** Small words of the interface that are made from data: directions, how sure we are, counts. */
import type { Language } from '../lib/knowledge/types.ts';
import type { MentionForm } from '../lib/linking/types.ts';

/** Languages written from right to left, by their primary subtag. */
const RIGHT_TO_LEFT = new Set(['ar', 'ckb', 'dv', 'fa', 'he', 'ps', 'sd', 'ug', 'ur', 'yi']);

export function directionOf(language: Language): 'ltr' | 'rtl' {
  return RIGHT_TO_LEFT.has(language.split('-')[0]?.toLowerCase() ?? '') ? 'rtl' : 'ltr';
}

/** A score from 0 to 1 as a reader would say it. The figure alone would promise a precision we lack. */
export function surenessWords(score: number): string {
  if (score >= 1) return 'very sure';
  // Nine in ten of such marks are right.
  if (score >= 0.9) return 'quite sure';
  if (score >= 0.75) return 'fairly sure';
  if (score >= 0.5) return 'not very sure';
  return 'not sure';
}

export function formWords(form: MentionForm): string {
  switch (form) {
    case 'name':
      return 'one of its names';
    case 'short':
      return 'a shorter form of its name';
    case 'metonym':
      return 'a word that stands for it';
    case 'demonym':
      return 'a word for its people or what is theirs';
    default: {
      const never: never = form;
      return never;
    }
  }
}

/** "1 name", "28 names". */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** The address if it is one we link to (https), else undefined: packs are foreign text. */
export function safeLink(url: string | undefined): string | undefined {
  if (url === undefined) return undefined;
  const parsed = URL.parse(url);
  return parsed?.protocol === 'https:' ? parsed.href : undefined;
}

/** "14:35", or as the reader's own language writes it. @param moment milliseconds since 1970 */
export function clockWords(moment: number, language?: Language): string {
  return new Intl.DateTimeFormat(language, { hour: '2-digit', minute: '2-digit' }).format(moment);
}
