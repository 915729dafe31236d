/** English sentences with the World pack, with who is named in brackets: the words, and the label of the entity. */
export const ENGLISH: readonly string[] = [
  // Money is no state
  'The bridge cost US$40 million, the road $US 3 million, and the [US|United States] paid.',
  'A grant of A$5 and HK$7 was shared out.',
  // Who has a chief executive or shares is a firm
  'Jane Rowe, CEO of [Google|Google], has left.',
  '[Boeing|Boeing] CEO Jane Rowe has left.',
  'The co-founder of [Apple|Apple Inc.] gave a talk.',
  '[Apple|Apple Inc.] shares slipped at noon.',
  'They picked apples; Apple trees bent low.',
  // Letters are a name by themselves, so that the adjective before them is none of theirs
  'A [German|Germany] DJ fell ill, and the [British|United Kingdom] FTSE rose.',
  'The Scottish ABC Players toured.',
  // A region has bodies of its own
  'The Maryland State Police closed the road.',
  'Floods hit [Maryland State|Maryland] again.',
  'She sat in the Oregon House of Representatives, then in the [US Congress|United States Congress].',
  // A town whose suburb, residents or court is told of is the town
  'A fire broke out in a [Denver|Denver] suburb at dawn.',
  // What stands alone in quotation marks is a ship or a song
  'The frigate “Brandenburg” sailed from [Hamburg|Hamburg].',
  // A language is no state
  'He kept a Spanish dictionary on his desk in [Spain|Spain].',
  'MIT researchers published a study on Tuesday.',
];
