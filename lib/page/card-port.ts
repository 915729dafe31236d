/**
 * The seam between the page's session and the card's script, which is loaded on first need. How the
 * two find each other: script-port.ts.
 */
import type { EntityCard } from '../knowledge/card.ts';
import type { EntityId } from '../knowledge/types.ts';
import type { OwnAct, OwnAnswer } from '../messaging/protocol.ts';
import type { MentionForm } from '../linking/types.ts';

/** One opening of the card at one place of the page. */
export interface CardOpening {
  readonly entity: EntityId;
  /** As it is written at this place. */
  readonly surface: string;
  readonly form: MentionForm;
  readonly score: number;
  /** Why the surface was taken for this entity. */
  readonly reason: string;
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
