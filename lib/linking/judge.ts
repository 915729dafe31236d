/** Which candidates stand for themselves, and which are pieces of somebody else's longer name. */
import type { Kind } from '../knowledge/types.ts';
import type { Scanner } from '../matching/scanner.ts';
import { type Candidates } from './candidates.ts';
import { has, isFullName, type Occurrence } from './occurrences.ts';
import type { ReadBlock, ReadDocument } from './document.ts';
import { guard, type GuardVerdict } from './guard.ts';
import { NAME_FLAGS } from './name-note.ts';
import { isQuotedAlone } from './quoted.ts';

export interface Judged extends Candidates {
  readonly verdict: GuardVerdict;
  /** Its place in the document's order of candidates. */
  readonly order: number;
}

export function judge(
  document: ReadDocument,
  candidates: (block: ReadBlock) => readonly Candidates[],
  kindOf: KindOf,
): Judged[] {
  const judged: Judged[] = [];
  for (const block of document.blocks) {
    const spans = candidates(block);
    const covered = new Set<number>();
    for (const span of spans)
      for (let token = span.firstToken; token <= span.lastToken; token += 1) covered.add(token);
    const isKnown = (token: number): boolean => covered.has(token);
    const first = judged.length;
    for (const span of spans)
      judged.push({ ...span, verdict: judgeSpan(span, isKnown, kindOf), order: judged.length });
    joinPairs(judged, first);
    leaveBodiesOfRegions(judged, first, kindOf);
  }
  return judged;
}

/** "Spanish–American War": what is true of the second adjective is true of the first. */
function joinPairs(judged: Judged[], first: number): void {
  for (let at = judged.length - 2; at >= first; at -= 1) {
    const span = judged[at] as Judged;
    const next = judged[at + 1] as Judged;
    const joint = span.block.joint(next.firstToken);
    const isPair =
      span.lastToken + 1 === next.firstToken && (joint === 'hyphen' || joint === 'dash');
    if (isPair && span.verdict === 'free' && next.verdict !== 'free' && isAdjective(span))
      judged[at] = { ...span, verdict: next.verdict };
  }
}

/**
 * "the Ohio Supreme Court": a region's own body, which no pack holds. The body that bears the bare name
 * is the state's, and the region does not act.
 */
function leaveBodiesOfRegions(judged: Judged[], first: number, kindOf: KindOf): void {
  for (let at = first; at < judged.length - 1; at += 1) {
    const region = judged[at] as Judged;
    const body = judged[at + 1] as Judged;
    const isPair =
      region.lastToken + 1 === body.firstToken && body.block.joint(body.firstToken) === 'space';
    if (!isPair || region.isSaid === true || body.isSaid === true) continue;
    if (
      region.names.every((name) => isTownIn(name, kindOf)) &&
      body.names.every(
        (name) => BODIES.has(kindOf(name.owner) ?? '') && has(name, NAME_FLAGS.conditional),
      )
    ) {
      judged[at] = { ...region, verdict: 'institution' };
      judged[at + 1] = { ...body, verdict: 'institution' };
    }
  }
}

/** As a place, not as the government that sits there: "the Moscow parliament" may be anybody's word for it. */
const isTownIn = (name: Occurrence, kindOf: KindOf): boolean =>
  TOWNS.has(kindOf(name.owner) ?? '') && !has(name, NAME_FLAGS.demonym);

const BODIES: ReadonlySet<string> = new Set(['parliament', 'court', 'ministry']);

const isAdjective = ({ names }: Judged): boolean =>
  names.every((name) => has(name, NAME_FLAGS.demonym));

type KindOf = (owner: number) => Kind | undefined;

const TOWNS: ReadonlySet<string> = new Set(['city', 'region']);
const PLACES: ReadonlySet<string> = new Set(['state', 'region', 'city', 'place']);

function judgeSpan(
  span: Candidates,
  isKnown: (token: number) => boolean,
  kindOf: KindOf,
): GuardVerdict {
  if (span.isPinned === true) return 'free';
  const { block } = span;
  const { words } = block;
  const isDemonym = span.names.every((name) => has(name, NAME_FLAGS.demonym));
  const isPlace = span.names.every(({ owner }) => PLACES.has(kindOf(owner) ?? ''));
  if (isPlace && isQuotedAlone(block, span)) return 'institution';
  const isPerson = span.names.every(({ owner }) => kindOf(owner) === 'person');
  const verdict = guard(block, { ...span, isPerson, isAdjective: isDemonym }, isKnown);
  // "Vice President of the United States" is another office than the one it ends with.
  if (
    words.deputies.has(span.block.lower(span.firstToken - 1)) &&
    words.roles.has(span.block.lower(span.firstToken))
  )
    return 'behind-stranger';
  if (verdict === 'free') return verdict;
  // "General Motors Corporation", "The Boeing Company": a firm's form is no other name.
  const isFirm = span.names.every(({ owner }) => kindOf(owner) === 'company');
  if (isFirm && words.firmForms.has(span.block.lower(span.lastToken + 1))) return 'free';
  // A name of several words, or an abbreviation, is its bearer's own ("US Republicans"); only an
  // institution named after it is another ("United States Navy").
  const several = span.lastToken > span.firstToken;
  const isAbbreviation = span.names.every((name) => has(name, NAME_FLAGS.abbreviation));
  // "Kansas City Chiefs", "Guadalajara Province": towns and regions are borne by others, however long their name.
  const isTown = span.names.every(({ owner }) => TOWNS.has(kindOf(owner) ?? ''));
  if (several && isTown) return verdict;
  if ((several || isAbbreviation) && verdict !== 'institution') {
    const isBody =
      verdict === 'before-stranger' && words.stateBodies.has(span.block.lower(span.lastToken + 1));
    return isBody ? 'institution' : 'free';
  }
  return verdict;
}

/** For every entity named in full: the orders of those mentions. */
export function fullNamePlaces(judged: readonly Judged[]): Map<number, number[]> {
  const places = new Map<number, number[]>();
  for (const span of judged) {
    if (span.verdict !== 'free') continue;
    for (const name of span.names) {
      if (!isFullName(name)) continue;
      const list = places.get(name.owner);
      if (list) list.push(span.order);
      else places.set(name.owner, [span.order]);
    }
  }
  return places;
}

/** Folded one-word names that strangers of this document bear, with the orders of where, rising. */
export type Strangers = ReadonlyMap<string, readonly number[]>;

/** Strangers are found by the guard, or named by a pack as somebody else's ("Michael Jordan"). */
export function strangersIn(
  judged: readonly Judged[],
  document: ReadDocument,
  scanner: Scanner,
): Strangers {
  const strangers = new Map<string, number[]>();
  const add = (word: string, order: number): void => {
    const orders = strangers.get(scanner.fold(word));
    if (orders) orders.push(order);
    else strangers.set(scanner.fold(word), [order]);
  };
  for (const block of document.blocks) {
    for (const occurrence of block.occurrences) {
      if (!has(occurrence, NAME_FLAGS.block)) continue;
      for (let token = occurrence.firstToken; token <= occurrence.lastToken; token += 1) {
        const word = block.lower(token);
        if (block.words.firstNames.has(word)) add(word, 0);
      }
    }
  }
  for (const span of judged) {
    if (span.firstToken !== span.lastToken) continue;
    const word = span.block.lower(span.firstToken);
    const isPerson =
      span.verdict === 'behind-stranger' ||
      (span.verdict === 'before-stranger' &&
        // "Kim Fox": from here on "Kim" is hers.
        (span.block.words.firstNames.has(word) ||
          span.names.some((name) => has(name, NAME_FLAGS.surname))));
    if (isPerson) add(word, span.order);
  }
  return strangers;
}
