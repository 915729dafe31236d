/** Where names agree and no verified id says whether the entities do: such marks are neither right nor wrong. */
import type { Entity } from '../../lib/knowledge/types.ts';
import { foldName } from '../pack/fact-names.ts';
import { isSameSpan, type GoldMention, type Mark } from './gold.ts';
import type { Known } from './known.ts';
import { goesWithTypes } from './sets.ts';

/** The entity of the packs that the annotators mean. */
export function targetOf({ qid }: GoldMention, known: Known): Entity | undefined {
  return qid === null ? undefined : known.ofWikidata(qid);
}

/**
 * - `same-name-only`: the set gives a title, and our entity has that name
 * - `unverified-id`: our entity has no Wikidata id, and may be the same
 */
export type Uncertainty = 'same-name-only' | 'unverified-id';

/** Why a mark that has another entity than the gold may be right all the same; null where it is wrong. */
export function uncertaintyOf(mark: Mark, gold: GoldMention, known: Known): Uncertainty | null {
  const isUnsure = gold.isJoined || isNameAlone(gold, known);
  if (isUnsure && namesOf(gold).some((name) => bears(mark, name, known))) return 'same-name-only';
  return isUnverified(mark, gold, known) ? 'unverified-id' : null;
}

/**
 * The packs hold the name, but whether they mean the same by it nobody verified: the target is known by a
 * title alone, or the packs' entity has no Wikidata id.
 */
export function isNameAlone(gold: GoldMention, known: Known): boolean {
  if (targetOf(gold, known)) return false;
  return namesOf(gold).some((name) =>
    known
      .bearers(name)
      .some(({ wikidata }) => gold.qid === null || gold.isJoined || wikidata === undefined),
  );
}

/**
 * Our entity has no id, and is on the same words as a target of its kind, whose label is like one of its names.
 * Where the packs hold that target under these very words, they hold two.
 */
function isUnverified(mark: Mark, gold: GoldMention, known: Known): boolean {
  const entity = known.get(mark.entity);
  if (!entity || entity.wikidata !== undefined || !isSameSpan(mark, gold)) return false;
  const target = targetOf(gold, known);
  if (target && known.isWritten(target, mark.surface)) return false;
  if (!goesWithTypes(entity.kind, gold.types)) return false;
  if (gold.label === null) return true;
  const words = new Set(longWords(gold.label));
  const isCyrillic = CYRILLIC.test(gold.label);
  const ours = entity.names.flatMap(({ text }) =>
    CYRILLIC.test(text) === isCyrillic ? longWords(text) : [],
  );
  // Without a full name in the letters of the label there is nothing to compare.
  return ours.length === 0 || ours.some((word) => words.has(word));
}

/** The sets have labels in these letters or in Latin ones. */
const CYRILLIC = /\p{Script=Cyrillic}/u;

/** Long enough to be no "of" or "the". */
function longWords(text: string): string[] {
  return foldName(text)
    .split(' ')
    .filter((word) => word.length > 3);
}

/** Its label, and that without what a title has in brackets or behind a comma: "Buffalo, New York". */
function namesOf({ label }: GoldMention): readonly string[] {
  if (label === null) return [];
  return [...new Set([label, label.replace(/ \([^)]*\)$|, .*$/, '')])];
}

function bears(mark: Mark, name: string, known: Known): boolean {
  const entity = known.get(mark.entity);
  return entity !== undefined && known.bears(entity, name);
}
