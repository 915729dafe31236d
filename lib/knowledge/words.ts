/** How names, dates and quantities are worded for a reader. English; other languages fall back to it. */
import { knownDate } from './edtf.ts';
import type { EdtfDate, Language, LocalText, Name, Quantity } from './types.ts';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** The text in the language, its base language, `mul`, English, or any. */
export function textIn(text: LocalText, language: Language): string {
  const base = language.split('-')[0] ?? language;
  return text[language] ?? text[base] ?? text['mul'] ?? text['en'] ?? Object.values(text)[0] ?? '';
}

/** The first name in the language, by the same order of fallbacks. */
export function labelIn(names: readonly Name[], language: Language): string {
  const base = language.split('-')[0] ?? language;
  for (const wanted of [language, base, 'mul', 'en']) {
    const found = names.find((name) => name.language === wanted);
    if (found) return found.text;
  }
  return names[0]?.text ?? '';
}

/** "3 Jul 2025", "Jul 2025", "2025", "about 1994", "44 BC"; never more precise than the date. */
export function dateWords(date: EdtfDate): string {
  const { year, month, day, about, uncertain } = knownDate(date);
  const years = year > 0 ? String(year) : `${1 - year} BC`;
  const monthName = month === undefined ? '' : MONTHS[month - 1];
  const plain = [day, monthName, years]
    .filter((part) => part !== undefined && part !== '')
    .join(' ');
  return `${about ? 'about ' : ''}${plain}${uncertain ? ' (uncertain)' : ''}`;
}

/** "Jul 2025": a day says more than an as-of can claim. */
export function monthWords(date: EdtfDate): string {
  const { year, month } = knownDate(date);
  return dateWords(
    month === undefined
      ? date.slice(0, 4)
      : `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}`,
  );
}

const UNIT_WORDS: Readonly<Record<string, string>> = {
  km2: ' km²',
  people: ' people',
  members: ' members',
  percent: ' %',
  usd: ' US dollars',
};

const GROUPED = new Intl.NumberFormat('en', { maximumFractionDigits: 2 });

export function quantityWords(quantity: Quantity): string {
  const unit =
    quantity.unit === undefined ? '' : (UNIT_WORDS[quantity.unit] ?? ` ${quantity.unit}`);
  return `${GROUPED.format(quantity.amount)}${unit}`;
}
