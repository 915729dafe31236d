/** "Tripoli, Lebanon", "Athens, Ohio", "Georgia in the Caucasus": what stands behind a town says which one it is. */
import type { ReadBlock } from './document.ts';
import type { Judged } from './judge.ts';
import type { LexiconEntity } from './lexicon.ts';
import { NAME_FLAGS } from './name-note.ts';
import { has } from './occurrences.ts';
import type { Profiled } from './profiles.ts';

export type Behind =
  | { readonly says: 'nothing' }
  /** The entity belongs there. */
  | { readonly says: 'here'; readonly label: string }
  /** It does not: another of the name is meant, which no pack needs to hold. */
  | { readonly says: 'elsewhere' };

const NOTHING: Behind = { says: 'nothing' };
const ELSEWHERE: Behind = { says: 'elsewhere' };

export type ReadBehind = (span: Judged, owner: number) => Behind;

export function createReadBehind(judged: readonly Judged[], profiles: Profiled): ReadBehind {
  const spans = new Map<string, Judged>();
  for (const span of judged)
    if (span.verdict === 'free') spans.set(`${span.block.number} ${span.firstToken}`, span);

  return (span, owner) => {
    const { block, lastToken } = span;
    const next = lastToken + 1;
    const isComma = block.joint(next) === 'comma';
    if (!isComma && !block.words.placePrepositions.has(block.lower(next))) return NOTHING;
    const other = spans.get(`${block.number} ${isComma ? next : next + 1}`);
    const [place, ...more] = (other?.names ?? []).filter((name) => !has(name, NAME_FLAGS.metonym));
    if (!other || !place || more.length > 0 || place.owner === owner) return NOTHING;
    const entity = profiles.get(owner);
    const around = profiles.get(place.owner);
    if (!entity || !around) return NOTHING;
    if (belongs(owner, entity, place.owner, around)) return { says: 'here', label: around.label };
    if (entity.kind !== 'city' || !isComma) return NOTHING;
    // Of regions in its own state packs seldom tell in which it lies.
    if (entity.home === around.home) return NOTHING;
    // Of a state only where the comma closes: "in Kyiv, Russia said" is no place.
    const isPlace =
      around.kind === 'region' || (around.kind === 'state' && isEnclosed(block, span, other));
    return isPlace ? ELSEWHERE : NOTHING;
  };
}

function belongs(
  owner: number,
  entity: LexiconEntity,
  place: number,
  around: LexiconEntity,
): boolean {
  return (
    entity.home === place || entity.neighbours.includes(place) || around.neighbours.includes(owner)
  );
}

function isEnclosed(block: ReadBlock, span: Judged, other: Judged): boolean {
  const { words } = block;
  const before = block.lower(span.firstToken - 1);
  const isPlaced = words.placePrepositions.has(before) || words.wayPrepositions.has(before);
  const behind = block.joint(other.lastToken + 1);
  return isPlaced && behind !== 'space' && behind !== 'apostrophe';
}
