/** Every error of a run, for whoever mends it: as records, and to read. */
import type { Entity } from '../../lib/knowledge/types.ts';
import type { FalseFriendHit } from './false-friends.ts';
import { overlap, type GoldMention, type Mark, type Span } from './gold.ts';
import type { Known } from './known.ts';
import type { Fault, JudgedGold, JudgedMark, JudgedText } from './score.ts';
import type { TrapsOf } from './traps.ts';
import { targetOf } from './uncertain.ts';

/** `missed`: nothing marked; `missed-name`: the packs do not know the target by that name. */
export type ErrorClass = Fault | FalseFriendHit['fault'] | 'missed' | 'missed-name';

export interface Said {
  readonly entity: string;
  readonly label: string;
  readonly surface: string;
  readonly score: number;
  readonly reason: string;
}

export interface ErrorRecord {
  readonly set: string;
  readonly id: string;
  readonly class: ErrorClass;
  readonly language: string;
  readonly traps: readonly string[];
  readonly before: string;
  readonly surface: string;
  readonly after: string;
  readonly expected: {
    readonly qid: string | null;
    readonly entity: string | null;
    readonly label: string | null;
  } | null;
  /** What we marked; for what is missed, what we doubted. */
  readonly said: Said | null;
  readonly isDoubt?: true;
}

/** UTF-16 units on each side. */
const CONTEXT_UNITS = 60;

export function errorsOf(
  set: string,
  judged: JudgedText,
  doubts: readonly Mark[],
  known: Known,
  traps: TrapsOf,
): ErrorRecord[] {
  const { text } = judged;
  const base = (
    span: Span & { readonly surface: string },
  ): Omit<ErrorRecord, 'class' | 'expected' | 'said' | 'traps'> => ({
    set,
    id: text.id,
    language: text.language,
    ...inContext(text.text, span),
  });
  const ofMark = ({ mark, gold, why }: JudgedMark): ErrorRecord => ({
    ...base(mark),
    class: why as Fault,
    traps: [...traps(mark)],
    expected: gold && expectedOf(gold, known),
    said: saidOf(mark),
  });
  const ofMissed = ({ gold }: JudgedGold): ErrorRecord => {
    const target = targetOf(gold, known);
    const doubt = doubts.find((each) => overlap(each, gold));
    return {
      ...base(gold),
      class: target && isKnownBy(target, gold, known) ? 'missed' : 'missed-name',
      traps: [...traps(gold)],
      expected: expectedOf(gold, known),
      said: doubt ? saidOf(doubt) : null,
      ...(doubt ? { isDoubt: true as const } : {}),
    };
  };
  return [
    ...judged.marks.filter(({ lenient }) => lenient === 'wrong').map(ofMark),
    // Where a wrong mark stands on it, that one says it already.
    ...judged.gold.filter(({ found, mark }) => !found.lenient && !mark).map(ofMissed),
  ].toSorted((a, b) => a.before.length - b.before.length);
}

export function falseFriendError(
  set: string,
  { friend, mark, fault }: FalseFriendHit,
): ErrorRecord {
  return {
    set,
    id: friend.id,
    class: fault,
    language: friend.language,
    traps: [],
    ...inContext(friend.text, mark),
    expected: {
      qid: null,
      entity: null,
      label: friend.sense === 'name' ? friend.type : friend.sense,
    },
    said: saidOf(mark),
  };
}

function isKnownBy(target: Entity, gold: GoldMention, known: Known): boolean {
  return known.isWritten(target, gold.surface);
}

function expectedOf(gold: GoldMention, known: Known): ErrorRecord['expected'] {
  const target = targetOf(gold, known);
  return {
    qid: gold.qid,
    entity: target?.id ?? null,
    label: gold.isNil ? 'no entry' : (gold.label ?? target?.names[0]?.text ?? null),
  };
}

function saidOf({ entity, label, surface, score, reason }: Mark): Said {
  return { entity, label, surface, score, reason };
}

function inContext(
  text: string,
  span: Span & { readonly surface: string },
): { readonly before: string; readonly surface: string; readonly after: string } {
  return {
    before: text.slice(Math.max(0, span.start - CONTEXT_UNITS), span.start),
    surface: span.surface,
    after: text.slice(span.end, span.end + CONTEXT_UNITS),
  };
}

/** By set and class, the most frequent surface first, so that one cause stands together. */
export function readableErrors(errors: readonly ErrorRecord[]): string {
  const lines: string[] = ['# Errors of linking', ''];
  for (const [set, ofSet] of grouped(errors, (each) => each.set)) {
    lines.push(`## ${set}: ${ofSet.length}`, '');
    for (const [name, ofClass] of grouped(ofSet, (each) => each.class)) {
      lines.push(`### ${set}, ${name}: ${ofClass.length}`, '');
      for (const [surface, same] of grouped(ofClass, (each) => each.surface)) {
        if (same.length > 1) lines.push(`- **${oneLine(surface)}** × ${same.length}`);
        for (const each of same) lines.push(`${same.length > 1 ? '  ' : ''}- ${errorLine(each)}`);
      }
      lines.push('');
    }
  }
  return `${lines.join('\n').trimEnd()}\n`;
}

function errorLine({ id, before, surface, after, expected, said, isDoubt }: ErrorRecord): string {
  const text = `…${oneLine(before)}**[${oneLine(surface)}]**${oneLine(after)}…`;
  const wanted = expected
    ? `expected ${[expected.label, expected.entity ?? expected.qid].filter((part) => part !== null).join(' ')}`
    : 'nothing there in the gold';
  const ours = said
    ? `; ${isDoubt ? 'doubted' : 'said'} ${said.label} ${said.entity} ${said.score.toFixed(2)} (${said.reason})`
    : '';
  return `${text} — ${wanted}${ours} \`${id}\``;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ');
}

function grouped<T>(
  items: readonly T[],
  key: (item: T) => string,
): Array<readonly [string, readonly T[]]> {
  return [...Map.groupBy(items, key)].toSorted((a, b) => b[1].length - a[1].length);
}
