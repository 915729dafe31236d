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
  /** "Boston beat Minnesota": towns and regions wage no wars. */
  isBeating(span: Judged): boolean;
  /** "Cordoba province": a region has the town's name. */
  isRegion(span: Judged): boolean;
  /** Who heads a club stands behind the town's name: "Boston president Larry Lucchino". */
  isClub(span: Judged): boolean;
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
      const { block, firstToken, lastToken } = span;
      const { playing, playedFor } = block.words;
      if (playedFor.has(block.lower(firstToken - 1)) && playing.has(block.lower(firstToken - 2)))
        return true;
      const next = block.joint(lastToken + 1) === 'space' ? block.lower(lastToken + 1) : '';
      if (block.words.teamRoles.has(next))
        return next !== 'national' || playsNearby(block, lastToken + 2);
      return isMatch(block) && !standsAsPlace(span);
    },
    isBeating({ block, firstToken, lastToken }) {
      const { beating } = block.words;
      return (
        (beating.has(block.lower(lastToken + 1)) && block.isUpper(lastToken + 2)) ||
        (beating.has(block.lower(firstToken - 1)) && block.isUpper(firstToken - 2))
      );
    },
    isRegion({ block, firstToken, lastToken }) {
      const { regionNouns, regionNounsBefore, of } = block.words;
      const isBehind =
        block.joint(lastToken + 1) === 'space' && regionNouns.has(block.lower(lastToken + 1));
      const isBefore =
        block.joint(firstToken) === 'space' && regionNounsBefore.has(block.lower(firstToken - 1));
      return (
        isBehind ||
        isBefore ||
        (of.has(block.lower(firstToken - 1)) && regionNouns.has(block.lower(firstToken - 2)))
      );
    },
    isClub(span) {
      const { block, lastToken } = span;
      const role = lastToken + 1;
      return (
        !isSeat(span) &&
        block.joint(role) === 'space' &&
        block.words.clubRoles.has(block.lower(role)) &&
        block.isUpper(role + 1)
      );
    },
    isFirm(span, owner) {
      uses ??= usesOf(judged);
      const { acts = 0, placed = 0 } = uses.get(owner) ?? {};
      return acts > placed && (acts > 1 || !standsAsPlace(span));
    },
  };
}

const isSeat = ({ names }: Judged): boolean => names.some((name) => has(name, NAME_FLAGS.metonym));

/** "Mongolia national football team", but "Mongolia national bank". */
function playsNearby({ lower }: ReadBlock, from: number): boolean {
  for (let token = from; token < from + 3; token += 1) if (TEAMS.has(lower(token))) return true;
  return false;
}

const TEAMS: ReadonlySet<string> = new Set(['team', 'side', 'squad', 'teams']);

interface Uses {
  readonly acts: number;
  readonly placed: number;
}

function usesOf(judged: readonly Judged[]): ReadonlyMap<number, Uses> {
  const uses = new Map<number, Uses>();
  for (const span of judged) {
    if (span.verdict !== 'free' || span.isSaid === true || isSeat(span)) continue;
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
  const before = block.lower(firstOfList(block, firstToken) - 1);
  if (
    words.placePrepositions.has(before) ||
    words.wayPrepositions.has(before) ||
    PLACED.has(before)
  )
    return true;
  const next = block.lower(lastToken + 1);
  if (block.joint(lastToken + 1) === 'space' && words.townNouns.has(next)) return true;
  return block.joint(lastToken + 1) === 'comma' && block.isUpper(lastToken + 1);
}

/** "from Milan, Turin and Shanghai": where the list begins. */
function firstOfList(block: ReadBlock, token: number): number {
  let first = token;
  for (let step = 0; step < MOST_IN_LIST; step += 1) {
    let before = first - 1;
    if (AND.has(block.lower(before))) before -= 1;
    else if (block.joint(first) !== 'comma') return first;
    if (!block.isUpper(before)) return first;
    while (block.joint(before) === 'space' && block.isUpper(before - 1)) before -= 1;
    first = before;
  }
  return first;
}

const MOST_IN_LIST = 6;
const AND: ReadonlySet<string> = new Set(['and', 'or']);
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
  const { matchWords, gameWords } = block.words;
  const seen = new Set<string>();
  let isOne = false;
  for (let token = 0; token < block.tokens.count; token += 1) {
    const word = block.lower(token);
    const isOfMatch = matchWords.has(word);
    if (!isOfMatch && !gameWords.has(word)) continue;
    seen.add(word);
    isOne ||= isOfMatch;
    if (isOne && seen.size >= FEWEST_MATCH_WORDS) return true;
  }
  return seen.size >= FEWEST_MATCH_WORDS && SCORE_LINE.test(block.text);
}
