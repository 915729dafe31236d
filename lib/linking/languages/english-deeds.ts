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

/** Auxiliaries that may stand between an actor and its verb. */
export const AUXILIARIES = wordSet(
  'has have had is was are were will would could may might can should must does did do also then later soon now never not long already officially formally repeatedly reportedly still has since yet quickly previously publicly',
);

/** "talks with Moscow", "ties to Tehran", "pressure on Beijing": a government is meant. */
export const RELATION_NOUNS = wordSet(`
  relations ties talks negotiations dialogue deal deals agreement agreements contacts links cooperation co-operation
  partnership alliance dispute tensions confrontation rift standoff war summit meeting meetings engagement trade
  pressure sanctions support aid loyalty hostility message signal demands appeal opposition closeness pledge threat threats
  recognition backing assurances guarantees warning warnings concessions permission approval
  close closer loyal opposed hostile allied according answer answers backed recognised recognized supported sanctioned
  put presented submitted conveyed proposal proposals offer offers letter note ultimatum overture overtures snub rebuke
  accused imposed approved welcomed condemned rejected denied annexed hosted brokered mediated funded financed ordered armed
  controlled appointed installed`);

/** After "Moscow's": what a government has, and what a city has. */
export const GOVERNMENT_POSSESSIONS = wordSet(`
  decision decisions policy policies recognition stance position foreign ambassador envoy ally allies troops forces army
  military war invasion demands demand offer claim claims warning warnings response reaction support backing interests
  interest influence relations relationship ties role ambitions intentions move announcement recognition refusal
  willingness approach strategy goal goals aim aims view views side delegation diplomats diplomacy negotiators sanctions
  security council government leaders leadership parliament representative representatives proposal proposals plans plan
  aggression nuclear missile threat threats attempt attempts efforts effort aid help assistance partners partner terms
  step friends enemies concerns concern objections embrace engagement outreach attitude`);

export const PLACE_PREPOSITIONS = wordSet(
  'in near outside inside around at across throughout over via through within toward towards into',
);
