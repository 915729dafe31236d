/**
 * Word lists that linking reads English by. Classes of words, never single texts: each list says which
 * question it answers, and a word belongs there because of what it is.
 */

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** Before or after a person or state these are offices and forms of address, no part of a longer name. */
export const ROLE_WORDS = words(`
  president vice-president prime minister premier chancellor king queen prince princess emir sultan sheikh shah emperor
  ambassador envoy spokesman spokeswoman spokesperson chief head leader secretary general foreign defence defense
  interior finance justice deputy first acting former interim ex-president senator congressman representative
  governor mayor mr mrs ms miss dr prof professor sir lord lady dame colonel gen lt maj capt captain major sgt
  commander admiral marshal mullah mawlawi maulvi mawlavi mufti ayatollah imam pope cardinal archbishop bishop rabbi father judge justice
  attorney comrade chairman chairwoman chairperson chair director candidate opposition dictator strongman lawmaker
  embassy ambassador-at-large consul diplomat official officials authorities government ministry parliament army
  military forces troops police state republic federation kingdom emirate capital city province people nation`);

/** Capitalised for their own sake; they end a name rather than continue it. */
export const CALENDAR_WORDS = words(`
  monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
  september october november december jan feb mar apr jun jul aug sep sept oct nov dec mon tue wed thu fri sat sun
  christmas easter ramadan eid`);

/** Words that begin a sentence with a capital and are no part of the name behind them. */
export const SENTENCE_STARTERS = words(`
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
export const COMPASS_WORDS = words(
  'north south east west northern southern eastern western northeast northwest southeast southwest upper lower new old greater little inner outer central',
);

/** Names of places and states that are also borne as first names. */
export const FIRST_NAME_LIKE = words(`
  chad jordan georgia israel india paris austin sydney florence victoria virginia carolina charlotte dallas houston
  madison lincoln jackson kenya asia chelsea brooklyn petra vienna sofia lourdes francis santiago adelaide alexandria
  dakota montana savannah phoenix london milan roman ireland cuba china america africa ukraine persia holland england
  nancy lydia valencia salvador cairo geneva verona siena havana camden lima perth hamilton washington nelson`);

/** Names whose small-letter form is an everyday word, so that a capital alone (first in a sentence, in a headline) proves nothing. */
export const EVERYDAY_WORDS = words(`
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
export const INSTITUTION_WORDS = words(`
  daily times post today news herald tribune gazette journal mail morning review weekly observer star sun mirror
  university college school institute academy hospital airport airlines airways station metro museum theatre theater
  hotel street avenue road square park tower bridge stadium arena hall palace cathedral church mosque club united city
  fc rovers wanderers athletic bank exchange stock company corporation inc ltd llc group holdings foundation fund trust
  council committee commission association society league cup open marathon festival fair expo forum summit conference
  treaty agreement accord accords protocol convention declaration plan process initiative papers files pact
  award prize medal press books records studios pictures telecom telekom mobile motors steel oil gas energy railways
  express house castle garden gardens market mall center centre dynasty empire revolution spring`);

/** Behind a state's name: a body of that state with a name of its own ("US Navy", "U.S. Supreme Court"). */
export const STATE_BODY_WORDS = words(`
  navy army air marine marines coast guard senate house congress supreme district department treasury commission
  committee national federal central census bureau agency administration institute institutes secret postal customs
  citizenship forest geological chamber food trade international commercial chemical constitution capitol olympic open
  attorney court courts senator representative corps command fleet academy mint geographic soccer bancorp steel
  airways airlines space strategic special cyber northern southern pacific fish`);

/** Heads that make a name with "of" even where they have their capital from standing first: "Bank of Russia". */
export const OF_HEADS = words(`
  bank university college institute academy school party gulf bay sea strait straits church museum voice radio battle
  siege treaty declaration council league union order house isle island isles knights daughters sons bishop
  archbishop duke duchess earl count parliament tower port stadium theatre theater library archive archives chamber
  federation confederation association society front movement army brigades`);

/** Verbs of saying, deciding and dealing: what stands before them is somebody who acts. */
export const ACTOR_VERBS = words(`
  said says say told tells announced announces warned warns accused accuses denied denies rejected rejects condemned condemns
  called calls urged urges recognised recognized recognises recognizes recognise recognize insisted insists demanded demands vowed vows pledged pledges
  agreed agrees refused refuses decided decides wants wanted hopes hoped sees saw considers considered believes believed
  argues argued claims claimed maintains maintained signalled signaled signals expects expected plans planned supports
  supported backs backed opposes opposed responded responds reacted retaliated imposed imposes lifted lifts suspended
  suspends expelled expels summoned summons recalled hosted hosts welcomed welcomes praised praises criticised criticized
  blamed blames threatened threatens offered offers proposed proposes accepted accepts signed signs withdrew withdraws
  sent sends ordered orders launched launches invaded annexed sanctioned designated listed banned bans delisted
  acknowledged acknowledges confirmed confirms declared declares stated states noted added adds stressed stresses
  declined declines ignored ignores sought seeks seek pushed pushes pressed presses negotiated negotiates established
  establishes became becomes granted grants seized cut cuts halted halts resumed resumes ended ends began begins
  considers fears feared regards regarded treats treated intends intended tries tried wishes describes described
  hailed hails dismissed dismisses delivered provides provided supplied supplies armed arms deported deports`);

/** Auxiliaries that may stand between an actor and its verb. */
export const AUXILIARIES = words(
  'has have had is was are were will would could may might can should must does did do also then later soon now never not long already officially formally repeatedly reportedly still has since yet quickly previously publicly',
);

/** "talks with Moscow", "ties to Tehran", "pressure on Beijing": a government is meant. */
export const RELATION_NOUNS = words(`
  relations ties talks negotiations dialogue deal deals agreement agreements contacts links cooperation co-operation
  partnership alliance dispute tensions confrontation rift standoff war summit meeting meetings engagement trade
  pressure sanctions support aid loyalty hostility message signal demands appeal opposition closeness pledge threat threats
  recognition backing assurances guarantees warning warnings concessions permission approval
  close closer loyal opposed hostile allied according answer answers backed recognised recognized supported sanctioned
  put presented submitted conveyed proposal proposals offer offers letter note ultimatum overture overtures snub rebuke
  accused imposed approved welcomed condemned rejected denied annexed hosted brokered mediated funded financed ordered armed
  controlled appointed installed`);

export const PLACE_PREPOSITIONS = words(
  'in near outside inside around at across throughout over via through within toward towards into',
);

/** After "Moscow's": what a government has, and what a city has. */
export const GOVERNMENT_POSSESSIONS = words(`
  decision decisions policy policies recognition stance position foreign ambassador envoy ally allies troops forces army
  military war invasion demands demand offer claim claims warning warnings response reaction support backing interests
  interest influence relations relationship ties role ambitions intentions move announcement recognition refusal
  willingness approach strategy goal goals aim aims view views side delegation diplomats diplomacy negotiators sanctions
  security council government leaders leadership parliament representative representatives proposal proposals plans plan
  aggression nuclear missile threat threats attempt attempts efforts effort aid help assistance partners partner terms
  step friends enemies concerns concern objections embrace engagement outreach attitude`);

/** Behind a verb, never behind an adjective: "Polish your shoes". */
export const OBJECT_WORDS = words(
  'a an the your my his her its our their it them him me us you this that these those up off',
);

/** Phrases in which a demonym or place is part of the name of a thing. Lower case, single spaces. */
export const FIXED_PHRASES: readonly string[] = [
  'turkish delight',
  'turkish bath',
  'turkish coffee',
  'french fries',
  'french toast',
  'french window',
  'french windows',
  'french horn',
  'french press',
  'french kiss',
  'french bulldog',
  'swiss cheese',
  'swiss army knife',
  'swiss roll',
  'chinese whispers',
  'chinese checkers',
  'chinese takeaway',
  'danish pastry',
  'danish pastries',
  'russian roulette',
  'russian doll',
  'russian dolls',
  'russian dressing',
  'russian salad',
  'german shepherd',
  'german measles',
  'dutch oven',
  'dutch courage',
  'irish coffee',
  'irish stew',
  'scotch egg',
  'scotch tape',
  'spanish flu',
  'spanish omelette',
  'polish notation',
  'reverse polish notation',
  'afghan hound',
  'afghan coat',
  'greek salad',
  'greek yoghurt',
  'greek yogurt',
  'indian summer',
  'indian ocean',
  'indian ink',
  'persian cat',
  'persian rug',
  'siamese twins',
  'canadian bacon',
  'brazil nut',
  'brazil nuts',
  'brussels sprout',
  'brussels sprouts',
  'moscow mule',
  'paris hilton',
  'jordan almonds',
  'china cabinet',
  'china shop',
  'bone china',
  'fine china',
  'cold turkey',
  'turkey sandwich',
  'turkey sandwiches',
  'turkey dinner',
  'turkey soup',
  'turkey leg',
  'turkey legs',
  'turkey burger',
  'roast turkey',
  'turkey breast',
  'turkey trot',
  'american football',
  'english breakfast',
  'venetian blinds',
  'manila envelope',
  'panama hat',
  'bermuda shorts',
  'jersey city',
  'new jersey',
  'guinea pig',
  'guinea pigs',
  'guinea fowl',
  'cuban heel',
  'mexican wave',
  'roman numeral',
  'roman numerals',
  'arabic numerals',
  'italian dressing',
  'russian twist',
  'kentucky fried chicken',
  'hamburg steak',
  'vienna sausage',
  'bombay duck',
  'tasmanian devil',
  'french polish',
];

/** Behind a place's name: whoever has this office plays for a team of that name. */
export const TEAM_ROLES = words(`
  captain coach striker midfielder goalkeeper goalie defender winger forward fullback full-back fly-half scrum-half
  lock prop hooker quarterback linebacker receiver pitcher catcher outfielder shortstop batsman batter bowler
  wicketkeeper all-rounder opener skipper international internationals boss squad line-up lineup players player`);

/** Words of reports on matches; of plans for games, bids and bans they are not. */
export const MATCH_WORDS = words(`
  match innings wicket wickets scored scorer goalless striker midfielder goalkeeper winger playoff playoffs play-off
  semi-final semifinal semi-finals quarter-final quarterfinal quarter-finals kick-off kickoff half-time halftime
  touchdown touchdowns homer homered pitcher bowled batting referee offside hat-trick equaliser equalizer qualifier
  qualifiers fixture teammate team-mate teammates team-mates midfield overs crease rebounds inning standings
  coach captain defeated beat lost drew thrashed season league`);

/** What firms do beside speaking. */
export const TRADE_VERBS = words(`
  sold sells bought buys acquired acquires owns rose fell gained climbed slipped traded reported earned merged
  manufactures makes`);

/** What the law calls a firm; behind its name, or before "of" and where it sits. */
export const FIRM_FORMS = words(
  'corporation corp company co inc ltd llc plc limited group holdings ag sa se nv gmbh',
);
