/** A language of which nothing is known: the ground that a language's file builds on. */
import { readByCues } from '../metonym.ts';
import { FIRM_FORMS } from './english-bearers.ts';
import type { LanguageWords } from './types.ts';
import { wordSet } from './word-set.ts';

const NONE = wordSet('');

const PREFIXES = wordSet(
  'anti pro ex non post pre pan trans inter intra neo semi vice franco hispano italo luso anglo russo greco sino indo euro экс анти про пост пан вице евро контр екс віце євро контр',
);

export const PLAIN: LanguageWords = {
  capitals: 'names',
  strangersBefore: 'any',
  strangersBehind: 'institutions',
  roles: NONE,
  titles: () => [],
  titlesAround: null,
  bodies: NONE,
  deputies: NONE,
  calendar: NONE,
  starters: NONE,
  firstWords: NONE,
  areStartersListed: false,
  compass: NONE,
  headlineCompass: NONE,
  firstNames: NONE,
  givenNames: NONE,
  hasVerb: () => false,
  isNounBehind: () => false,
  surnames: NONE,
  everyday: NONE,
  institutions: NONE,
  headlineInstitutions: NONE,
  longerNames: null,
  stateBodies: NONE,
  // Written so, or nearly, in most of Europe.
  prefixes: PREFIXES,
  of: NONE,
  articles: NONE,
  ofHeads: NONE,
  placePrepositions: NONE,
  wayPrepositions: NONE,
  objects: NONE,
  teamRoles: NONE,
  matchWords: NONE,
  gameWords: NONE,
  firmVerbs: NONE,
  // The law calls firms so everywhere.
  firmForms: FIRM_FORMS,
  firmParts: NONE,
  firmNouns: NONE,
  townNouns: NONE,
  clubRoles: NONE,
  playing: NONE,
  playedFor: NONE,
  beating: NONE,
  regionNouns: NONE,
  regionNounsBefore: NONE,
  languageWords: NONE,
  languageNouns: NONE,
  fixedPhrases: new Set(),
  readMetonym: readByCues([]),
};
