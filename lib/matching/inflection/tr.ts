/**
 * Turkish. The six case endings on the last word, by vowel harmony: -da/-ta, -dan/-tan, -a/-ya, -ı/-yı,
 * -ın/-nın, -la/-yla; behind a possessive compound («Dışişleri Bakanlığı») with the n between.
 * Only without an apostrophe: «Rusya'nın» is found already, because what stands behind an apostrophe is no
 * part of the word. Bodies are written without one («Bakanlığının»), and so are many names on the net.
 * Left out: plurals and possessives, k to ğ (never written in names), names read otherwise than written
 * («Kemal'e»).
 * Sources: http://home.unilang.org/wiki/index.php/Turkish_cases, http://turkishlanguage.co.uk/buffer02.htm
 */

const VOWELS = 'aâeıiîoöuüû';
const HIGH: Readonly<Record<string, string>> = {
  a: 'ı',
  ı: 'ı',
  â: 'i',
  e: 'i',
  i: 'i',
  î: 'i',
  o: 'u',
  u: 'u',
  ö: 'ü',
  ü: 'ü',
  û: 'ü',
};

/** A compound's last word carries -(s)ı: «Birliği», «Adaları»; a plain name of several words does not («San Marino»). */
const POSSESSED =
  /(?:[ıiuü]ğ[ıiuü]|s[ıiuü]|l[ae]r[ıi]|(?:hükümet|cumhuriyet|meclis|konsey|örgüt|devlet|parlament|mahkem|banka|part|komisyon|ordu|kesim|emirlik|geçid|sahil|kanal|deniz)[ıiuü])$/u;

/** Forms that are everyday words: "finances", "tile". */
const EVERYDAY: ReadonlySet<string> = new Set(['Maliye', 'Çini']);

export function turkishForms(text: string): string[] {
  const word = (text.split(/\s+/u).at(-1) ?? '').toLocaleLowerCase('tr');
  const last = word.at(-1) ?? '';
  const vowel = word.split('').findLast((letter) => VOWELS.includes(letter));
  const isName = /\p{Ll}$/u.test(text) && /^[\p{L}’'-]+$/u.test(word) && !/['’]/u.test(word);
  if (vowel === undefined || !isName) return [];
  const high = HIGH[vowel] ?? 'i';
  const low = 'aıou'.includes(vowel) ? 'a' : 'e';
  const onVowel = VOWELS.includes(last);
  const isPossessed = onVowel && /\s/u.test(text) && POSSESSED.test(word);
  const hard = 'fstkçşhp'.includes(last) ? 't' : 'd';
  const endings = isPossessed
    ? [`n${high}n`, `n${low}`, `n${high}`, `nd${low}`, `nd${low}n`, `yl${low}`]
    : onVowel
      ? [`n${high}n`, `d${low}`, `y${low}`, `d${low}n`, `y${high}`, `yl${low}`]
      : [`${high}n`, `${hard}${low}`, low, `${hard}${low}n`, high, `l${low}`];
  return endings.map((ending) => text + ending).filter((form) => !EVERYDAY.has(form));
}
