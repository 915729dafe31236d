/**
 * What a name does in its clause. Who acts is a government: any verb that stands where the verb of a
 * subject stands will do, but for what cities do (lie, sleep, mourn) and what is done to them.
 */
import type { ReadBlock } from '../document.ts';
import { ACTOR_VERBS } from './english-deeds.ts';
import { wordSet } from './word-set.ts';

/** Between a subject and its verb. */
const ADVERBS = wordSet(`
  also then later soon now never not long already still since yet once again only even just quickly today yesterday instead
  therefore meanwhile however both *ly`);
const MODALS = wordSet('would could may might can should must does did do will shall cannot');
const HAVING = wordSet('has have had');
const BEING = wordSet('is are was were be been being');
/** Told, asked: done to a government. Bombed, closed: done to a city. */
const DONE_TO_GOVERNMENTS = wordSet(`
  told accused informed warned urged asked blamed criticised criticized condemned invited sanctioned expected prepared
  willing ready determined reluctant keen eager committed concerned worried angered alarmed forced obliged aware afraid
  unwilling unable silent wary careful opposed open likely unlikely furious anxious troubled isolated entitled bound
  thanked consulted persuaded allowed given offered set due relieved careful cautious suspicious grateful sceptical skeptical`);
/** What cities do, and what happens in them. */
const CITY_VERBS = wordSet(`
  located situated based celebrated celebrates suffered suffers bombed shelled flooded called named founded mourned mourns
  lies lay sits stands stood wakes woke slept sleeps burned burns shook shakes grew grows swelled swells froze freezes
  hosts hosted planted plants emptied filled chokes choked choke become became becomes sprawls spread spreads boasts rose rises remained remains fell falls
  marked marks awoke endured endures survived lived lives gathered danced cheered turned looked looks felt smells
  covered ranks ranked recorded records welcomed`);
/** Forms that no rule knows: past tenses and participles of common verbs. */
export const IRREGULAR = wordSet(`
  gave given put paid let took taken sent saw seen said told cut made drew drawn struck won lost sold bought held kept left
  led met brought sought thought taught broke broken chose chosen began begun came went gone grew knew known spoke spoken
  swore threw thrown withdrew withdrawn withheld wrote written meant built spent set shut split stuck fought found got
  heard hung laid lent read rode sank fed forgot forgave froze bent bet bid dealt undertook overturned upheld
  done stood understood`);
/** Finite forms without an ending, which only a plural or a modal takes: "Paris and Berlin want". */
const PLURAL_VERBS = wordSet(`
  want need say see agree differ back oppose hope plan plead seek insist fear share deny disagree accuse blame claim talk
  recognise recognize know think believe call ask consider remain`);
/** Plurals behind a city's name, which are no verbs of it. */
const CITY_NOUNS = wordSet(`
  streets residents airports offices officials police hotels schools shops talks markets stocks shares prices suburbs sources
  stores banks lawmakers diplomats envoys accords negotiations headlines protests attacks bombings courts prosecutors
  newspapers papers houses homes correspondents agreements universities museums hospitals roads buses trains flights games
  olympics times rules laws politics leaders ministers tribunals archives cafes cafés restaurants roads squares citizens bureaus
  headquarters elections riots floods demonstrations summits conferences trials theatres theaters pubs bars clubs slums
  families workers commuters tourists police's rents landlords studios galleries docks`);

/** A subject may have an aside behind it: "Luanda, to please them, has lowered its toll". */
const LONGEST_ASIDE = 8;
const DEGREES = wordSet('more less very too so rather quite most');

/** The verb whose subject stands before the token, or "". @param isStyled capitals mean nothing here */
export function verbOf(block: ReadBlock, from: number): string {
  if (block.joint(from) === 'comma') {
    const behind = behindAside(block, from);
    return behind < 0 ? '' : verbAt(block, behind);
  }
  return verbAt(block, from);
}

/** The token behind an aside's second comma, −1 where it has none. Its own "which" is a subject already. */
function behindAside(block: ReadBlock, from: number): number {
  if (block.lower(from) === 'which') return from + 1;
  if (block.isUpper(from)) return -1;
  for (let token = from + 1; token <= from + LONGEST_ASIDE; token += 1) {
    const joint = block.joint(token);
    if (joint === 'comma') return token;
    if (joint !== 'space' && joint !== 'apostrophe' && joint !== 'hyphen') return -1;
  }
  return -1;
}

function verbAt(block: ReadBlock, from: number): string {
  let token = from;
  const isFirst = block.joint(from) === 'comma';
  const isNext = (): boolean =>
    (block.joint(token) === 'space' || (isFirst && token === from)) &&
    (block.capitalsAreStyle || !block.isUpper(token));
  while (isNext() && ADVERBS.has(block.lower(token))) token += 1;
  if (!isNext()) return '';
  const word = block.lower(token);
  if (ACTOR_VERBS.has(word) && !CITY_VERBS.has(word)) return word;
  if (word === 'called' && block.lower(token + 1) === 'for') return word;
  if (MODALS.has(word)) return behindModal(block, token);
  if (HAVING.has(word)) return behindHaving(block, token);
  if (BEING.has(word)) return behindBeing(block, token);
  if (CITY_VERBS.has(word)) return '';
  if (IRREGULAR.has(word) || PLURAL_VERBS.has(word)) return word;
  // "hundred", "need", "sacred" are no deeds; nor is a participle that tells which city ("flooded Dhaka" stands before).
  if (word.length > 4 && word.endsWith('ed') && !word.endsWith('eed')) return word;
  return isPresentVerb(block, token) ? word : '';
}

/** "weighs tariffs", "wants it", "backs the pact"; not "streets were", "residents of". */
function isPresentVerb(block: ReadBlock, token: number): boolean {
  const word = block.lower(token);
  if (word.length < 4 || !/[^s'’]s$/u.test(word) || CITY_NOUNS.has(word)) return false;
  const behind = block.lower(token + 1);
  const ends = block.joint(token + 1) !== 'space';
  // A plural noun has its verb or its preposition behind it.
  if (NOUN_FOLLOWERS.has(behind)) return false;
  return !ends || token + 1 >= block.tokens.count;
}

const NOUN_FOLLOWERS = wordSet(
  'is are was were has have had will would said say of who which where and or can could may must',
);

function behindModal(block: ReadBlock, token: number): string {
  const modal = block.lower(token);
  const verb = skipAdverbs(block, token + 1);
  const word = block.lower(verb);
  if (word === 'be') return behindBeing(block, verb);
  if (word === 'have') return behindHaving(block, verb);
  // "Rome did not."
  if (block.joint(verb) !== 'space' && verb > token + 1) return `${modal} not`;
  if (word === '' || CITY_DEEDS.has(word)) return '';
  return block.joint(verb) === 'space' ? `${modal} ${word}` : '';
}

/** What a city will do. */
const CITY_DEEDS = wordSet(
  'host sleep mourn celebrate burn flood freeze lie become remain look feel grow fall see suffer stay get shake',
);

function behindHaving(block: ReadBlock, token: number): string {
  const verb = skipAdverbs(block, token + 1);
  const word = block.lower(verb);
  if (word === 'been') return behindBeing(block, verb);
  if (word === 'to' || CITY_VERBS.has(word)) return word === 'to' ? `${block.lower(token)} to` : '';
  const isDeed = IRREGULAR.has(word) || (word.length > 4 && word.endsWith('ed'));
  return isDeed ? `${block.lower(token)} ${word}` : '';
}

function behindBeing(block: ReadBlock, token: number): string {
  let next = skipAdverbs(block, token + 1);
  if (DEGREES.has(block.lower(next))) next += 1;
  const word = block.lower(next);
  if (DONE_TO_GOVERNMENTS.has(word)) return `${block.lower(token)} ${word}`;
  const isDoing = word.length > 5 && word.endsWith('ing') && !CITY_DOINGS.has(word);
  return isDoing ? `${block.lower(token)} ${word}` : '';
}

const CITY_DOINGS = wordSet(`
  growing burning sleeping sinking bracing preparing hosting mourning celebrating suffering shrinking freezing boiling
  becoming getting reeling recovering drowning choking running during expanding changing rising falling booming`);

function skipAdverbs(block: ReadBlock, from: number): number {
  let token = from;
  while (block.joint(token) === 'space' && ADVERBS.has(block.lower(token))) token += 1;
  return token;
}

/** What stands behind a name and is neither its verb nor a noun that it goes with. */
const SMALL = wordSet(`
  and or but nor in on at to from of for by with without into onto over under after before since until during against
  between among amid despite as than that who which where when while if because is are was were be been has have had
  will would can could may might must should shall does did do not also then now too itself themselves alone says said`);

/** "Shell fragments", "Labour costs", "Polish your boots". */
export function isNounBehind(block: ReadBlock, token: number): boolean {
  if (block.joint(token) !== 'space' || block.isUpper(token)) return false;
  const word = block.lower(token);
  if (word === '' || SMALL.has(word) || ADVERBS.has(word) || ACTOR_VERBS.has(word)) return false;
  return isPlural(block, token) || verbOf(block, token) === '';
}

/** A word in -s with a preposition behind is a noun more often than a verb, where it may be either. */
function isPlural(block: ReadBlock, token: number): boolean {
  const behind = block.lower(token + 1);
  const isFollowed =
    PLURAL_FOLLOWERS.has(behind) || IRREGULAR.has(behind) || CITY_VERBS.has(behind);
  return /[^s]s$/u.test(block.lower(token)) && isFollowed;
}

const PLURAL_FOLLOWERS = wordSet(
  'from like with in for by at under near of who which that and or are were have',
);
