/**
 * Linking: which entity a name means in this document, how sure we are, and why; or nothing. It sees
 * the whole document, because a name's meaning is settled by what stands elsewhere in it.
 *
 *   occurrences → profiles of those named → candidates (conditions, leftmost-longest)
 *               → guard against longer unknown names → evidence from the rest of the document
 *               → the likeliest entity, or doubt
 */
import type { NameFinder, Occurrence } from './occurrences.ts';
import {
  askedFor,
  candidatesOf,
  createConditions,
  createIsPossible,
  createIsReadable,
  has,
  presentEntities,
  type Candidates,
} from './candidates.ts';
import { readDocument, type ReadDocument } from './document.ts';
import { EVERYDAY_WORDS, OBJECT_WORDS, PLACE_PREPOSITIONS } from './english.ts';
import { createEvidence } from './evidence.ts';
import { capitalRule } from './guard.ts';
import { fullNamePlaces, judge, strangersIn, type Judged } from './judge.ts';
import type { LexiconEntity } from './lexicon.ts';
import { NAME_FLAGS } from './name-note.ts';
import { readMetonym } from './metonym.ts';
import type { Profiles } from './profiles.ts';
import type { Block, LinkContext, Linked, Mention, MentionForm } from './types.ts';

/** Below every threshold, whatever is added. */
const NO_GUESS = -1;
/** Below this nothing is marked: silence costs less than a wrong card. */
const THRESHOLD = 0.5;
/** Of several bearers of one name the likeliest must be this much of the whole; for people more. */
const CLEAR = 0.6;
const CLEAR_PERSON = 0.75;

/** What a name is worth by itself, before evidence. */
const WORTH = {
  longName: 0.97,
  name: 0.93,
  abbreviation: 0.9,
  short: 0.92,
  demonym: 0.9,
  metonym: 0.88,
  doubtful: 0.3,
  shared: 0.35,
} as const;
const A_PLACE_CUE = 0.35;
/** What a name's own condition adds where it stands in the same block, and elsewhere. */
const A_NEED = { here: 0.4, elsewhere: 0.15 } as const;

export type Linker = (blocks: readonly Block[], context?: LinkContext) => Promise<Linked>;

export function createLinker(finder: NameFinder, kept: Profiles): Linker {
  const { scanner } = finder;
  return async (blocks, context = {}) => {
    const known = new Set(context.known ?? []);
    const document = readDocument(blocks, finder);
    const isReadable = createIsReadable(context);
    const profiles = await kept.read(askedFor(document, isReadable), known);
    const before = [...profiles].flatMap(([place, { id }]) => (known.has(id) ? place : []));
    const isPossible = createIsPossible(profiles, isReadable, context);
    const present = presentEntities(document, before, isPossible);
    const conditions = createConditions(document, profiles, present);
    const judged = judge(
      document,
      (block) => candidatesOf(block, profiles, present, conditions, isPossible),
      capitalRule(context.language),
    );
    const evidence = createEvidence(document, profiles, judged, before);
    const strangers = strangersIn(judged, document, scanner);
    const full = fullNamePlaces(judged);

    const mentions: Mention[] = [];
    for (const span of judged) {
      if (span.verdict !== 'free') continue;
      const mention = decide(span);
      if (mention) mentions.push(mention);
    }
    for (const place of full.keys()) {
      const id = profiles.get(place)?.id;
      if (id !== undefined) known.add(id);
    }
    return { mentions, known: [...known] };

    function decide(span: Judged): Mention | null {
      const surface = span.block.text.slice(span.start, span.end);
      const options = span.names.filter((name) => !isContested(span, name));
      const reading =
        options.some((name) => has(name, NAME_FLAGS.metonym)) &&
        options.some((name) => !has(name, NAME_FLAGS.metonym))
          ? readMetonym(span.block, span)
          : null;
      const left = reading
        ? options.filter((name) => has(name, NAME_FLAGS.metonym) === reading.isGovernment)
        : options;
      const scored = left
        .map((name) => score(span, name))
        .sort((a, b) => b.weight - a.weight || a.name.owner - b.name.owner);
      const best = scored[0];
      if (!best || best.score < THRESHOLD) return null;
      const rivals = scored.slice(1);
      let score01 = best.score;
      const reasons = [...best.reasons];
      if (rivals.length > 0) {
        const share = best.weight / scored.reduce((sum, entry) => sum + entry.weight, 0);
        if (share < (best.entity.kind === 'person' ? CLEAR_PERSON : CLEAR)) return null;
        score01 = Math.min(score01, share);
        reasons.push(
          `shared name: ${rivals.length} other${rivals.length > 1 ? 's' : ''} less likely`,
        );
      }
      if (reading && reading.because !== '')
        reasons.unshift(
          `${reading.because}: read as ${reading.isGovernment ? 'the government' : 'the city'}`,
        );
      return {
        block: span.block.number,
        start: span.start,
        end: span.end,
        entity: best.entity.id,
        label: best.entity.label,
        kind: best.entity.kind,
        form: formOf(best.name),
        score: Math.round(score01 * 100) / 100,
        reason: reasons.join('; ') || `its name “${surface}”`,
        others: [],
      };
    }

    /** A bare name that a stranger of this document bears too. */
    function isContested(span: Judged, name: Occurrence): boolean {
      const stranger = strangers.get(scanner.fold(span.block.text.slice(span.start, span.end)));
      if (stranger === undefined || !has(name, NAME_FLAGS.surname)) return false;
      return (full.get(name.owner)?.findLast((order) => order < span.order) ?? -1) < stranger;
    }

    function score(
      span: Judged,
      name: Occurrence,
    ): {
      name: Occurrence;
      entity: LexiconEntity;
      score: number;
      weight: number;
      reasons: string[];
    } {
      const entity = profiles.get(name.owner) as LexiconEntity;
      const reasons: string[] = [];
      const support = evidence(name.owner, span.block);
      let value = worthOf(span, name);
      const isTitled = has(name, NAME_FLAGS.surname) && !present.has(name.owner);
      if (has(name, NAME_FLAGS.surname))
        reasons.push(
          isTitled ? `${entity.label}, by surname and office` : `named in full as ${entity.label}`,
        );
      if (has(name, NAME_FLAGS.demonym)) reasons.push(`a word for ${entity.label}`);
      if (has(name, NAME_FLAGS.conditional))
        value += has(name, NAME_FLAGS.shared)
          ? A_NEED[conditions.needsMetHere(name, span.block) ? 'here' : 'elsewhere']
          : 0;
      // An office and a surname are a guess unless something of that person stands beside them.
      if (isTitled) value = support.isHere ? WORTH.doubtful : NO_GUESS;
      const doubtful = value < WORTH.demonym - 0.1;
      if (doubtful) {
        const isCued = hasPlaceCue(span) && isPlace(entity);
        // A stranger of the same name is nearer than evidence from another paragraph.
        if (isStrangersName(span) && !support.isHere && !isCued) value = 0;
        value += support.value + (isCued ? A_PLACE_CUE : 0);
      }
      if (support.with.length > 0 && (doubtful || span.names.length > 1))
        reasons.push(`with ${support.with.slice(0, 3).join(', ')}`);
      const PRIOR_SCALE = 40;
      const EVIDENCE_SCALE = 6;
      return {
        name,
        entity,
        score: Math.min(0.99, value),
        weight: Math.exp(entity.importance / PRIOR_SCALE + value * EVIDENCE_SCALE),
        reasons: reasons.filter((reason) => reason !== ''),
      };
    }

    function worthOf(span: Judged, name: Occurrence): number {
      if (has(name, NAME_FLAGS.shared)) return WORTH.shared;
      const isAdjective =
        has(name, NAME_FLAGS.demonym) &&
        span.block.joint(span.lastToken + 1) === 'space' &&
        !OBJECT_WORDS.has(span.block.lower(span.lastToken + 1));
      if (!isAdjective && (isEverydayWord(span, document) || isStrangersName(span)))
        return WORTH.doubtful;
      if (has(name, NAME_FLAGS.surname)) return WORTH.short;
      if (has(name, NAME_FLAGS.demonym)) return WORTH.demonym;
      if (has(name, NAME_FLAGS.metonym)) return WORTH.metonym;
      if (has(name, NAME_FLAGS.abbreviation)) return WORTH.abbreviation;
      return span.lastToken > span.firstToken ? WORTH.longName : WORTH.name;
    }

    function isStrangersName(span: Judged): boolean {
      return (
        span.firstToken === span.lastToken &&
        !span.names.some((name) => has(name, NAME_FLAGS.surname)) &&
        strangers.has(scanner.fold(span.block.text.slice(span.start, span.end)))
      );
    }
  };
}

/** A capital that proves nothing, on a word that is an everyday one. */
function isEverydayWord(span: Candidates, document: ReadDocument): boolean {
  if (span.firstToken !== span.lastToken) return false;
  const word = span.block.lower(span.firstToken);
  if (!EVERYDAY_WORDS.has(word) && !document.smallWords.has(word)) return false;
  // "US", "WHO": capitals throughout, in a text that has small letters, are no accident.
  const written = span.block.word(span.firstToken);
  if (
    written.length > 1 &&
    written === written.toUpperCase() &&
    span.block.text !== span.block.text.toUpperCase()
  )
    return false;
  return span.block.capitalsAreStyle || span.block.startsSentence(span.firstToken);
}

function hasPlaceCue(span: Candidates): boolean {
  const before = span.block.lower(span.firstToken - 1);
  return PLACE_PREPOSITIONS.has(before) || before === 'from' || before === 'to';
}

const PLACE_KINDS: ReadonlySet<string> = new Set(['state', 'territory', 'region', 'city', 'place']);

function isPlace(entity: LexiconEntity): boolean {
  return PLACE_KINDS.has(entity.kind);
}

function formOf(name: Occurrence): MentionForm {
  if (has(name, NAME_FLAGS.demonym)) return 'demonym';
  if (has(name, NAME_FLAGS.metonym)) return 'metonym';
  return has(name, NAME_FLAGS.surname) ? 'short' : 'name';
}
