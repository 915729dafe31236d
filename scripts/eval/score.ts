/**
 * Compares our marks in one text with what annotators marked there. The rules:
 *
 * - Only what the loaded packs hold is asked for: a gold mention counts for recall where its target, by
 *   Wikidata id, is an entity of theirs, it is a proper name, and not optional.
 * - A mark is right where a gold mention that it overlaps has its target. Strict: on the same span (in
 *   sets of noun phrases, inside it), and the very same entity. Lenient: on any overlap, and an
 *   equivalent entity will do (`Standing`). The lenient count is the headline.
 * - Else the nearest gold mention decides: that of the same span, or the shortest that it overlaps. One
 *   that is optional, no name or not judged makes it neither right nor wrong. So does a noun phrase
 *   around it, which says nothing of the names within; and a target that may be ours, where there is no
 *   verified id to compare: the set gives a title alone, or our entity has no Wikidata id, and the names
 *   agree or share a word (`uncertaintyOf`). Otherwise it is wrong, also where the annotators say
 *   that the name has no entry.
 * - A mark that overlaps no gold mention is wrong where the set marks all such names, else left out
 *   (`marksSuch`). Marks outside the annotated part of a text are left out.
 * - Sets of places judge marks of other kinds only on the very span of a place.
 * - A gold mention inside a longer name that we rightly linked is not asked for; nor is one on which our
 *   mark cannot be judged.
 */
import {
  isInside,
  isSameSpan,
  overlap,
  type GoldMention,
  type GoldText,
  type Mark,
} from './gold.ts';
import type { Known } from './known.ts';

import { isPlace, marksSuch, typeOfKind, type SetRules } from './sets.ts';
import { isNameAlone, targetOf, uncertaintyOf, type Uncertainty } from './uncertain.ts';

/** In units, with its ending and a space. */
const LONGEST_CURRENCY = 16;

export type Verdict = 'right' | 'wrong' | 'free';

/** Why a mark is wrong. */
export type Fault = 'other-entity' | 'linked-nil' | 'outside-packs' | 'not-in-gold' | 'other-kind';
/** Why nothing can be said of it. */
export type Freedom =
  'out-of-scope' | 'open-in-gold' | 'inside-phrase' | 'not-in-gold' | 'money' | Uncertainty;

export interface JudgedMark {
  readonly mark: Mark;
  readonly lenient: Verdict;
  readonly strict: Verdict;
  /** The gold mention that decided. */
  readonly gold: GoldMention | null;
  readonly why: Fault | Freedom | null;
}

export interface JudgedGold {
  readonly gold: GoldMention;
  readonly found: { readonly lenient: boolean; readonly strict: boolean };
  /** A mark on it, right or wrong, that is nearest to it. */
  readonly mark: Mark | null;
}

export interface JudgedText {
  readonly text: GoldText;
  readonly marks: readonly JudgedMark[];
  /** Those asked for. */
  readonly gold: readonly JudgedGold[];
  /** Names of which only the spelling is the same as one of the packs, so that nothing can be judged. */
  readonly unjudgeable: number;
}

export function judgeText(
  text: GoldText,
  marks: readonly Mark[],
  rules: SetRules,
  known: Known,
): JudgedText {
  const judged = marks.map((mark) => judgeMark(mark, text, rules, known));
  const right = judged.filter(({ lenient }) => lenient === 'right').map(({ mark }) => mark);
  const within = text.mentions.filter((gold) => isInside(gold, text.annotated));
  const undecided = new Set(judged.flatMap(({ why, gold }) => (isUndecided(why) ? gold : [])));
  const asked = within.filter(
    (gold) => isAsked(gold) && targetOf(gold, known) !== undefined && !undecided.has(gold),
  );
  const gold = asked.map((each): JudgedGold => {
    const near = marks.filter((mark) => overlap(mark, each));
    return {
      gold: each,
      found: {
        lenient: near.some((mark) => known.stands(mark, each) !== 'other'),
        strict: near.some((mark) => isStrictlyRight(mark, each, rules, known)),
      },
      mark: nearest(each, near),
    };
  });
  return {
    text,
    marks: judged,
    gold: gold.filter(
      ({ gold: each, found }) =>
        found.lenient || !right.some((mark) => isInside(each, mark) && !isSameSpan(each, mark)),
    ),
    unjudgeable: within.filter((each) => isAsked(each) && isNameAlone(each, known)).length,
  };
}

function judgeMark(mark: Mark, text: GoldText, rules: SetRules, known: Known): JudgedMark {
  const free = (why: Freedom, gold: GoldMention | null = null): JudgedMark => ({
    mark,
    lenient: 'free',
    strict: 'free',
    gold,
    why,
  });
  const wrong = (why: Fault, gold: GoldMention | null = null): JudgedMark => ({
    mark,
    lenient: 'wrong',
    strict: 'wrong',
    gold,
    why,
  });
  if (!isInside(mark, text.annotated)) return free('out-of-scope');
  const near = text.mentions.filter((gold) => overlap(gold, mark));
  const gold = nearest(mark, near);
  if (rules.kindsOnly) return judgeKind();
  const matching = near.filter((each) => isAsked(each) && known.stands(mark, each) !== 'other');
  const match = nearest(mark, matching);
  if (match)
    return {
      mark,
      lenient: 'right',
      strict: matching.some((each) => isStrictlyRight(mark, each, rules, known))
        ? 'right'
        : 'wrong',
      gold: match,
      why: null,
    };
  if (!gold && rules.leavesOutMoney && isMoney(mark, text.text)) return free('money');
  if (!gold)
    return marksSuch(rules, mark)
      ? wrong('not-in-gold')
      : free(rules.marks === 'places' && !isPlace(mark.kind) ? 'out-of-scope' : 'not-in-gold');
  if (rules.marks === 'places' && !isPlace(mark.kind) && !isSameSpan(mark, gold))
    return free('out-of-scope', gold);
  if (gold.isOpen || !gold.isNamed) return free('open-in-gold', gold);
  if (rules.marksPhrases && isPartOfPhrase(mark, gold)) return free('inside-phrase', gold);
  if (gold.isNil) return wrong('linked-nil', gold);
  const uncertainty = uncertaintyOf(mark, gold, known);
  if (uncertainty) return free(uncertainty, gold);
  return wrong(targetOf(gold, known) ? 'other-entity' : 'outside-packs', gold);

  /** A span with a type and no target: does our kind go with it? */
  function judgeKind(): JudgedMark {
    if (!gold || !gold.isNamed) return free('not-in-gold', gold);
    if (isPartOfPhrase(mark, gold)) return free('inside-phrase', gold);
    // States act, and are organisations then; their people may be any of the three.
    const isState = ['state', 'territory', 'government'].includes(mark.kind);
    const isOfType =
      gold.types.includes(typeOfKind(mark.kind)) ||
      (gold.types.includes('organisation') && (isState || known.isSeat(mark.surface))) ||
      (gold.types.includes('place') && isState) ||
      (gold.types.includes('people-group') && mark.form === 'demonym');
    return isOfType
      ? { mark, lenient: 'right', strict: 'right', gold, why: null }
      : wrong('other-kind', gold);
  }
}

function isUndecided(why: JudgedMark['why']): boolean {
  return why === 'same-name-only' || why === 'unverified-id';
}

function isAsked(gold: GoldMention): boolean {
  return gold.isNamed && !gold.isOpen && !gold.isNil;
}

/** Right behind the currency of a state, or a currency itself. */
function isMoney({ kind, start }: Mark, text: string): boolean {
  const before = text.slice(Math.max(0, start - LONGEST_CURRENCY), start);
  return kind === 'currency' || /(?:\$|доллар\p{L}*|dollars?)\s*$/u.test(before);
}

function isStrictlyRight(mark: Mark, gold: GoldMention, rules: SetRules, known: Known): boolean {
  const isOn = rules.marksPhrases ? isInside(mark, gold) : isSameSpan(mark, gold);
  return isOn && known.stands(mark, gold) === 'same';
}

/** Only a part of the phrase, beside its article. */
function isPartOfPhrase(mark: Mark, gold: GoldMention): boolean {
  const bare = gold.surface.replace(/^(the|a|an) /i, '');
  return isInside(mark, gold) && mark.end - mark.start < bare.length;
}

function nearest<T extends { readonly start: number; readonly end: number }>(
  to: { readonly start: number; readonly end: number },
  of: readonly T[],
): T | null {
  return (
    of.find((each) => isSameSpan(each, to)) ??
    of.toSorted((a, b) => a.end - a.start - (b.end - b.start))[0] ??
    null
  );
}
