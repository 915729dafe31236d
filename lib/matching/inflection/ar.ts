/**
 * Arabic. The words of one letter that are written on to the next: و and ف (and), ب (in, with), ل (to, for),
 * ك (as), and pairs of them; ل and the article ال become لل.
 * Left out: س (only before verbs), the article itself (a name has it or not), case endings in letters (أبو,
 * أبي; the sound plural), and names of fewer than three letters, which would read as other words.
 * Source: https://issuhub.com/view/index?id=4580&pageIndex=68 (a grammar, 11.11 on ل and the article)
 */

const FEWEST_LETTERS = 3;
const PREFIXES = ['و', 'ب', 'ل', 'وب', 'ول', 'ف', 'ك', 'وك', 'فل', 'فب'];

export function arabicForms(text: string): string[] {
  const letters = text.match(/\p{Script=Arabic}/gu) ?? [];
  if (letters.length < FEWEST_LETTERS || !/^\p{Script=Arabic}{2}/u.test(text)) return [];
  // Behind للـ a third ل is not written: «اللجنة», «للجنة».
  const bare = text.startsWith('ال') ? text.replace(/^الل?/u, '') : null;
  return PREFIXES.map((prefix) =>
    prefix.endsWith('ل') && bare !== null ? `${prefix}ل${bare}` : prefix + text,
  );
}
