/**
 * Linking: which entity a name means in this document, how sure we are, and why; or nothing. It sees
 * the whole document, because a name's meaning is settled by what stands elsewhere in it.
 *
 *   occurrences → profiles of those named → candidates (corrections, conditions, leftmost-longest)
 *               → guard against longer unknown names → short forms that the document defines
 *               → city or government, score of each bearer → the likeliest entity, or doubt
 */
import { createOtherBearers } from './bearers.ts';
import { askedFor, candidatesOf, presentEntities } from './candidates.ts';
import { createConditions, createIsPossible, createIsReadable } from './conditions.ts';
import { has, type NameFinder, type Occurrence } from './occurrences.ts';
import { createChoose } from './choose.ts';
import { createCorrect } from './corrections.ts';
import { applyDefinitions } from './definitions.ts';
import { readDocument } from './document.ts';
import { createEvidence } from './evidence.ts';
import { createLastNamed, lastBelow } from './last-named.ts';
import { fullNamePlaces, judge, strangersIn, type Judged } from './judge.ts';
import { NAME_FLAGS } from './name-note.ts';
import { createReadBehind } from './place-behind.ts';
import type { Profiles } from './profiles.ts';
import { createScore } from './score.ts';
import { titleBefore } from './surnames.ts';
import type { Block, LinkContext, Linked, Mention } from './types.ts';

export type Linker = (blocks: readonly Block[], context?: LinkContext) => Promise<Linked>;

export function createLinker(finder: NameFinder, kept: Profiles): Linker {
  const { scanner } = finder;
  const fold = (text: string): string => scanner.fold(text);
  return async (blocks, context = {}) => {
    const known = new Set(context.known ?? []);
    const corrections = context.corrections ?? [];
    const document = readDocument(blocks, finder, context.language);
    const isReadable = createIsReadable(context);
    const said = corrections.flatMap(({ entity }) => entity ?? []);
    const profiles = await kept.read(askedFor(document, isReadable), new Set([...known, ...said]));
    const before = [...profiles].flatMap(([place, { id }]) => (known.has(id) ? place : []));
    const isPossible = createIsPossible(profiles, isReadable, context);
    const present = presentEntities(document, before, isPossible);
    const conditions = createConditions(document, profiles, present);
    const correct = createCorrect(corrections, profiles, fold);
    const found = judge(
      document,
      (block) => candidatesOf(block, profiles, present, conditions, isPossible, correct),
      (owner) => profiles.get(owner)?.kind,
    );
    const judged = applyDefinitions(found, document, profiles);
    const strangers = strangersIn(judged, document, scanner);
    const full = fullNamePlaces(judged);
    const score = createScore({
      document,
      profiles,
      present,
      conditions,
      strangers,
      scanner,
      context,
      bearers: createOtherBearers(judged),
      evidence: createEvidence(document, profiles, judged, before, context.country),
      readBehind: createReadBehind(judged, profiles),
      lastNamed: createLastNamed(judged, full),
    });
    const isContested = (span: Judged, name: Occurrence): boolean => {
      if (!has(name, NAME_FLAGS.surname) || span.isSaid === true) return false;
      const others = strangers.get(fold(span.block.text.slice(span.start, span.end)));
      const stranger = lastBelow(others ?? [], span.order);
      if (stranger < 0 || lastBelow(full.get(name.owner) ?? [], span.order) >= stranger)
        return false;
      const entity = profiles.get(name.owner);
      return !entity || titleBefore(name, span.block, entity, context.date) !== 'then';
    };
    const choose = createChoose({ score, profiles, isContested, doubts: context.doubts === true });

    const mentions: Mention[] = [];
    for (const span of judged) {
      if (span.verdict !== 'free') continue;
      const mention = choose(span);
      if (mention) mentions.push(mention);
    }
    for (const place of full.keys()) {
      const id = profiles.get(place)?.id;
      if (id !== undefined) known.add(id);
    }
    return { mentions: mentions.sort(byPlace), known: [...known] };
  };
}

function byPlace(a: Mention, b: Mention): number {
  return a.block - b.block || a.start - b.start;
}
