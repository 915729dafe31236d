/**
 * What we know, as plain data. Everything here is what `parsePack` returns and what the rest of the
 * house passes on; nothing here has behaviour.
 *
 * Words are the field's: an *entity* has *names*; a *statement* says one thing about it, with
 * qualifiers for time, and *sources*; an *event* is a dated line in which entities take part.
 */
import type { NameCorrection } from './name-correction.ts';

/** A Wikidata id that was verified (`Q889`), or a local one (`x:taliban`). */
export type EntityId = string;
export type EventId = string;
export type SourceId = string;
export type PackId = string;

/** A BCP 47 language tag, or `mul` for a form that is the same in every language. */
export type Language = string;

/**
 * A date in the Extended Date/Time Format, levels 0 and 1, as far as we use it: `2021-08-15`,
 * `2021-08`, `2021`, with `~` (about) or `?` (uncertain) behind. The length is the precision.
 * https://www.loc.gov/standards/datetime/
 */
export type EdtfDate = string;

/** Text by language. English (`en`) is always there in the bundled pack. */
export type LocalText = Readonly<Record<Language, string>>;

export type Kind =
  | 'state'
  | 'territory'
  | 'region'
  | 'city'
  | 'place'
  | 'person'
  | 'office'
  | 'government'
  | 'ministry'
  | 'court'
  | 'parliament'
  | 'armed-forces'
  | 'embassy'
  | 'international-body'
  | 'organisation'
  | 'armed-group'
  | 'party'
  | 'company'
  | 'media'
  | 'platform'
  | 'conflict'
  | 'treaty'
  | 'event'
  | 'forum'
  | 'law'
  | 'symbol'
  | 'people'
  | 'religion'
  | 'language'
  | 'currency'
  | 'concept';

/** What a written form is to its entity. A form without any of these is an ordinary name. */
export type NameUse =
  | 'official'
  | 'former'
  | 'abbreviation'
  | 'surname'
  | 'shared'
  | 'demonym'
  | 'adjective'
  | 'metonym'
  | 'nickname'
  | 'never-mark';

/**
 * How the case of a written form must agree with the text.
 * - `initial` (default): a word written with a capital in the name needs a capital in the text.
 * - `exact`: every letter as written ("WHO", "US"); an all-capitals text still counts.
 * - `any`: case is free.
 */
export type CaseRule = 'initial' | 'exact' | 'any';

export interface Name {
  readonly text: string;
  readonly language: Language;
  readonly uses: readonly NameUse[];
  readonly case: CaseRule;
  /**
   * Found only if one of these stands in the same article: entity ids, or words ("Kabul",
   * "Afghan*" with a star for any ending, or phrases). Empty: no condition.
   */
  readonly needs: readonly string[];
  /** For a former name: until when it was used. */
  readonly until?: EdtfDate;
  /** It takes the endings or prefixes of its language, and is found with them. */
  readonly inflects?: boolean;
}

export interface Quantity {
  readonly amount: number;
  /** A unit of the registry (`km2`, `people`, `members`, `percent`), or none for a bare number. */
  readonly unit?: string;
}

export type Value =
  | { readonly type: 'entity'; readonly entity: EntityId }
  | { readonly type: 'text'; readonly text: LocalText }
  | { readonly type: 'quantity'; readonly quantity: Quantity }
  | { readonly type: 'date'; readonly date: EdtfDate };

export type Rank = 'preferred' | 'normal' | 'deprecated';

/** One stated thing, true from `since` to `until`, or `at` one time, and last known to hold `asOf`. */
export interface Statement {
  /** An id of the property registry (`lib/knowledge/properties.ts`). */
  readonly property: string;
  readonly value: Value;
  readonly since?: EdtfDate;
  readonly until?: EdtfDate;
  readonly at?: EdtfDate;
  readonly asOf?: EdtfDate;
  readonly rank: Rank;
  /** Who says otherwise. */
  readonly disputedBy: readonly EntityId[];
  /** A short remark shown with the fact ("first state to do so"). */
  readonly note?: LocalText;
  /** At least one. */
  readonly sources: readonly SourceId[];
}

export interface Entity {
  readonly id: EntityId;
  readonly kind: Kind;
  /** The first name of a language is its label in that language. */
  readonly names: readonly Name[];
  readonly description: LocalText;
  /** 0 to 100: decides ties and what is marked first. */
  readonly importance: number;
  /** Longer names that are somebody else ("Pakistani Taliban"): text under them is not ours. */
  readonly blocks: readonly string[];
  /** The Wikidata id where it is known; equals `id` when that is a QID. */
  readonly wikidata?: string;
  /** What other registers call it, by register: `{"iso-3166-1":"AF","geonames":"1149361"}`. */
  readonly ids: Readonly<Record<string, string>>;
  readonly statements: readonly Statement[];
}

/**
 * More about an entity that is described elsewhere: in this pack or in one below it. What it says stands
 * beside what is there; a description in the same language takes the other's place.
 */
export interface Addition {
  readonly about: EntityId;
  readonly importance?: number;
  readonly names: readonly Name[];
  readonly blocks: readonly string[];
  readonly description: LocalText;
  readonly ids: Readonly<Record<string, string>>;
  readonly statements: readonly Statement[];
}

/** Hides something that a pack below says; the pack itself keeps it. */
export type Retraction =
  | { readonly of: 'event'; readonly event: EventId }
  | { readonly of: 'entity'; readonly entity: EntityId }
  | { readonly of: 'name'; readonly entity: EntityId; readonly name: string }
  | {
      readonly of: 'statement';
      readonly entity: EntityId;
      readonly property: string;
      /** Absent: every statement of the property. */
      readonly value?: Value;
      /** With it only the one that begins then. */
      readonly since?: EdtfDate;
    };

/** An id that was given up for another; what was said of the old one holds for the new one. */
export interface Redirect {
  readonly from: EntityId;
  readonly to: EntityId;
}

export interface Participant {
  readonly entity: EntityId;
  readonly role?: LocalText;
}

/** A dated line of the story so far. */
export interface KnownEvent {
  readonly id: EventId;
  readonly date: EdtfDate;
  /** For what lasted. */
  readonly until?: EdtfDate;
  readonly title: LocalText;
  readonly participants: readonly Participant[];
  readonly place?: EntityId;
  /** The entity that this event is, where it has a card of its own. */
  readonly is?: EntityId;
  readonly sources: readonly SourceId[];
}

export type SourceKind = 'dataset' | 'official' | 'reference' | 'news' | 'editor';

/** Where a statement was taken from, or where a reader can check it. */
export interface Source {
  readonly id: SourceId;
  readonly kind: SourceKind;
  readonly title: string;
  readonly publisher?: string;
  /** When it was published or last changed. */
  readonly date?: EdtfDate;
  /** When somebody last compared our record with it. */
  readonly checked?: EdtfDate;
  readonly licence?: string;
  /** https only. */
  readonly url?: string;
}

export interface PackManifest {
  readonly id: PackId;
  readonly format: string;
  readonly name: string;
  /** Semantic version. */
  readonly version: string;
  /** The day up to which its editors looked. */
  readonly asOf: EdtfDate;
  /** SPDX id. */
  readonly licence: string;
  readonly languages: readonly Language[];
  readonly description?: string;
  /** Where its makers publish it; https only, opened by the reader alone. */
  readonly homepage?: string;
}

export interface Pack {
  readonly manifest: PackManifest;
  readonly sources: readonly Source[];
  readonly entities: readonly Entity[];
  readonly events: readonly KnownEvent[];
  readonly additions: readonly Addition[];
  readonly retractions: readonly Retraction[];
  readonly redirects: readonly Redirect[];
  readonly corrections: readonly NameCorrection[];
}
