/** How likely a name means one of its bearers here, and what speaks for that. */
import type { OtherBearers } from './bearers.ts';
import type { Scanner } from '../matching/scanner.ts';
import { type Conditions } from './conditions.ts';
import { standsAsFirm } from './firm-cue.ts';
import { has, type Occurrence } from './occurrences.ts';
import type { ReadDocument } from './document.ts';
import type { Evidence, Support } from './evidence.ts';
import type { Judged, Strangers } from './judge.ts';
import type { LexiconEntity } from './lexicon.ts';
import { NAME_FLAGS } from './name-note.ts';
import type { ReadBehind } from './place-behind.ts';
import type { Profiled } from './profiles.ts';
import {
  hasPlaceCue,
  isEverydayWord,
  isLanguage,
  isLonelyAbbreviation,
  isCalendarWord,
  isCompound,
  isGivenName,
  isObscure,
  isOtherEdition,
  isPlace,
} from './surface.ts';
import { titleBefore, worthOfSurname } from './surnames.ts';
import type { LinkContext } from './types.ts';

/** What a name is worth by itself, before evidence. */
const WORTH = {
  longName: 0.97,
  name: 0.93,
  abbreviation: 0.9,
  short: 0.92,
  demonym: 0.9,
  metonym: 0.88,
  doubtful: 0.3,
  /** A day of the week, a word that goes with the next one: "Friday nights", "Shell fragments". */
  thing: -1,
  shared: 0.35,
} as const;
const A_LANGUAGE = 0.2;
/** A place's name that a team or firm bears here. */
const A_BEARERS = 0.2;
const A_PLACE_CUE = 0.35;
/** "Tripoli, Lebanon": what a name behind the comma says of the one before it. */
const A_PLACE_BEHIND = 0.5;
/** What a name's own condition adds where it stands in the same block, and elsewhere. */
const A_NEED = { here: 0.4, elsewhere: 0.15, nowhere: -0.15 } as const;
/** Of two bearers of a surname, for the one who was named last, and against one whose office it is not. */
const JUST_NAMED = 0.25;
const ANOTHERS_TITLE = 0.3;
/** A town that is less known means another one in a text about another state. */
const KNOWN_ANYWHERE = 62;
const A_FOREIGN_TOWN = 0.1;
/** A few letters that stand for many things, where nothing else of theirs stands. */
const LONELY = 0.42;
/** A name that is worth less is asked about further. */
const SURE = 0.8;
const MOST_SURE = 0.99;

/** How much importance, and how much value, weighs e times as much among bearers of one name. */
const PRIOR_SCALE = 40;
const EVIDENCE_SCALE = 6;

export interface Scored {
  readonly name: Occurrence;
  readonly entity: LexiconEntity;
  readonly score: number;
  /** Against other bearers of the name. */
  readonly weight: number;
  readonly reasons: readonly string[];
  /** Something in the text speaks for it, beside the name. */
  readonly isGrounded: boolean;
}

export type Score = (span: Judged, name: Occurrence) => Scored;

export interface ScoreParts {
  readonly document: ReadDocument;
  readonly profiles: Profiled;
  readonly present: ReadonlySet<number>;
  readonly conditions: Conditions;
  readonly evidence: Evidence;
  readonly bearers: OtherBearers;
  readonly strangers: Strangers;
  readonly scanner: Scanner;
  readonly context: LinkContext;
  readonly readBehind: ReadBehind;
  /** Was the entity the last of its surname to be named in full, not far before? */
  readonly lastNamed: (span: Judged, owner: number) => boolean;
}

export function createScore(parts: ScoreParts): Score {
  const {
    document,
    profiles,
    present,
    conditions,
    evidence,
    strangers,
    scanner,
    context,
    readBehind,
  } = parts;
  const rivals = new WeakMap<readonly Occurrence[], ReadonlySet<number>>();
  /** Made once a span, which asks for each of its names. */
  const rivalsIn = ({ names }: Judged): ReadonlySet<number> => {
    const made = rivals.get(names) ?? new Set(names.map(({ owner }) => owner));
    rivals.set(names, made);
    return made;
  };
  return (span, name) => {
    const entity = profiles.get(name.owner) as LexiconEntity;
    let isGrounded = false;
    if (span.isSaid === true) return made(1, ['you said so']);
    if (has(name, NAME_FLAGS.defined))
      return made(WORTH.longName, [`short for ${entity.label} in this text`]);
    if (isAnothers(span, name, entity)) return made(A_BEARERS, ['another bears that name here']);
    if (has(name, NAME_FLAGS.demonym) && isLanguage(span))
      return made(A_LANGUAGE, ['the language is meant']);
    if (isOtherEdition(span, entity)) return made(A_BEARERS, ['another one, of that year']);
    const reasons: string[] = [];
    const support = evidence(name.owner, span.block, rivalsIn(span));
    let value = worthOf(span, name);
    if (has(name, NAME_FLAGS.surname)) {
      const title = titleBefore(name, span.block, entity, context.date);
      if (present.has(name.owner)) {
        reasons.push(`named in full as ${entity.label}`);
        // Of two of a family the one whose office stands before the name.
        if (title === 'not-theirs' && span.names.length > 1) value -= ANOTHERS_TITLE;
      } else {
        const alone = worthOfSurname(title, entity, support, context.date);
        value = value < WORTH.short ? Math.min(value, alone) : alone;
        reasons.push(
          title === 'none' || title === 'not-theirs'
            ? `${entity.label}, by surname`
            : `${entity.label}, by surname and office`,
        );
      }
      value += parts.lastNamed(span, name.owner) ? JUST_NAMED : 0;
    }
    if (has(name, NAME_FLAGS.demonym)) reasons.push(`a word for ${entity.label}`);
    if (has(name, NAME_FLAGS.conditional) && has(name, NAME_FLAGS.shared))
      value += aNeed(span, name);
    if (
      support.value === 0 &&
      (isLonelyAbbreviation(span, name, entity) || isObscure(span, entity))
    )
      value = Math.min(value, LONELY);
    const behind = readBehind(span, name.owner);
    if (behind.says === 'elsewhere') return made(A_BEARERS, ['another place of that name']);
    if (isForeignTown(span, entity, support)) value = Math.min(value, A_FOREIGN_TOWN);
    isGrounded =
      support.value > 0 || (has(name, NAME_FLAGS.conditional) && conditions.needsMet(name));
    const doubtful = value < SURE;
    if (doubtful || span.names.length > 1) {
      const isCued = hasPlaceCue(span) && isPlace(entity);
      // A stranger of the same name is nearer than evidence from another paragraph.
      if (doubtful && isStrangersName(span) && !support.isHere && !isCued) value = 0;
      if (value >= 0) value += support.value + (isCued && doubtful ? A_PLACE_CUE : 0);
      if (behind.says === 'here' && value >= 0) {
        value += A_PLACE_BEHIND;
        isGrounded = true;
        reasons.push(`in ${behind.label}`);
      }
      if (support.with.length > 0) reasons.push(`with ${support.with.slice(0, 3).join(', ')}`);
    }
    return made(value, reasons);

    function made(worth: number, why: readonly string[]): Scored {
      return {
        name,
        entity,
        score: Math.min(MOST_SURE, worth),
        weight: Math.exp(entity.importance / PRIOR_SCALE + worth * EVIDENCE_SCALE),
        reasons: why,
        isGrounded,
      };
    }
  };

  /** "Kingston" in a story of Ontario: one of many towns of its name, and not the one that packs know. */
  function isForeignTown(span: Judged, entity: LexiconEntity, support: Support): boolean {
    return (
      entity.kind === 'city' &&
      entity.importance < KNOWN_ANYWHERE &&
      !span.names.some((each) => has(each, NAME_FLAGS.metonym)) &&
      support.isAbroad &&
      support.value === 0 &&
      span.lastToken === span.firstToken
    );
  }

  /** A town that others share may be meant without its own words, if more speaks for it. */
  function aNeed(span: Judged, name: Occurrence): number {
    if (isFirm(span, name) || conditions.needsMetHere(name, span.block)) return A_NEED.here;
    return conditions.needsMet(name) ? A_NEED.elsewhere : A_NEED.nowhere;
  }

  function isFirm({ block }: Judged, name: Occurrence): boolean {
    return profiles.get(name.owner)?.kind === 'company' && standsAsFirm(block, name);
  }

  /** Places only: whoever packs hold as a team or firm is found as itself. */
  function isAnothers(span: Judged, name: Occurrence, entity: LexiconEntity): boolean {
    if (!isPlace(entity) || has(name, NAME_FLAGS.demonym | NAME_FLAGS.metonym)) return false;
    const { bearers } = parts;
    if (bearers.isTeam(span)) return true;
    if (entity.kind === 'state') return false;
    if (bearers.isBeating(span)) return true;
    if (entity.kind !== 'city') return false;
    return bearers.isRegion(span) || bearers.isClub(span) || bearers.isFirm(span, name.owner);
  }

  function worthOf(span: Judged, name: Occurrence): number {
    const isDemonym = has(name, NAME_FLAGS.demonym);
    const isAdjective =
      isDemonym &&
      span.block.joint(span.lastToken + 1) === 'space' &&
      !span.block.words.objects.has(span.block.lower(span.lastToken + 1));
    const isOrder = isDemonym && !isAdjective && isEverydayWord(span, document);
    const isThing = !isDemonym && isCompound(span, document) && !isFirm(span, name);
    if (isCalendarWord(span) || isOrder || isThing) return WORTH.thing;
    const isNamedInFull = has(name, NAME_FLAGS.surname) && present.has(name.owner);
    if (has(name, NAME_FLAGS.shared) && !isNamedInFull) return WORTH.shared;
    if (isGivenName(span, name, profiles.get(name.owner)?.kind)) return WORTH.doubtful;
    if (!isAdjective && (isEverydayWord(span, document) || isStrangersName(span)))
      return WORTH.doubtful;
    if (has(name, NAME_FLAGS.surname)) return WORTH.short;
    if (isDemonym) return WORTH.demonym;
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
}
