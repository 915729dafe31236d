/**
 * Word lists that linking reads English by. Classes of words, never single texts: each list says which
 * question it answers, and a word belongs there because of what it is.
 */

import {
  CLUB_ROLES,
  FIRM_FORMS,
  FIRM_PARTS,
  FIRM_VERBS,
  GAME_WORDS,
  MATCH_WORDS,
  TEAM_ROLES,
  TOWN_NOUNS,
} from './english-bearers.ts';
import { isNounBehind, verbOf } from './english-clause.ts';
import { ACTOR_VERBS, PLACE_PREPOSITIONS } from './english-deeds.ts';
import { readEnglishMetonym } from './english-metonym.ts';
import { FIXED_PHRASES } from './english-phrases.ts';
import type { LanguageWords } from './types.ts';
import { wordSet } from './word-set.ts';

/** Before or after a person or state these are offices and forms of address, no part of a longer name. */
export const ROLE_WORDS = wordSet(`
  president vice-president prime minister premier chancellor king queen prince princess emir sultan sheikh shah emperor
  ambassador envoy spokesman spokeswoman spokesperson chief head leader secretary general foreign defence defense
  interior finance justice deputy first acting former interim ex-president senator congressman representative
  governor mayor mr mrs ms miss dr prof professor sir lord lady dame colonel gen lt maj capt captain major sgt
  commander admiral marshal mullah mawlawi maulvi mawlavi mufti ayatollah imam pope cardinal archbishop bishop rabbi father judge justice
  attorney comrade chairman chairwoman chairperson chair director candidate opposition dictator strongman lawmaker
  ceo cfo coo cto executive vice senior managing sen rep gov sens reps spokespeople
  embassy ambassador-at-large consul diplomat official officials authorities government ministry parliament army
  military forces troops police state republic federation kingdom emirate capital city province people nation`);

/** Capitalised for their own sake; they end a name rather than continue it. */
const CALENDAR_WORDS = wordSet(`
  monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
  september october november december jan feb mar apr jun jul aug sep sept oct nov dec mon tue wed thu fri sat sun
  christmas easter ramadan eid`);

/** Words that begin a sentence with a capital and are no part of the name behind them. */
export const SENTENCE_STARTERS = wordSet(`
  a an the this that these those such some any all both each every either neither no many most much more few several
  another other one two three four five six seven eight nine ten
  i he she it we you they his her its our your their my who whom whose which what when where why how
  and but or nor so yet for if unless until till while whereas although though because since as than whether once
  in on at by to from of off into onto out over under above below up down with without within against between among
  amid amidst across along around behind before after beside besides beyond during despite except inside outside near
  like unlike past per regarding through throughout toward towards upon via versus about
  is was are were be been being has have had do does did can could will would shall should may might must let
  not only also even just still already again now then here there today yesterday tomorrow tonight later earlier
  meanwhile however moreover furthermore nevertheless nonetheless therefore thus hence instead otherwise indeed perhaps
  maybe often sometimes always never rarely usually generally recently previously formerly currently finally eventually
  last next first second third late early mid officially reportedly allegedly apparently meantime additionally
  speaking according following given including excluding based led
  modern ancient contemporary historic imperial post-war pre-war neighbouring neighboring nearby rural urban central
  western eastern northern southern occupied war-torn wartime
  only rather quite too very well yes no please thanks dear why see read watch listen more latest breaking update
  exclusive analysis opinion explainer live photo photos video image picture credit source file`);

/** A compass word before a state or city makes another place: South Sudan, North Korea, East Timor. */
export const COMPASS_WORDS = wordSet(
  'north south east west northern southern eastern western northeast northwest southeast southwest upper lower new old greater little inner outer central',
);

/** Names of places and states that are also borne as first names. */
const FIRST_NAME_LIKE = wordSet(`
  chad jordan georgia israel india paris austin sydney florence victoria virginia carolina charlotte dallas houston
  madison lincoln jackson kenya asia chelsea brooklyn petra vienna sofia lourdes francis santiago adelaide alexandria
  dakota montana savannah phoenix london milan roman ireland cuba china america africa ukraine persia holland england
  nancy lydia valencia salvador cairo geneva verona siena havana camden lima perth hamilton washington nelson`);

/** Names whose small-letter form is an everyday word, so that a capital alone (first in a sentence, in a headline) proves nothing. */
const EVERYDAY_WORDS = wordSet(`
  turkey china chad jersey java polish may march august bill mark will grant rose reading nice bath mobile apple amazon
  orange target shell meta x visa gap ford dove tide bush rice brown black white green gray grey hope faith joy grace
  frank rich pat jack sue dick rob art gene guy drew chase chip crystal dawn daisy iris ivy jasmine lily violet ruby
  pearl amber april june summer autumn page hunter hill lake wells fields woods banks rivers stone ash cliff dale glen
  heath lane reed wade ward swift sharp wise young long short strong price power powers cash bond stock case cross
  battle marine marines guards state states union congress senate house times post sun star mirror guardian observer
  independent economist spectator nation time people us who it is un hand man split cork limerick mali niger cologne
  hamburger brazil panama guinea lima cyprus bermuda bologna sandwich wells ware derby buffalo phoenix lincoln mercury
  saturn mars venus earth columbia victoria queen king prince duke general major`);

/** Behind a city or state: what an organisation, firm, building or club is called. */
const INSTITUTION_WORDS = wordSet(`
  daily times post today news herald tribune gazette journal mail morning review weekly observer star sun mirror
  university college school institute academy hospital airport airlines airways station metro museum theatre theater
  hotel street avenue road square park tower bridge stadium arena hall palace cathedral church mosque club united city
  fc rovers wanderers athletic bank exchange stock company corporation inc ltd llc group holdings foundation fund trust
  council committee commission association society league cup open marathon festival fair expo forum summit conference
  treaty agreement accord accords protocol convention declaration plan process initiative papers files pact
  award prize medal press books records studios pictures telecom telekom mobile motors steel oil gas energy railways
  express house castle garden gardens market mall center centre dynasty empire revolution spring
  bay island islands river lake mountain mountains valley peninsula desert strait gulf delta plateau canal dam reef cape
  county province district governorate prefecture canton boulevard highway freeway`);

/** Behind a state's name: a body of that state with a name of its own ("US Navy", "U.S. Supreme Court"). */
const STATE_BODY_WORDS = wordSet(`
  navy army air marine marines coast guard senate house congress supreme district department treasury commission
  committee national federal central census bureau agency administration institute institutes secret postal customs
  citizenship forest geological chamber food trade international commercial chemical constitution capitol olympic open
  attorney court courts senator representative corps command fleet academy mint geographic soccer bancorp steel
  airways airlines space strategic special cyber northern southern pacific fish`);

/** Heads that make a name with "of" even where they have their capital from standing first: "Bank of Russia". */
const OF_HEADS = wordSet(`
  bank university college institute academy school party gulf bay sea strait straits church museum voice radio battle
  siege treaty declaration council league union order house isle island isles knights daughters sons bishop
  archbishop duke duchess earl count parliament tower port stadium theatre theater library archive archives chamber
  federation confederation association society front movement army brigades`);

/** Behind a verb, never behind an adjective: "Polish your shoes". */
const OBJECT_WORDS = wordSet(
  'a an the your my his her its our their it them him me us you this that these those up off',
);

const roleOf = (word: string): readonly string[] => (ROLE_WORDS.has(word) ? [word] : []);

export const ENGLISH: LanguageWords = {
  capitals: 'names',
  strangersBefore: 'any',
  strangersBehind: 'any',
  roles: ROLE_WORDS,
  titles: roleOf,
  bodies: wordSet(
    'federation state city province people nation republic kingdom capital forces army police parliament',
  ),
  titlesAround: null,
  deputies: wordSet('vice deputy assistant'),
  calendar: CALENDAR_WORDS,
  starters: SENTENCE_STARTERS,
  firstWords: wordSet('*ing *ly *ed'),
  areStartersListed: true,
  compass: COMPASS_WORDS,
  headlineCompass: wordSet('south north'),
  firstNames: FIRST_NAME_LIKE,
  givenNames: wordSet(
    'victoria florence sofia charlotte austin madison savannah chelsea brooklyn adelaide nancy virginia carolina lincoln jackson francis petra lourdes alexandria asia lydia siena camden nelson chad jordan',
  ),
  hasVerb: (block, token) => verbOf(block, token) !== '',
  isNounBehind,
  surnames: FIRST_NAME_LIKE,
  everyday: EVERYDAY_WORDS,
  institutions: INSTITUTION_WORDS,
  headlineInstitutions: wordSet('daily university airport airlines airways stadium metro museum'),
  longerNames: null,
  stateBodies: STATE_BODY_WORDS,
  prefixes: wordSet(
    'anti pro ex non post pre mid pan all trans inter intra un neo semi self co vice then de',
  ),
  of: wordSet('of for'),
  articles: wordSet('the'),
  ofHeads: OF_HEADS,
  placePrepositions: PLACE_PREPOSITIONS,
  wayPrepositions: wordSet('from to'),
  objects: OBJECT_WORDS,
  fixedPhrases: FIXED_PHRASES,
  teamRoles: TEAM_ROLES,
  clubRoles: CLUB_ROLES,
  beating: wordSet(
    'beat defeated edged thrashed downed routed hammered trounced stunned outlasted',
  ),
  playing: wordSet(
    'plays play played playing scored scores signed won win wins lost loss drew draw match game goal goals hattrick hat-trick debut caps appearances',
  ),
  playedFor: wordSet('for against v vs versus'),
  matchWords: MATCH_WORDS,
  gameWords: GAME_WORDS,
  firmVerbs: { has: (word) => FIRM_VERBS.has(word) || ACTOR_VERBS.has(word) },
  firmForms: FIRM_FORMS,
  firmParts: FIRM_PARTS,
  firmNouns: wordSet('company firm maker giant manufacturer retailer startup'),
  townNouns: TOWN_NOUNS,
  regionNouns: wordSet(
    'province provinces county state states governorate department prefecture oblast region district',
  ),
  languageWords: wordSet('in into speak speaks spoke speaking fluent'),
  languageNouns: wordSet(
    'language languages dictionary dictionaries alphabet grammar lessons speaker speakers',
  ),
  regionNounsBefore: wordSet(''),
  readMetonym: readEnglishMetonym,
};
