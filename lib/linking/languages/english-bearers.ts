/** Words of teams and firms that bear the names of places. */
import { wordSet } from './word-set.ts';

/** Behind a place's name: whoever has this office plays for a team of that name. */
export const TEAM_ROLES = wordSet(`
  captain coach striker midfielder goalkeeper goalie defender winger forward fullback full-back fly-half scrum-half
  lock prop hooker quarterback linebacker receiver pitcher catcher outfielder shortstop batsman batter bowler
  wicketkeeper all-rounder opener skipper international internationals boss squad line-up lineup players player national women's men's under-21 under-19`);

export const CLUB_ROLES = wordSet(
  'president chairman owner manager star ace boss starter rookie closer',
);

/** Words of reports on matches; of plans for games, bids and bans they are not. */
export const MATCH_WORDS = wordSet(`
  match innings wicket wickets scored scorer goalless striker midfielder goalkeeper winger playoff playoffs play-off
  semi-final semifinal semi-finals quarter-final quarterfinal quarter-finals kick-off kickoff half-time halftime
  touchdown touchdowns homer homered pitcher bowled batting referee offside hat-trick equaliser equalizer qualifier
  qualifiers fixture teammate team-mate teammates team-mates midfield overs crease rebounds inning standings caps cricketer footballer rugby`);

/** Words of matches that stand in other stories, too: with one of the others they count. */
export const GAME_WORDS = wordSet(`
  coach captain defeated beat beaten lost drew thrashed won win season league team teams cup trophy title tournament
  championship final points goal goals try tries`);

/** What firms do beside speaking. */
export const FIRM_VERBS = wordSet(`
  sold sells bought buys acquired acquires owns rose fell gained climbed slipped traded reported earned merged
  manufactures makes`);

/** What the law calls a firm; behind its name, or before "of" and where it sits. */
export const FIRM_FORMS = wordSet(
  'corporation corp company co inc ltd llc plc limited group holdings ag sa se nv gmbh',
);

/** Only firms have these; a state or a team that has shareholders is not called by one word. */
export const FIRM_PARTS = wordSet(`
  ceo cfo coo cto shares shareholder shareholders stock stockholders investors subsidiary subsidiaries executive executives
  spokesman spokeswoman spokesperson lawyer lawyers co-founder founder founders`);

export const TOWN_NOUNS = wordSet(
  'suburb suburbs area airport street streets resident residents mayor police court hospital university metro region',
);
