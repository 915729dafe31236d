/** What linking takes and gives: blocks of one document in, mentions out. */
import type { EdtfDate, EntityId, Kind, Language } from '../knowledge/types.ts';

/** What a block of text is on the page; titles are read with other eyes than paragraphs. */
export type BlockRole = 'title' | 'heading' | 'text' | 'caption';

export interface Block {
  readonly text: string;
  readonly role: BlockRole;
  /** Where it is another than the document's. */
  readonly language?: Language;
}

/** What the reader said of a name: it is not this one, it is that one, it is nobody's. */
export interface Correction {
  /** As it is written; compared without case and accents. */
  readonly surface: string;
  /** `not` the entity, `is` the entity, or `never` to be marked. */
  readonly says: 'not' | 'is' | 'never';
  /** With `not` and `is`. */
  readonly entity?: EntityId;
  /** The one place that is meant, by the text around it; without it every place. */
  readonly quote?: Quote;
}

/** Text right before and behind a mention, as in a W3C TextQuoteSelector. */
export interface Quote {
  readonly prefix: string;
  readonly suffix: string;
}

export interface LinkContext {
  /** Language of the text, where known. */
  readonly language?: Language;
  /** The day the text was published, where known. */
  readonly date?: EdtfDate;
  /** Entities named in full in earlier parts of the same document, when it is linked in parts. */
  readonly known?: readonly EntityId[];
  /** ISO 3166-1 alpha-2 code of the country that the publisher writes from, where known: "gb". */
  readonly country?: string;
  /** What the reader said of names in this document and anywhere; a later one wins. */
  readonly corrections?: readonly Correction[];
  /** Give doubtful mentions too. */
  readonly doubts?: boolean;
}

/** How the surface stands to the entity: its name, a shorter form of it, or a related word. */
export type MentionForm = 'name' | 'short' | 'metonym' | 'demonym';

export interface Mention {
  /** Index of the block. */
  readonly block: number;
  /** UTF-16 code units into the block's text, `[start, end)`. */
  readonly start: number;
  readonly end: number;
  readonly entity: EntityId;
  readonly label: string;
  readonly kind: Kind;
  readonly form: MentionForm;
  /** 0 to 1: how sure we are that the surface means this entity. */
  readonly score: number;
  /** Of the entity, 0 to 100, as its pack has it: who is worth a mark where there are too many. */
  readonly importance?: number;
  /** For a reader: "named in full above", "with Kabul and Russia". */
  readonly reason: string;
  /** Whom else the surface may mean here, the likeliest first: the other reading, namesakes. */
  readonly others: readonly Candidate[];
  /** Set where nothing would be marked but for `doubts`: what would decide it, for a reader. */
  readonly doubt?: string;
  /** Set where the reader said that it is this one. */
  readonly isCorrected?: true;
}

/** Somebody whom a surface may mean. */
export interface Candidate {
  readonly entity: EntityId;
  readonly label: string;
  readonly kind: Kind;
  readonly form: MentionForm;
}

export interface Linked {
  readonly mentions: readonly Mention[];
  /** Entities that later parts of the document may name in short. */
  readonly known: readonly EntityId[];
}
