/**
 * Every message that crosses between the page, the background and our own pages, on one page. A call
 * is a command for the other side and is answered; there are no events. What arrives is checked by
 * `wire.ts` and the parsers in `parse.ts` before a handler sees it.
 */
import type { EntityCard, EntitySummary } from '../knowledge/card.ts';
import type { InstalledPack } from '../knowledge/installed-pack.ts';
import type { PackProblem } from '../knowledge/pack/problems.ts';
import type { Result } from '../knowledge/result.ts';
import type { EdtfDate, EntityId, Kind, Language } from '../knowledge/types.ts';
import type { Block, Correction, Mention } from '../linking/types.ts';

export interface ScanRequest {
  readonly blocks: readonly Block[];
  readonly language?: Language;
  readonly date?: EdtfDate;
  /** `known` of the answer before, when one article is sent in parts. */
  readonly known?: readonly EntityId[];
  /** Address of the document without query and fragment, for what the reader said of it. */
  readonly page?: string;
  /** ISO 3166-1 alpha-2 code of the country that the publisher writes from. */
  readonly country?: string;
  /** Give doubtful mentions too. */
  readonly doubts?: boolean;
}

export interface ScanAnswer {
  readonly mentions: readonly Mention[];
  readonly known: readonly EntityId[];
}

/** Words that the reader has selected, with what the page says of itself. */
export interface LookUpRequest extends Omit<ScanRequest, 'blocks' | 'doubts'> {
  readonly text: string;
}

export interface CardRequest {
  readonly entity: EntityId;
  readonly date?: EdtfDate;
  /** Entities named in the article, for the ties between them. */
  readonly others: readonly EntityId[];
  /** Language of the reader's interface. */
  readonly language?: Language;
}

/** What the reader does to a card. */
export type OwnAct =
  /** Writes the note, in the place of the one that is there; an empty text deletes it. */
  | { readonly do: 'note'; readonly text: string }
  /** Hides a fact; with `instead`, the reader's own words stand in its place. */
  | { readonly do: 'hide'; readonly key: string; readonly instead?: string }
  /** Shows a hidden fact again, or deletes one of the reader's own wording. */
  | { readonly do: 'show'; readonly key: string }
  /** A further way to write the entity, which is found from then on. */
  | { readonly do: 'name'; readonly text: string }
  /** Takes back one that the reader added. */
  | { readonly do: 'unname'; readonly text: string };

export interface OwnRequest extends CardRequest {
  readonly act: OwnAct;
}

export type OwnFailure =
  /** No pack knows the entity or the fact any more. */
  | 'unknown'
  | 'too-long'
  /** No letter in it. */
  | 'no-name'
  /** As many records as there may be. */
  | 'full'
  /** The browser has no space left. */
  | 'no-space';

/** The card as it is now; `null` where it is to be shown no more. */
export type OwnAnswer = Result<EntityCard | null, OwnFailure>;

/** What the reader says, on a card, of the name where it was opened. */
export interface Said {
  readonly says: Correction['says'];
  /** With `not` and `is`. */
  readonly entity?: EntityId;
  /** How far it holds: this one place, all of the page, every page. */
  readonly reach: 'place' | 'page' | 'everywhere';
}

/** What the reader says of a name in texts. */
export interface CorrectRequest {
  readonly correction: Correction;
  /** Address of the one document that is meant, as in `ScanRequest`; without it everywhere. */
  readonly page?: string;
}

/** One of the reader's records, for the list of the options page. */
export interface OwnListed {
  readonly key: string;
  readonly kind: 'note' | 'hidden' | 'said' | 'name' | 'correction' | 'other';
  /** Empty where a name is never to be marked. */
  readonly entity: EntityId;
  /** Its label, or the id where no pack knows it now; of a correction, the name that it is about. */
  readonly label: string;
  readonly isKnown: boolean;
  /** The note, the name, the correction, or the fact in words. */
  readonly words: string;
  readonly at: EdtfDate;
}

export interface OwnList {
  /** The newest first. */
  readonly records: readonly OwnListed[];
  /** Records that cannot be read; they are kept. */
  readonly damaged: number;
}

/** What came of a file of notes. */
export interface BroughtBack {
  readonly added: number;
  /** Notes that were newer in the file than here. */
  readonly renewed: number;
  /** What was here already, or is newer here. */
  readonly kept: number;
}

/** Asked by the page, the popup and the options page; answered by the background. */
export interface BackgroundCalls {
  /** Finds and links the names of (a part of) an article. */
  scan(request: ScanRequest): ScanAnswer;
  /** Whom words may mean that the reader asks about, however doubtful; null where no pack knows them. */
  lookUp(request: LookUpRequest): Mention | null;
  /** The card of one entity, or null when no pack knows it any more. */
  card(request: CardRequest): EntityCard | null;
  /** Label and line of several entities, for lists. */
  summaries(request: {
    readonly entities: readonly EntityId[];
    readonly language?: Language;
  }): readonly EntitySummary[];
  /** Puts a script into the asking frame, on first need. */
  loadScript(request: { readonly script: 'visit' | 'reader' | 'card' }): boolean;
  packs(request: Record<string, never>): readonly InstalledPack[];
  /** Writes a note, hides a fact or shows it again, and gives the card as it is then. */
  changeOwn(request: OwnRequest): OwnAnswer;
  /**
   * Keeps what the reader says of a name, in the place of what they said before of the same name and
   * place. Gives its key, to take it back by. A page asks for itself only, or for everywhere.
   */
  correct(request: CorrectRequest): Result<string, OwnFailure>;
  /** Takes a correction back; false where there is none of that key. */
  uncorrect(request: { readonly key: string }): boolean;
  /** The reader's notes and corrections; only our own pages ask, here and below. */
  ownList(request: Record<string, never>): OwnList;
  /** Deletes records, or all; gives them back as text of a pack, for `bringBack`. */
  deleteOwn(request: { readonly keys: readonly string[] | 'all' }): string;
  /** All records as text of a pack. */
  copyOwn(request: Record<string, never>): string;
  /** Takes in a copy: of two notes on one entity the later stays, and nothing is deleted. */
  bringBack(request: {
    readonly name: string;
    readonly text: string;
  }): Result<BroughtBack, readonly PackProblem[]>;
  /** The options page changed the packs; true once the new generation serves. */
  packsChanged(request: Record<string, never>): boolean;
}

/** How the publication date was found; shown to the reader. */
export type DateEvidence = 'json-ld' | 'meta' | 'time-element' | 'address';

export type PageStatus =
  /** The site is switched off. */
  | 'off'
  /** The reader has silenced all pages for a while. */
  | 'paused'
  /** Pages like this are read only when the reader asks. */
  | 'on-request'
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
  /** The day of the last change, where it is another day. */
  readonly updated?: EdtfDate;
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
  /**
   * Opens the card of what is selected on the page, or a line that says that nobody knows it; true where a
   * card opens. Also where nothing is read or marked, since the reader asks.
   */
  lookUp(request: { readonly focus: boolean }): boolean;
  /** Reads the page although it looks like no article. */
  readAnyway(request: Record<string, never>): PageState;
  /** The reader has added or taken back a name: what the page says is looked up anew. */
  readAnew(request: Record<string, never>): boolean;
}
