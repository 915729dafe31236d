/** German sentences, with who is named in brackets: the words, and the label of the entity. */
export const GERMAN: readonly string[] = [
  // Endings
  '[Deutschlands|Germany] Nachbarn warten ab.',
  'Die Reise führte durch [Afghanistan|Afghanistan] und die Hauptstadt [Afghanistans|Afghanistan].',
  'Die Rede [Putins|Vladimir Putin] dauerte lange.',
  'Ein Beschluss der [Europäischen Union|European Union] und der [Vereinten Nationen|United Nations].',
  'Vertreter der [Taliban|Taliban] kamen zu spät.',
  // Offices
  '[Bundeskanzler|Chancellor of Germany] [Merz|Friedrich Merz] reiste durch [Deutschland|Germany].',
  'Der Kremlchef [Putin|Vladimir Putin] kam nach [Russland|Russia] zurück.',
  'Außenminister [Lawrow|Sergei Lavrov] sprach über [Russland|Russia].',
  // Governments
  '[Moskau|Russian government] erklärte, man werde antworten.',
  '[Berlin|German government] will den Vertrag kündigen.',
  '[Peking|Chinese government] weist die Vorwürfe zurück.',
  'Die Gespräche mit [Moskau|Russian government] scheiterten.',
  'Die Beziehungen zwischen [Berlin|German government] und [Washington|US government] sind kühl.',
  'Der Druck auf [Teheran|Iranian government] wächst.',
  '[Moskaus|Russian government] Haltung ist bekannt.',
  'Aus [Kiew|Ukrainian government] hieß es, man prüfe das.',
  '[Moskau|Russian government] hat die Regierung als erster Staat anerkannt.',
  'Die Kritik richtet sich gegen [Peking|Chinese government].',
  // Cities
  'In [Moskau|Moscow] schneit es.',
  'Sie flog nach [Berlin|Berlin] und von dort nach [Paris|Paris].',
  '[Moskaus|Moscow] Straßen waren leer.',
  'Der Zug zwischen [Berlin|Berlin] und [Warschau|Warsaw] hatte Verspätung.',
  '[Berlin|Berlin] hat viele Seen.',
  '[MOSKAU|Moscow] (dpa) – Es regnet.',
  // Adjectives
  'Der [russische|Russia] Botschafter traf [ukrainische|Ukraine] Abgeordnete.',
  'Die [türkischen|Turkey] Behörden schwiegen.',
  // Not marked
  'Der Berlin-Marathon beginnt um neun.',
  'Sie studiert an der Universität Hamburg und liest die China Daily.',
  'Zum Essen gab es ein Wiener Schnitzel.',
  'Russisches Roulette ist verboten.',
  'Der Ölteppich im Golf von Mexiko wächst.',
  'Das Essen war kalt, der Hof leer.',
  'Das Hotel Moskau schließt.',
  'David Beckham spielt nicht mehr.',
  'Mit dem Zug kam er an.',
  '[Washington|US government] kündigte Zölle an.',
  'In [Washington|Washington, D.C.] schneit es.',
  'Der Lehrer Erwin Putin ist kein Präsident.',
  // Territories and regions
  'Die Bewohner des [Gazastreifens|Gaza Strip] und des [Westjordanlands|West Bank] warten.',
  'Auf der [Krim|Crimea] und im [Gebiet Donezk|Donetsk Oblast] fielen Drohnen.',
  '[Kaliforniens|California] Strände sind leer, [Nordzyperns|Northern Cyprus] auch.',
  'Die Bank von England und der Prinz von Wales lasen einen Krimi.',
];
