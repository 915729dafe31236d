/** What linking takes and gives: blocks of one document in, mentions out. */
import type { EdtfDate, EntityId, Kind, Language } from '../knowledge/types.ts';

/** What a block of text is on the page; titles are read with other eyes than paragraphs. */
export type BlockRole = 'title' | 'heading' | 'text' | 'caption';

export interface Block {
  readonly text: string;
  readonly role: BlockRole;
}

export interface LinkContext {
  /** Language of the text, where known. */
  readonly language?: Language;
  /** The day the text was published, where known. */
  readonly date?: EdtfDate;
  /** Entities named in full in earlier parts of the same document, when it is linked in parts. */
  readonly known?: readonly EntityId[];
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
  /** For a reader: "named in full above", "with Kabul and Russia". */
  readonly reason: string;
}

export interface Linked {
  readonly mentions: readonly Mention[];
  /** Entities that later parts of the document may name in short. */
  readonly known: readonly EntityId[];
}
