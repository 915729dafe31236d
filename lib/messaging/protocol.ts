/**
 * Every message that crosses between the page, the background and our own pages, on one page. A call
 * is a command for the other side and is answered; there are no events. What arrives is checked by
 * `wire.ts` and the parsers in `parse.ts` before a handler sees it.
 */
import type { EntityCard, EntitySummary } from '../knowledge/card.ts';
import type { InstalledPack } from '../knowledge/installed-pack.ts';
import type { EdtfDate, EntityId, Kind, Language } from '../knowledge/types.ts';
import type { Block, Mention } from '../linking/types.ts';

export interface ScanRequest {
  readonly blocks: readonly Block[];
  readonly language?: Language;
  readonly date?: EdtfDate;
  /** `known` of the answer before, when one article is sent in parts. */
  readonly known?: readonly EntityId[];
}

export interface ScanAnswer {
  readonly mentions: readonly Mention[];
  readonly known: readonly EntityId[];
}

export interface CardRequest {
  readonly entity: EntityId;
  readonly date?: EdtfDate;
  /** Entities named in the article, for the ties between them. */
  readonly others: readonly EntityId[];
  /** Language of the reader's interface. */
  readonly language?: Language;
}

/** Asked by the page, the popup and the options page; answered by the background. */
export interface BackgroundCalls {
  /** Finds and links the names of (a part of) an article. */
  scan(request: ScanRequest): ScanAnswer;
  /** The card of one entity, or null when no pack knows it any more. */
  card(request: CardRequest): EntityCard | null;
  /** Label and line of several entities, for lists. */
  summaries(request: {
    readonly entities: readonly EntityId[];
    readonly language?: Language;
  }): readonly EntitySummary[];
  /** Puts a script into the asking frame, on first need. */
  loadScript(request: { readonly script: 'reader' | 'card' }): boolean;
  packs(request: Record<string, never>): readonly InstalledPack[];
  /** The options page changed the packs; true once the new generation serves. */
  packsChanged(request: Record<string, never>): boolean;
}

/** How the publication date was found; shown to the reader. */
export type DateEvidence = 'json-ld' | 'meta' | 'time-element' | 'address';

export type PageStatus =
  /** The site is switched off. */
  | 'off'
  /** No article here; the reader may ask to read it all the same. */
  | 'no-article'
  | 'reading'
  | 'ready'
  /** The background did not answer; the next look tries again. */
  | 'failed';

export interface PageEntity {
  readonly entity: EntityId;
  readonly label: string;
  readonly kind: Kind;
  readonly count: number;
  /** How it is written on the page, most frequent first. */
  readonly surfaces: readonly string[];
}

export interface PageState {
  readonly status: PageStatus;
  readonly host: string;
  readonly title: string;
  readonly date?: EdtfDate;
  readonly dateEvidence?: DateEvidence;
  readonly entities: readonly PageEntity[];
  /** Set when the page was longer than is read. */
  readonly truncated: boolean;
}

/** Asked by the popup and by the background's commands; answered by the top frame's content script. */
export interface PageCalls {
  pageState(request: Record<string, never>): PageState;
  /** Scrolls to a mention of the entity (the next one at every call) and shows where it is. */
  goTo(request: { readonly entity: EntityId; readonly openCard: boolean }): boolean;
  /** Opens the card of the next or previous mention, with the keyboard in it. */
  step(request: { readonly direction: 'next' | 'previous' }): boolean;
  /** Reads the page although it looks like no article. */
  readAnyway(request: Record<string, never>): PageState;
}
