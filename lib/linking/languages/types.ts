/**
 * What linking must know of a language to read around a name. Classes of words, never single texts: a
 * word stands in a list because of what it is. All are in small letters.
 */
import type { ReadBlock } from '../document.ts';
import type { Span } from '../guard.ts';
import type { TitlesAround } from './titles.ts';
import type { WordSet } from './word-set.ts';

/** A capital's name as its city or as the government that sits there. */
export interface Reading {
  readonly isGovernment: boolean;
  /** The words that decided, for a reader; empty where nothing did. */
  readonly because: string;
}

export interface LanguageWords {
  /** What has a capital: names alone, every noun too (German), or nothing in this script. */
  readonly capitals: 'names' | 'nouns' | 'none';
  /**
   * A capital right before a name makes it part of a longer one: always, or only the names of people and
   * of places that people are called after. Where a case tells what belongs to a state («Минобороны
   * России»), a capital before it says nothing.
   */
  readonly strangersBefore: 'any' | 'people';
  /** So does one right behind it; or only of what institutions and people are called. */
  readonly strangersBehind: 'any' | 'institutions';
  /** Offices and forms of address: before or after a name no part of a longer one. */
  readonly roles: WordSet;
  /** The words of English titles for an office before a surname: "Außenministers" → "foreign", "minister". */
  readonly titles: (word: string) => readonly string[];
  /** Those of them that are bodies and not persons: they go on into longer names ("City Council"). */
  readonly bodies: WordSet;
  /** The same where it takes more than the word before, or stands behind the name. */
  readonly titlesAround: TitlesAround | null;
  /** Before an office these make another, lower one: "vice", "deputy". */
  readonly deputies: WordSet;
  /** Capitalised for their own sake: weekdays, months, feasts. They end a name rather than continue it. */
  readonly calendar: WordSet;
  /** Words that begin a sentence with a capital and are no part of the name behind them. */
  readonly starters: WordSet;
  /** More of those, that are names elsewhere in a sentence ("Reading"). */
  readonly firstWords: WordSet;
  /** The two lists above are all there is; else whatever stands first may have its capital from that. */
  readonly areStartersListed: boolean;
  /** Before a place these make another one: North Korea, South Georgia. */
  readonly compass: WordSet;
  readonly headlineCompass: WordSet;
  /** Names of places that are first names, too. */
  readonly firstNames: WordSet;
  /** Those of them that people are called more often than places. */
  readonly givenNames: WordSet;
  /** Does the verb of a subject stand there? */
  readonly hasVerb: (block: ReadBlock, token: number) => boolean;
  /** Does a noun stand there, to which the word before belongs? */
  readonly isNounBehind: (block: ReadBlock, token: number) => boolean;
  /** Names of places that are surnames, too. */
  readonly surnames: WordSet;
  /** Names that are everyday words, too, so that a capital which proves nothing leaves them in doubt. */
  readonly everyday: WordSet;
  /** Behind a place, what an organisation, firm, building or club is called. */
  readonly institutions: WordSet;
  /** Those of them that are no everyday words either, and count in a headline. */
  readonly headlineInstitutions: WordSet;
  /** What makes a longer name whatever its letters, over "before‹name›behind": "‹berlin›-marathon", ‹東京›大学. */
  readonly longerNames: RegExp | null;
  /** Behind a state's name, a body of it with a name of its own. */
  readonly stateBodies: WordSet;
  /** Before a hyphen, no name: "Anti-", "Ex-". */
  readonly prefixes: WordSet;
  /** "of", as in "Bank of China"; the articles that may follow it; heads that make names with it even where they stand first. */
  readonly of: WordSet;
  readonly articles: WordSet;
  readonly ofHeads: WordSet;
  /** Where one is, and where one goes or comes from. */
  readonly placePrepositions: WordSet;
  readonly wayPrepositions: WordSet;
  /** Behind a verb, never behind an adjective. */
  readonly objects: WordSet;
  /** Phrases in which a name is part of a thing's name; small letters, single spaces. */
  readonly fixedPhrases: ReadonlySet<string>;
  /** Behind a place's name: whoever has this office plays for a team of that name. */
  readonly teamRoles: WordSet;
  /** Behind the name of a town that is no capital: who has this office heads its club. */
  readonly clubRoles: WordSet;
  /** "plays for Aachen", "a goal against England": before these prepositions one plays. */
  readonly playing: WordSet;
  readonly playedFor: WordSet;
  /** Between two places: the one beat the other. */
  readonly beating: WordSet;
  /** Words of reports on matches; of plans for games, bids and bans they are not. */
  readonly matchWords: WordSet;
  /** Of matches and of other stories, too. */
  readonly gameWords: WordSet;
  /** What firms and teams do behind their name, and towns do not. */
  readonly firmVerbs: WordSet;
  /** What the law calls a firm: "Corporation". */
  readonly firmForms: WordSet;
  /** Whoever has these is a firm: behind its name, or before "of" and its name ("CEO of Apple"). */
  readonly firmParts: WordSet;
  /** Right before a firm's name: "the company Apple". */
  readonly firmNouns: WordSet;
  /** "Cordoba province", "the province of Cordoba": not the town of that name. */
  readonly regionNouns: WordSet;
  /** «штат Вашингтон»: these stand right before a region's name and before no town's. */
  readonly regionNounsBefore: WordSet;
  /** "the Boston suburb": what shows that a town's name means the town. */
  readonly townNouns: WordSet;
  /** Before or behind an adjective these show that the language is meant: "in Spanish". */
  readonly languageWords: WordSet;
  /** «русский язык»: behind an adjective these say so by themselves. */
  readonly languageNouns: WordSet;
  readonly readMetonym: (block: ReadBlock, span: Span) => Reading;
}
