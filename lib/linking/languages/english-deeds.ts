/** English words for what governments do and have, and for where one is: by them a capital's name is read. */
import { wordSet } from './word-set.ts';

/** Verbs of saying, deciding and dealing: what stands before them is somebody who acts. */
export const ACTOR_VERBS = wordSet(`
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

/** "talks with Moscow", "ties to Tehran", "pressure on Beijing": a government is meant. */
export const RELATION_NOUNS = wordSet(`
  relations ties talks negotiations dialogue deal deals agreement agreements contacts links cooperation co-operation
  partnership alliance dispute tensions confrontation rift standoff war summit meeting meetings engagement trade
  pressure sanctions support aid loyalty hostility message signal demands appeal opposition closeness pledge threat threats
  recognition backing assurances guarantees warning warnings concessions permission approval
  close closer loyal opposed hostile allied according answer answers backed recognised recognized supported sanctioned
  put presented submitted conveyed proposal proposals offer offers letter note ultimatum overture overtures snub rebuke
  accused imposed approved welcomed condemned rejected denied annexed hosted brokered mediated funded financed ordered armed
  controlled appointed installed thanks apology complaint complaints visa leave consent debt`);

/** After "Moscow's": what a government has, and what a city has. */
export const GOVERNMENT_POSSESSIONS = wordSet(`
  decision decisions policy policies recognition stance position foreign ambassador envoy ally allies troops forces army
  military war invasion demands demand offer claim claims warning warnings response reaction support backing interests
  interest influence relations relationship ties role ambitions intentions move announcement recognition refusal
  willingness approach strategy goal goals aim aims view views side delegation diplomats diplomacy negotiators sanctions
  security council government leaders leadership parliament representative representatives proposal proposals plans plan
  aggression nuclear missile threat threats attempt attempts efforts effort aid help assistance partners partner terms
  step friends enemies concerns concern objections embrace engagement outreach attitude caution relief mediator mediators
  guard word blessing consent silence hand hands budget debt currency neighbours neighbors rulers side mind patience anger
  fury frustration unease dread suspicion suspicions preference tune line hopes fears headache price friends tariffs tariff
  soldiers generals spies navy fleet`);

export const PLACE_PREPOSITIONS = wordSet(
  'in near outside inside around at across throughout over via through within toward towards into',
);

/** Behind these stands who is spoken to, blamed or given something. */
export const TOLD = wordSet(`
  accused accusing told urged urging accuse accuses pressed asked asks ask warned warn warns persuade persuaded convince
  convinced recognise recognize angered anger alarmed irritated irritate reassured reassure isolate isolated punish punished
  thanked thank thanks gave give gives giving offer offered offers blame blamed blames sue sued lobbied lobby pushed push
  assured assure owe owes owed provoke provoked appease sanction sanctioned arm armed fund funded helped help
  said says embarrassed consulted consult inform informed notified criticised criticized condemned defied defy ally rival
  expected lent without`);

/** "weapons given to Kyiv", "gas sold to Berlin": to whom things are handed is no place. */
export const GIVEN = wordSet(
  'given sold lent offered handed granted promised supplied owed paid delivered leased donated',
);

/** "the streets of Moscow": of these a city has some. */
export const PLACES_OF = wordSet(`
  city capital streets mayor outskirts centre center suburbs suburb university battle fall people residents north south east
  west town port bishop archbishop siege airport shops hotels hospitals schools quarter quarters parts district districts
  liberation bombing treaty heart edge middle`);

/** Cities lie between cities too: then it is about the way. */
export const WAY_WORDS = wordSet(`
  flight flights train trains road route routes way halfway distance line travel travelled traveled railway highway drive
  journey somewhere race fly flies flew plane planes bus buses ferry ferries ride cable commute runs ran sail sailed
  kilometres kilometers miles km shuttle service services marathon rally motorway pipeline pipelines walk cycle border air`);

const ABSTRACT_ENDINGS = wordSet('*tion *sion *ance *ence *ment *ism *ness *ship *cy');
/** Of cities, too. */
const CONCRETE = wordSet(
  'population station stations pollution location government apartment apartments basement pavement pavements residence ambulance monument monuments department entertainment pharmacy',
);

/** A decision, a denial, an insistence: what only somebody has who thinks. */
export function isAbstract(noun: string): boolean {
  return ABSTRACT_ENDINGS.has(noun) && !CONCRETE.has(noun);
}
