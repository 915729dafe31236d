/** The kinds of trap that a name can stand in; a mention may be in several. */
import { wordsOf } from '../../lib/linking/languages/index.ts';
import { isInside, isSameSpan, type GoldMention, type GoldText, type Mark } from './gold.ts';
import type { Known } from './known.ts';
import { targetOf } from './uncertain.ts';

/**
 * - `sentence-initial`: one word that begins a sentence, so that its capital proves nothing
 * - `common-word`: one word that is an everyday one, too ("Turkey"), by our lists or in the same text
 * - `metonym`: a capital's name, which may mean the government
 * - `short-form`: one word for a person, by the target of the gold or the entity of the mark; or what we
 *   take for a shorter form
 * - `demonym`: a word for a people or what is of a country
 * - `nested`: inside a longer name of the gold, or around a shorter one
 * - `namesake`: the packs know several bearers
 */
export const TRAPS = [
  'sentence-initial',
  'common-word',
  'metonym',
  'short-form',
  'demonym',
  'nested',
  'namesake',
] as const;

export type Trap = (typeof TRAPS)[number];

export type TrapsOf = (mention: GoldMention | Mark) => ReadonlySet<Trap>;

export function trapsIn(text: GoldText, known: Known): TrapsOf {
  const { everyday } = wordsOf(text.language);
  const smallWords = new Set(text.text.match(/(?<![\p{L}\p{N}])\p{Ll}+(?![\p{L}\p{N}])/gu));
  const kept = new Map<GoldMention | Mark, ReadonlySet<Trap>>();
  return (mention) => {
    const before = kept.get(mention);
    if (before) return before;
    const traps = trapsOf(mention);
    kept.set(mention, traps);
    return traps;
  };

  function trapsOf(mention: GoldMention | Mark): ReadonlySet<Trap> {
    const { surface } = mention;
    const isOneWord = !/\s/.test(surface);
    const lower = surface.toLowerCase();
    const traps = new Set<Trap>();
    if (isOneWord && beginsSentence(text.text, mention.start)) traps.add('sentence-initial');
    if (isOneWord && lower !== surface && (everyday.has(lower) || smallWords.has(lower)))
      traps.add('common-word');
    if (known.isSeat(surface)) traps.add('metonym');
    const isShort = 'form' in mention && mention.form === 'short';
    if (isShort || (isOneWord && isOfPerson(mention, known))) traps.add('short-form');
    if (known.isDemonym(surface) || ('form' in mention && mention.form === 'demonym'))
      traps.add('demonym');
    if (
      text.mentions.some(
        (other) =>
          other.isNamed &&
          !isSameSpan(other, mention) &&
          (isInside(mention, other) || isInside(other, mention)),
      )
    )
      traps.add('nested');
    if (known.countOf(surface) > 1) traps.add('namesake');
    return traps;
  }
}

function isOfPerson(mention: GoldMention | Mark, known: Known): boolean {
  if ('form' in mention) return mention.kind === 'person';
  return targetOf(mention, known)?.kind === 'person';
}

/** The first of the text or line, or behind the end of a sentence, quotation marks passed over. */
function beginsSentence(text: string, start: number): boolean {
  const before = text.slice(Math.max(0, start - 8), start);
  return /(?:^|[.!?…:]["”’»')\]]*\s+|\n\s*)["“„«'(‘[]*$/u.test(start > 8 ? `x${before}` : before);
}
