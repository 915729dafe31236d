/** All figures of one pack or stack of packs over the sets. */
import { KINDS } from '../../lib/knowledge/kinds.ts';
import type { Pack } from '../../lib/knowledge/types.ts';
import { composeGeneration } from '../../lib/service/generation.ts';
import { linkerOver } from '../linker.ts';
import { annotatorOf } from './annotator.ts';
import { errorsOf, falseFriendError, type ErrorRecord } from './errors.ts';
import { measureFalseFriends, type FalseFriend, type FalseFriendFigures } from './false-friends.ts';
import {
  addTally,
  bootstrap,
  figuresOf,
  NO_TALLY,
  reliabilityOf,
  tallyOf,
  type Figures,
  type FiguresWithIntervals,
  type ReliabilityBin,
  type Strictness,
  type Tally,
} from './figures.ts';
import type { GoldText } from './gold.ts';
import { knownIn, type Known } from './known.ts';
import type { LinesRead } from './read-sets.ts';
import { judgeText, type JudgedGold, type JudgedMark, type JudgedText } from './score.ts';
import type { SetRules } from './sets.ts';
import { TRAPS, trapsIn, type Trap, type TrapsOf } from './traps.ts';
import { targetOf } from './uncertain.ts';

/** What is linked and compared. */
export interface Material {
  readonly sets: ReadonlyArray<{
    readonly rules: SetRules;
    readonly texts: LinesRead<GoldText>;
  }>;
  readonly falseFriends: ReadonlyArray<{
    readonly name: string;
    readonly rows: LinesRead<FalseFriend>;
  }>;
}

export type Breakdown = Readonly<Record<string, Figures>>;

export interface Breakdowns {
  readonly kinds: Breakdown;
  readonly languages: Breakdown;
  readonly traps: Breakdown;
}

export interface SetFigures extends Breakdowns {
  readonly name: string;
  readonly isOld: boolean;
  readonly kindsOnly: boolean;
  readonly texts: number;
  readonly faults: readonly string[];
  readonly lenient: FiguresWithIntervals;
  readonly strict: FiguresWithIntervals;
  /** Marks that are wrong, and that are left out, by why. */
  readonly why: Readonly<Record<string, number>>;
  readonly unjudgeable: number;
  /** Lenient precision were every mark right of which only the name can be compared. */
  readonly precisionByName: number | null;
}

export interface Measurement {
  readonly entities: number;
  readonly sets: readonly SetFigures[];
  /** All sets of the news of our time with targets together, each mention counting the same. */
  readonly together: Breakdowns & Readonly<Record<Strictness, FiguresWithIntervals>>;
  readonly reliability: readonly ReliabilityBin[];
  readonly falseFriends: readonly FalseFriendFigures[];
  readonly errors: readonly ErrorRecord[];
}

const SEED = 20_261_127;

interface Judged extends JudgedText {
  readonly traps: TrapsOf;
}

/** @param packs lowest layer first */
export async function measure(
  packs: readonly Pack[],
  { sets, falseFriends }: Material,
  say: (what: string) => void,
): Promise<Measurement> {
  const composed = composeGeneration(packs);
  const known = knownIn(packs, composed.segments);
  const annotate = annotatorOf(linkerOver(composed));
  const errors: ErrorRecord[] = [];
  const all = new Map<SetRules, readonly Judged[]>();
  const figures: SetFigures[] = [];
  for (const { rules, texts } of sets) {
    say(rules.name);
    const judged: Judged[] = [];
    for (const text of texts.records) {
      const { marks, doubts } = await annotate(text.text, text.language, text.date);
      const one = { ...judgeText(text, marks, rules, known), traps: trapsIn(text, known) };
      judged.push(one);
      errors.push(...errorsOf(rules.name, one, doubts, known, one.traps));
    }
    all.set(rules, judged);
    figures.push(setFigures(rules, texts.faults, judged, known));
  }
  const ofFriends: FalseFriendFigures[] = [];
  for (const { name, rows } of falseFriends) {
    say(name);
    const one = await measureFalseFriends(
      name,
      rows,
      async ({ text, language }) => (await annotate(text, language, null)).marks,
    );
    ofFriends.push(one);
    errors.push(...one.hits.map((hit) => falseFriendError(name, hit)));
  }
  const modern = [...all].flatMap(([rules, judged]) =>
    rules.isOld || rules.kindsOnly ? [] : judged,
  );
  return {
    entities: known.count,
    sets: figures,
    together: { ...breakdowns(modern, known), ...headline(modern) },
    reliability: reliabilityOf(scoredMarks(modern)),
    falseFriends: ofFriends,
    errors,
  };
}

function setFigures(
  rules: SetRules,
  faults: readonly string[],
  judged: readonly Judged[],
  known: Known,
): SetFigures {
  const why: Record<string, number> = {};
  for (const { lenient, why: reason } of judged.flatMap(({ marks }) => marks))
    if (reason !== null) {
      const key = lenient === 'free' ? `left out: ${reason}` : reason;
      why[key] = (why[key] ?? 0) + 1;
    }
  const lenient = judged.map((text) => tallyOf(text, 'lenient')).reduce(addTally, NO_TALLY);
  const alike = why['left out: same-name-only'] ?? 0;
  return {
    name: rules.name,
    precisionByName: figuresOf({
      ...lenient,
      judged: lenient.judged + alike,
      right: lenient.right + alike,
    }).precision,
    isOld: rules.isOld === true,
    kindsOnly: rules.kindsOnly === true,
    texts: judged.length,
    faults,
    ...headline(judged),
    ...breakdowns(judged, known),
    why,
    unjudgeable: judged.reduce((sum, { unjudgeable }) => sum + unjudgeable, 0),
  };
}

function headline(judged: readonly Judged[]): Readonly<Record<Strictness, FiguresWithIntervals>> {
  const of = (strictness: Strictness): FiguresWithIntervals =>
    bootstrap(
      judged.map((text) => tallyOf(text, strictness)),
      SEED,
    );
  return { lenient: of('lenient'), strict: of('strict') };
}

/** The lenient count by kind, language and trap. */
function breakdowns(judged: readonly Judged[], known: Known): Breakdowns {
  const summed = (of: (text: Judged) => Tally): Tally =>
    judged.reduce((sum, text) => addTally(sum, of(text)), NO_TALLY);
  const split = (
    names: readonly string[],
    isOf: (
      name: string,
      text: Judged,
    ) => {
      mark: (mark: JudgedMark) => boolean;
      gold: (gold: JudgedGold) => boolean;
    },
  ): Breakdown =>
    Object.fromEntries(
      names.flatMap((name) => {
        const tally = summed((text) => tallyOf(text, 'lenient', isOf(name, text)));
        return tally.judged + tally.gold === 0 ? [] : [[name, figuresOf(tally)]];
      }),
    );
  return {
    kinds: split(Object.keys(KINDS), (kind) => ({
      mark: ({ mark }) => mark.kind === kind,
      gold: ({ gold }) => targetOf(gold, known)?.kind === kind,
    })),
    languages: split(
      [...new Set(judged.map(({ text }) => text.language))].sort(),
      (language, { text }) => ({
        mark: () => text.language === language,
        gold: () => text.language === language,
      }),
    ),
    traps: split(TRAPS, (trap, { traps }) => ({
      mark: ({ mark }) => traps(mark).has(trap as Trap),
      gold: ({ gold }) => traps(gold).has(trap as Trap),
    })),
  };
}

function scoredMarks(
  judged: readonly Judged[],
): Array<{ readonly score: number; readonly isRight: boolean }> {
  return judged.flatMap(({ marks }) =>
    marks
      .filter(({ lenient }) => lenient !== 'free')
      .map(({ mark, lenient }) => ({ score: mark.score, isRight: lenient === 'right' })),
  );
}
