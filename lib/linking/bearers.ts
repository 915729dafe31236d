/**
 * Teams and firms bear the names of places: "England captain", "Boston beat Minnesota 6–4", "Burlington sold
 * its mills". No pack needs to hold them; that they act where a place cannot is enough to leave the name alone.
 */
import type { ReadBlock } from './document.ts';
import type { Judged } from './judge.ts';
import { NAME_FLAGS } from './name-note.ts';
import { has } from './occurrences.ts';

export interface OtherBearers {
  /** A team plays under the name here. */
  isTeam(span: Judged): boolean;
  /** The name acts in this document as a town does not, and nowhere stands as one. */
  isFirm(span: Judged, owner: number): boolean;
}

/** Fewer words of a match may stand in any story. */
const FEWEST_MATCH_WORDS = 2;
const SCORE_LINE = /(?:^|[\s(])\d{1,3}[-–]\d{1,3}(?=[\s,.;)]|$)/u;

export function createOtherBearers(judged: readonly Judged[]): OtherBearers {
  const sports = new Map<ReadBlock, boolean>();
  const isMatch = (block: ReadBlock): boolean => {
    const known = sports.get(block);
    if (known !== undefined) return known;
    const made = tellsOfMatch(block);
    sports.set(block, made);
    return made;
  };
  let uses: ReadonlyMap<number, Uses> | null = null;
  return {
    isTeam(span) {
      const { block, lastToken } = span;
      const next = block.joint(lastToken + 1) === 'space' ? block.lower(lastToken + 1) : '';
      if (block.words.teamRoles.has(next)) return true;
      return isMatch(block) && !standsAsPlace(span);
    },
    isFirm(span, owner) {
      uses ??= usesOf(judged);
      const { acts = 0, placed = 0 } = uses.get(owner) ?? {};
      return acts > 0 && placed === 0 && !standsAsPlace(span);
    },
  };
}

interface Uses {
  readonly acts: number;
  readonly placed: number;
}

function usesOf(judged: readonly Judged[]): ReadonlyMap<number, Uses> {
  const uses = new Map<number, Uses>();
  for (const span of judged) {
    if (
      span.verdict !== 'free' ||
      span.isSaid === true ||
      span.names.some((name) => has(name, NAME_FLAGS.metonym))
    )
      continue;
    const placed = standsAsPlace(span) ? 1 : 0;
    const acts = placed === 0 && actsAsFirm(span) ? 1 : 0;
    for (const { owner } of span.names) {
      const before = uses.get(owner) ?? { acts: 0, placed: 0 };
      uses.set(owner, { acts: before.acts + acts, placed: before.placed + placed });
    }
  }
  return uses;
}

/** "in Boston", "Boston, Massachusetts", "the Boston suburb", a dateline. */
function standsAsPlace({ block, firstToken, lastToken }: Judged): boolean {
  const { words } = block;
  const before = block.lower(firstToken - 1);
  if (
    block.joint(firstToken) === 'space' &&
    (words.placePrepositions.has(before) || words.wayPrepositions.has(before) || PLACED.has(before))
  )
    return true;
  const next = block.lower(lastToken + 1);
  if (block.joint(lastToken + 1) === 'space' && words.townNouns.has(next)) return true;
  return block.joint(lastToken + 1) === 'comma' && block.isUpper(lastToken + 1);
}

const PLACED: ReadonlySet<string> = new Set([
  'from',
  'to',
  'of',
  'between',
  'leaving',
  'visit',
  'visited',
]);
function actsAsFirm({ block, lastToken }: Judged): boolean {
  const next = lastToken + 1;
  if (block.joint(next) !== 'space' || block.isUpper(next)) return false;
  return block.words.firmVerbs.has(block.lower(next));
}

function tellsOfMatch(block: ReadBlock): boolean {
  let found = SCORE_LINE.test(block.text) ? 1 : 0;
  const seen = new Set<string>();
  for (let token = 0; token < block.tokens.count; token += 1) {
    const word = block.lower(token);
    if (!block.words.matchWords.has(word) || seen.has(word)) continue;
    seen.add(word);
    found += 1;
    if (found >= FEWEST_MATCH_WORDS) return true;
  }
  return false;
}
