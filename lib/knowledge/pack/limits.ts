/**
 * What a pack may hold. Packs are foreign input: each bound is far above any honest pack and far
 * below what would hurt a reader's machine.
 */
export const LIMITS = {
  /** UTF-16 units of one line; the longest honest entity line seen is about 20,000. */
  line: 262_144,
  /** UTF-16 units of one whole pack, all files together. */
  pack: 300 * 1024 * 1024,
  entities: 200_000,
  events: 400_000,
  sources: 50_000,
  additions: 200_000,
  retractions: 50_000,
  redirects: 200_000,
  /** Of all entities together; a name costs the reader memory for as long as the browser runs. */
  names: 2_000_000,
  statements: 4_000_000,
  /** Of the reader's own pack. */
  ownRecords: 5_000,
  idsAnEntity: 50,
  namesAnEntity: 500,
  statementsAnEntity: 1_000,
  participantsAnEvent: 200,
  nameLength: 120,
  textLength: 600,
  /** Of a text of several lines: a note. */
  proseLength: 2_000,
  titleLength: 300,
  urlLength: 500,
  idLength: 100,
  /** Of the text on either side of a name that a correction is about. */
  quoteLength: 32,
  /** Of the address of a page that a correction is about. */
  pageLength: 2_000,
  /** Problems reported before the rest is only counted, so that a broken file cannot flood a page. */
  problems: 500,
} as const;
