/**
 * The longer-name guard: a known name inside a longer unknown one is somebody else. "Michael Jordan",
 * "China Daily", "Chad Miller", "South Georgia", "Bank of Russia" are not Jordan, China, Chad, Georgia
 * and Russia. The evidence is capitals, so the guard rests where capitals are style (headlines) or
 * grammar (German nouns), and in scripts without them.
 */
import type { ReadBlock } from './document.ts';
import { around, marked } from './surroundings.ts';

export type GuardVerdict =
  | 'free'
  /** Behind a capitalised stranger, as a surname is: the bare name may mean that person from here on. */
  | 'behind-stranger'
  /** Before a capitalised stranger, as a first name or the head of an institution's name is. */
  | 'before-stranger'
  | 'institution';

export interface Span {
  readonly firstToken: number;
  readonly lastToken: number;
  /** UTF-16 offset of its end in the block. */
  readonly end: number;
  /** Everybody it may mean is a person. */
  readonly isPerson?: boolean;
  /** It is a word for what belongs to somewhere: "German". */
  readonly isAdjective?: boolean;
}

/** Is the token covered by a known name, so that it is no stranger? */
export type IsKnownWord = (token: number) => boolean;

export function guard(block: ReadBlock, span: Span, isKnown: IsKnownWord): GuardVerdict {
  const { words } = block;
  if (words.longerNames?.test(marked(around(block, span))) === true) return 'institution';
  if (isCurrency(block, span)) return 'institution';
  if (words.capitals === 'nouns') return guardAmongNouns(block, span, isKnown);
  if (words.capitals === 'none') return 'free';
  if (block.capitalsAreStyle) return guardStyled(block, span, isKnown);
  const after = span.lastToken + 1;
  if (isStatePolice(block, span)) return 'institution';
  if (
    goesOn(block, span) &&
    isStranger(block, after, isKnown) &&
    !(span.isAdjective === true && isAbbreviation(block, after, span))
  ) {
    const word = block.lower(after);
    if (!words.roles.has(word) && !words.calendar.has(word)) {
      if (words.institutions.has(word)) return 'institution';
      if (words.strangersBehind === 'any' || words.firstNames.has(block.lower(span.lastToken)))
        return 'before-stranger';
    }
    if (makesInstitution(block, after, isKnown)) return 'institution';
  }
  const before = span.firstToken - 1;
  if (joined(block, span.firstToken) && isStranger(block, before, isKnown)) {
    const word = block.lower(before);
    if (words.compass.has(word) && !block.startsSentence(before)) return 'behind-stranger';
    const counts =
      words.strangersBefore === 'any' ||
      span.isPerson === true ||
      words.surnames.has(block.lower(span.lastToken));
    if (
      counts &&
      !words.roles.has(word) &&
      !words.calendar.has(word) &&
      !isSentenceWord(block, before)
    )
      return 'behind-stranger';
  }
  if (isHyphened(block, span, isKnown) || isNamedWithInitial(block, span)) return 'behind-stranger';
  // "Google+", "Canal+".
  if (block.text.charAt(span.end) === '+') return 'before-stranger';
  // "West-Germany" was another state.
  if (block.joint(span.firstToken) === 'hyphen' && words.compass.has(block.lower(before)))
    return 'behind-stranger';
  const hasArticle = words.articles.has(block.lower(before)) && joinedToOf(block, span.firstToken);
  const of = hasArticle ? before - 1 : before;
  if (words.of.has(block.lower(of)) && joinedToOf(block, of + 1)) {
    const head = of - 1;
    const word = block.lower(head);
    // First in its sentence a head has its capital anyway: "Pupils of …", but "Bank of …".
    const isName =
      joined(block, of) &&
      isStranger(block, head, isKnown) &&
      (words.ofHeads.has(word) || !(block.startsSentence(head) || isSentenceWord(block, head)));
    // "President Karimov of Uzbekistan" is a man of that country.
    const isTitled =
      words.roles.has(block.lower(head - 1)) || words.roles.has(block.lower(head - 2));
    const isOther =
      words.firmForms.has(word) || (!words.ofHeads.has(word) && isOfSomebody(block, head));
    if (isName && !isTitled && !isOther && !words.roles.has(word) && !words.calendar.has(word))
      return 'institution';
  }
  return 'free';
}

/** "the German DJ", "the British FTSE": letters are a whole name by themselves. */
function isAbbreviation(block: ReadBlock, token: number, { lastToken }: Span): boolean {
  const word = block.word(token);
  const before = block.word(lastToken);
  const isShouted = before === before.toUpperCase();
  const goesOnBehind = joined(block, token + 1) && block.isUpper(token + 1);
  return word.length > 1 && word === word.toUpperCase() && !isShouted && !goesOnBehind;
}

/** "Maryland State" is a name of Maryland, but "Maryland State Police" is one of its bodies. */
function isStatePolice(block: ReadBlock, { firstToken, lastToken }: Span): boolean {
  const { bodies, institutions } = block.words;
  const next = lastToken + 1;
  return (
    lastToken > firstToken &&
    bodies.has(block.lower(lastToken)) &&
    joined(block, next) &&
    block.isUpper(next) &&
    (bodies.has(block.lower(next)) || institutions.has(block.lower(next)))
  );
}

/** "US$40", "A$5", "$US 3": money, whatever state issues it. */
function isCurrency({ text, tokens }: ReadBlock, { firstToken, end }: Span): boolean {
  return (
    CURRENCY_SIGN.test(text.charAt(end)) ||
    CURRENCY_SIGN.test(text.charAt((tokens.starts[firstToken] ?? 0) - 1))
  );
}

const CURRENCY_SIGN = /\p{Sc}/u;

/** "Charles Elachi of NASA", "Dukla Michalovce of Slovakia": several capitals without an article are a name by themselves. */
function isOfSomebody(block: ReadBlock, head: number): boolean {
  let first = head;
  const isArticle = (token: number): boolean => block.words.articles.has(block.lower(token));
  while (joined(block, first) && block.isUpper(first - 1) && !isArticle(first - 1)) first -= 1;
  return first < head && !isArticle(first - 1);
}

/**
 * A word for an office or a body that goes on: "Kabul Police Academy", "Taipei City Rescue Foundation",
 * "Detroit Federation of Teachers".
 */
function makesInstitution(block: ReadBlock, role: number, isKnown: IsKnownWord): boolean {
  const { words } = block;
  const next = role + 1;
  if (!joined(block, next)) return false;
  if (block.isUpper(next) && words.institutions.has(block.lower(next))) return true;
  if (!words.bodies.has(block.lower(role))) return false;
  if (words.of.has(block.lower(next)) && joined(block, next + 1))
    return isStranger(block, next + 1, isKnown);
  return isStranger(block, next, isKnown) && !words.roles.has(block.lower(next));
}

/** "Berners-Lee", "Hesse-Darmstadt": one of two names in one; "Afghan-Russian" are two that we know. */
function isHyphened(block: ReadBlock, span: Span, isKnown: IsKnownWord): boolean {
  const { words } = block;
  const before = span.firstToken - 1;
  const isPair = (token: number): boolean =>
    isStranger(block, token, isKnown) && !words.prefixes.has(block.lower(token));
  return (
    (block.joint(span.firstToken) === 'hyphen' && isPair(before)) ||
    (block.joint(span.lastToken + 1) === 'hyphen' && isPair(span.lastToken + 1))
  );
}

/** "Robert F. Kennedy" */
function isNamedWithInitial(block: ReadBlock, { firstToken }: Span): boolean {
  return (
    block.joint(firstToken) === 'dot-space' &&
    block.word(firstToken - 1).length === 1 &&
    block.isUpper(firstToken - 1) &&
    block.isUpper(firstToken - 2)
  );
}

/** "David Kennedy": before a person's name a noun is an office, and any other capital a first name; "David Beckham" is no town. */
function guardAmongNouns(block: ReadBlock, span: Span, isKnown: IsKnownWord): GuardVerdict {
  const { words } = block;
  const after = span.lastToken + 1;
  if (
    words.firstNames.has(block.lower(span.lastToken)) &&
    goesOn(block, span) &&
    isStranger(block, after, isKnown)
  )
    return 'before-stranger';
  const before = span.firstToken - 1;
  if (span.isPerson !== true || !joined(block, span.firstToken)) return 'free';
  if (!isStranger(block, before, isKnown) || isSentenceWord(block, before)) return 'free';
  // "Die Rede Putins": what is theirs stands before a genitive.
  if (block.lower(span.lastToken).endsWith('s')) return 'free';
  const word = block.lower(before);
  return words.roles.has(word) || words.calendar.has(word) ? 'free' : 'behind-stranger';
}

/** In a headline only words that make institutions still count. */
function guardStyled(block: ReadBlock, span: Span, isKnown: IsKnownWord): GuardVerdict {
  const after = span.lastToken + 1;
  if (
    joined(block, after) &&
    !isKnown(after) &&
    block.words.headlineInstitutions.has(block.lower(after))
  )
    return 'institution';
  const before = block.lower(span.firstToken - 1);
  return joined(block, span.firstToken) && block.words.headlineCompass.has(before)
    ? 'behind-stranger'
    : 'free';
}

/** One name goes on over a space or a hyphen, not over a comma or a full stop. */
function joined(block: ReadBlock, token: number): boolean {
  const joint = block.joint(token);
  return joint === 'space';
}

/** French writes "d'Iran". */
function joinedToOf(block: ReadBlock, token: number): boolean {
  return joined(block, token) || block.joint(token) === 'apostrophe';
}

/** Behind "U.S." the dot is the name's own. */
function goesOn(block: ReadBlock, { lastToken, end }: Span): boolean {
  const isOwnDot = end > (block.tokens.ends[lastToken] ?? 0);
  return joined(block, lastToken + 1) || (isOwnDot && block.joint(lastToken + 1) === 'dot-space');
}

function isStranger(block: ReadBlock, token: number, isKnown: IsKnownWord): boolean {
  const word = block.word(token);
  if (word === '' || !block.isUpper(token) || isKnown(token)) return false;
  // Numbers and single letters ("Russia X", "G7") do not make a name; initials ("George W.") do.
  return /\p{L}/u.test(word);
}

/** A word that has its capital from standing first. */
function isSentenceWord(block: ReadBlock, token: number): boolean {
  const { words } = block;
  const word = block.lower(token);
  if (words.starters.has(word)) return true;
  return block.startsSentence(token) && (!words.areStartersListed || words.firstWords.has(word));
}
