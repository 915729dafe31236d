/** What annotators of others said of a text, and what we say of it. */
import type { EntityId, Kind } from '../../lib/knowledge/types.ts';
import type { MentionForm } from '../../lib/linking/types.ts';

/** UTF-16 units into a text, `[start, end)`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export interface GoldMention extends Span {
  readonly surface: string;
  /** The target by its Wikidata id, where the set or a table of titles gives one. */
  readonly qid: string | null;
  /** The id came by such a table, and may be a namesake's: it can prove a mark right, never wrong. */
  readonly isJoined: boolean;
  /** The target by its Wikipedia title, where the set gives that. */
  readonly title: string | null;
  /** How the set calls the target. */
  readonly label: string | null;
  /** "person", "place" …; several where the set is undecided, none where it has no types. */
  readonly types: readonly string[];
  /** A proper name; false for "officials", which nobody asks a linker of names for. */
  readonly isNamed: boolean;
  /** The annotators say that there is no entry for it. */
  readonly isNil: boolean;
  /** They would not miss it, or do not say what it means. */
  readonly isOpen: boolean;
}

export interface GoldText {
  readonly id: string;
  readonly language: string;
  readonly date: string | null;
  readonly text: string;
  /** Outside it nothing was annotated. */
  readonly annotated: Span;
  readonly mentions: readonly GoldMention[];
}

/** A mention of ours, its place counted in the whole text. */
export interface Mark extends Span {
  readonly surface: string;
  readonly entity: EntityId;
  readonly label: string;
  readonly kind: Kind;
  readonly form: MentionForm;
  readonly score: number;
  readonly reason: string;
}

export function overlap(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

export function isSameSpan(a: Span, b: Span): boolean {
  return a.start === b.start && a.end === b.end;
}

export function isInside(inner: Span, outer: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}
