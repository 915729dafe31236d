/**
 * The seam between the page's session and the card's script, which is loaded on first need. How the
 * two find each other: script-port.ts.
 */
import type { EntityCard, EntitySummary } from '../knowledge/card.ts';
import type { Result } from '../knowledge/result.ts';
import type { EntityId } from '../knowledge/types.ts';
import type { CorrectRequest, OwnAct, OwnAnswer, OwnFailure } from '../messaging/protocol.ts';
import type { FamiliarName } from '../settings/familiar.ts';
import type { Asked } from './places.ts';
import type { Candidate, Mention, Quote } from '../linking/types.ts';
import type { WritingMode } from './placement.ts';

/** One opening of the card at one place of the page. */
export interface CardOpening extends Omit<Mention, 'block' | 'start' | 'end'> {
  /** As it is written at this place. */
  readonly surface: string;
  /** Whom it is taken for, as one of those that may be meant. */
  readonly own: Candidate;
  /** The text around it, by which this one place is known again. */
  readonly quote: Quote;
  /** Set where the reader asked about these words. */
  readonly asked?: Asked;
  /** What stands here now, whatever it is taken for; null where nothing is marked any more. */
  readonly now: () => CardOpening | null;
  /** The card is that of this opening from now on, and nothing but the reader's own wish closes it. */
  readonly hold: () => void;
  /** The client rectangles of the mention's lines, measured anew at every call; empty when it is gone. */
  readonly anchor: () => readonly DOMRect[];
  /** Scrolls the page to the mention, if it is still there, and shows where it is. */
  readonly reveal: () => Promise<void>;
  /** True when opened by key: focus goes into the card, and back when it closes. */
  readonly focus: boolean;
  /** How the text runs where the mention stands. */
  readonly direction: 'ltr' | 'rtl';
  readonly writing: WritingMode;
}

/** Whom the reader knows and wants marked no more. */
export interface FamiliarActs {
  has(entity: EntityId): boolean;
  /** Keeps that they do, or do not any more. */
  set(name: FamiliarName, isFamiliar: boolean): void;
}

/** What the card may ask of the page's session. */
export interface CardActions {
  load(entity: EntityId): Promise<EntityCard | null>;
  /** A line each, for a choice between them. */
  summaries(entities: readonly EntityId[]): Promise<readonly EntitySummary[]>;
  /** Keeps what the reader says of a name; gives its key. */
  correct(request: CorrectRequest): Promise<Result<string, OwnFailure>>;
  uncorrect(request: { readonly key: string }): Promise<boolean>;
  /** Looks up anew what the page says. */
  readAnew(): Promise<boolean>;
  /** Writes what the reader does to the card; gives the card as it is then. */
  changeOwn(entity: EntityId, act: OwnAct): Promise<OwnAnswer>;
  /** The pointer entered or left the card. */
  entered(): void;
  left(): void;
  /** The card closed itself (Escape, its close button). */
  closed(): void;
  /** Scroll to the next place that names the entity. */
  goTo(entity: EntityId): void;
  readonly familiar: FamiliarActs;
  /** Silence this site. */
  switchSiteOff(): void;
}

export interface CardFace {
  /** Opens, or moves and refills when already open. Never two cards. */
  open(opening: CardOpening): void;
  close(): void;
  /** The card's box while it is open, for the safe path from the mark to the card. */
  box(): DOMRect | null;
}

/** Makes the card's host element on first opening; aborting the signal removes it. */
export type CardFactory = (actions: CardActions, signal: AbortSignal) => CardFace;
