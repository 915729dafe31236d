/**
 * What the world pack has to know of a story in the news, as a row of a table. The table is what somebody
 * who knows the story expects, not a copy of the pack: a row that fails names what the pack lacks.
 */

/** A date or its beginning (`2025-08`), an entity that the event of that time must name, and what it was. */
export type Turn = readonly [date: string, participant: string, what: string];

export interface Story {
  readonly slug: string;
  /** The story in one sentence. */
  readonly told: string;
  /** The entity that the story is, or is about. */
  readonly entity: string;
  /** Of the first and the last turning point. */
  readonly years: readonly [first: number, last: number];
  /**
   * Every turning point stands on the entity's own card. Not for a story that is wider than its entity, such
   * as that of a state, where the turning points stand on the cards of those who took part.
   */
  readonly onItsCard?: true;
  readonly participants: readonly string[];
  readonly agreements: readonly string[];
  /** By date. */
  readonly turns: readonly Turn[];
}
