/**
 * Chinese is printed in two sets of characters: 俄罗斯 in Beijing and Singapore is 俄羅斯 in Taipei and Hong
 * Kong. Packs write simplified ones, as nearly all data does; here is what a name is in the others.
 *
 * Not folded into one where characters are compared: Japanese is written with both, and would pay for it
 * at every character.
 */
import { EITHER, SIMPLIFIED, TRADITIONAL } from './traditional-table.ts';

/** Reads the table; to be kept for all names that are compiled together. */
export function createTraditional(): (name: string) => readonly string[] {
  const traditional = Array.from(TRADITIONAL);
  const changed = new Map(Array.from(SIMPLIFIED, (one, at) => [one, traditional[at] ?? one]));
  const certain = new Map([...changed].filter(([one]) => !EITHER.includes(one)));

  /**
   * The name with every character changed that changes anywhere (云南 is 雲南), and with only those that
   * always do (利比里亚 is 利比里亞, not 裏). What is the same as the name is left out.
   */
  return (name) => {
    const written = [changed, certain].map((table) =>
      Array.from(name, (character) => table.get(character) ?? character).join(''),
    );
    return [...new Set(written)].filter((form) => form !== name);
  };
}
