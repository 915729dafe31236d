/**
 * What a card shows, as plain data: composed from the store by the background, drawn by `components`.
 * All words about time are made here from dates, so that a pack never says "is the current".
 */
import type { EdtfDate, EntityId, Kind, SourceKind } from './types.ts';

export interface SourceLine {
  readonly id: string;
  readonly kind: SourceKind;
  readonly title: string;
  readonly publisher?: string;
  readonly date?: EdtfDate;
  readonly checked?: EdtfDate;
  readonly url?: string;
}

/** How sure the wording may be: `stale` facts are shown in the past tense with their as-of date. */
export type Freshness = 'fresh' | 'ageing' | 'stale';

export interface FactLine {
  /** Stable within a card: the same statement has the same key at both moments. */
  readonly key: string;
  readonly property: string;
  /** "Leader", or the inverse "Leads". */
  readonly label: string;
  readonly value: string;
  /** The entity the value is, where it can be opened. */
  readonly entity?: EntityId;
  /** "since 25 May 2016", "Feb 2003 – 17 Apr 2025", "as of Jan 2026", or "". */
  readonly period: string;
  readonly freshness: Freshness;
  readonly note?: string;
  readonly disputedBy: readonly string[];
  /** Indexes into the card's `sources`. */
  readonly sources: readonly number[];
  /** True where the other moment has another value or lacks this one. */
  readonly changed: boolean;
}

/** The facts that held at one moment. */
export interface Moment {
  readonly date: EdtfDate;
  readonly facts: readonly FactLine[];
  /** What the reader should know about this moment ("The pack ends before this article."), or "". */
  readonly caution: string;
}

export interface TimelineLine {
  readonly date: EdtfDate;
  /** "15 Aug 2021". */
  readonly when: string;
  readonly title: string;
  readonly sources: readonly number[];
  /** True for the event the article itself reports. */
  readonly isArticleDay: boolean;
}

/** A link between this entity and another one named in the same article. */
export interface Tie {
  readonly entity: EntityId;
  readonly label: string;
  readonly kind: Kind;
  /** "recognised it, 3 Jul 2025". */
  readonly words: string;
  readonly sources: readonly number[];
}

/** A fact that the reader has hidden, or says. */
export interface OwnLine {
  /** As a fact of this card would have it. */
  readonly key: string;
  readonly label: string;
  readonly value: string;
  /** True where the reader may say it in words of their own. */
  readonly takesText: boolean;
}

/** What the reader has done to this card. */
export interface OwnOnCard {
  readonly note?: { readonly text: string; readonly at: EdtfDate };
  readonly hidden: readonly OwnLine[];
  /** Facts of the reader's own wording; they stand among the facts too. */
  readonly said: readonly OwnLine[];
  /** Names that the reader added. */
  readonly names: readonly string[];
}

export interface EntityCard {
  readonly id: EntityId;
  readonly kind: Kind;
  readonly kindLabel: string;
  readonly label: string;
  readonly description: string;
  readonly wikidata?: string;
  /** Language of the texts, for `lang`. */
  readonly language: string;
  /** At the article's date; absent where no date is known. */
  readonly then?: Moment;
  readonly now: Moment;
  /** At most three, oldest first, before or on the article's day (or today without one). */
  readonly events: readonly TimelineLine[];
  readonly laterEvents: readonly TimelineLine[];
  readonly ties: readonly Tie[];
  readonly sources: readonly SourceLine[];
  /** Absent where the reader has done nothing. */
  readonly own?: OwnOnCard;
  readonly pack: { readonly name: string; readonly version: string; readonly asOf: EdtfDate };
}

/** One line of the popup's list. */
export interface EntitySummary {
  readonly id: EntityId;
  readonly kind: Kind;
  readonly label: string;
  readonly description: string;
}
