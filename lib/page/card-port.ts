/**
 * The seam between the page's session and the card's script, which is loaded on first need. How the
 * two find each other: script-port.ts.
 */
import type { EntityCard, EntitySummary } from '../knowledge/card.ts';
import type { Result } from '../knowledge/result.ts';
import type { EntityId } from '../knowledge/types.ts';
import type { OwnAct, OwnAnswer, OwnFailure } from '../messaging/protocol.ts';
import type { Candidate, Correction, MentionForm } from '../linking/types.ts';

/** What the reader says on a card of the name where it was opened. */
export interface Said {
  readonly says: Correction['says'];
  /** With `not` and `is`. */
  readonly entity?: EntityId;
  /** How far it holds: this one place, all of the page, every page. */
  readonly reach: 'place' | 'page' | 'everywhere';
}

/** What came of it. */
export interface Kept {
  /** To take it back by. */
  readonly keys: readonly string[];
  /** What stands at the place now; null where nothing is marked any more. */
  readonly now: CardOpening | null;
}

/** One opening of the card at one place of the page. */
export interface CardOpening {
  readonly entity: EntityId;
  /** As it is written at this place. */
  readonly surface: string;
  readonly form: MentionForm;
  readonly score: number;
  /** Why the surface was taken for this entity. */
  readonly reason: string;
  /** Whom else the surface may mean here. */
  readonly others: readonly Candidate[];
  /** What would decide whom it means; set where that is not sure enough to show anybody's facts. */
  readonly doubt?: string;
  /** The entity itself, as one of those that may be meant. */
  readonly own: Candidate;
  /** Set where the reader said that it is this one. */
  readonly isCorrected?: true;
  /** Keeps what the reader says of the name here, and reads the page anew. */
  readonly correct: (said: Said) => Promise<Result<Kept, OwnFailure>>;
  /** Takes that back, and gives what stands here then. */
  readonly uncorrect: (keys: readonly string[]) => Promise<CardOpening | null>;
  /** The client rectangles of the mention's lines, measured anew at every call; empty when it is gone. */
  readonly anchor: () => readonly DOMRect[];
  /** True when opened by key: focus goes into the card, and back when it closes. */
  readonly focus: boolean;
  /** The text direction and language where the mention stands. */
  readonly direction: 'ltr' | 'rtl';
}

/** What the card may ask of the page's session. */
export interface CardActions {
  load(entity: EntityId): Promise<EntityCard | null>;
  /** A line each, for a choice between them. */
  summaries(entities: readonly EntityId[]): Promise<readonly EntitySummary[]>;
  /** Writes what the reader does to the card; gives the card as it is then. */
  changeOwn(entity: EntityId, act: OwnAct): Promise<OwnAnswer>;
  /** The pointer entered or left the card. */
  entered(): void;
  left(): void;
  /** The card closed itself (Escape, its close button). */
  closed(): void;
  /** Scroll to the next place that names the entity. */
  goTo(entity: EntityId): void;
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
