/** What can be told of an entity from its record: when it began, which offices and words go with it. */
import type { EdtfDate, Entity, Kind } from '../knowledge/types.ts';
import { COMPASS_WORDS, ROLE_WORDS, SENTENCE_STARTERS } from './languages/english.ts';

/** Words shorter than this ("of", "and", "in") say nothing about an entity. */
const SHORTEST_CONTEXT_WORD = 4;
const MOST_CONTEXT_WORDS = 60;

const HAPPENINGS: ReadonlySet<Kind> = new Set(['event', 'conflict', 'treaty', 'law']);
const BEGINNINGS: ReadonlySet<string> = new Set(['start', 'date', 'signed']);

/** States and bodies are left out: their names are older than they are. */
export function beginningOf(entity: Entity): { readonly begins?: EdtfDate } {
  const isHappening = HAPPENINGS.has(entity.kind);
  for (const { property, value } of entity.statements) {
    if (value.type !== 'date') continue;
    const isBeginning = isHappening
      ? BEGINNINGS.has(property)
      : entity.kind === 'person' && property === 'born';
    if (isBeginning) return { begins: value.date };
  }
  return {};
}

export function contextWords(
  entity: Entity,
  neighbourLabels: readonly string[],
  fold: (word: string) => string,
): readonly string[] {
  const texts = [entity.description['en'] ?? '', ...neighbourLabels];
  for (const statement of entity.statements) {
    if (statement.value.type === 'text') texts.push(statement.value.text['en'] ?? '');
  }
  const own = new Set(entity.names.flatMap((name) => wordsOf(name.text).map(fold)));
  const words = new Set<string>();
  for (const word of texts.flatMap(wordsOf)) {
    // Only proper words: "country" and "capital" go with every entity alike.
    const folded = fold(word);
    if (
      word.length >= SHORTEST_CONTEXT_WORD &&
      /^\p{Lu}/u.test(word) &&
      !own.has(folded) &&
      !SENTENCE_STARTERS.has(folded) &&
      !ROLE_WORDS.has(folded) &&
      !COMPASS_WORDS.has(folded)
    )
      words.add(folded);
  }
  return [...words].slice(0, MOST_CONTEXT_WORDS);
}

function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}
