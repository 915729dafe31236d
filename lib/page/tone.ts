/** Which colours of marks can be seen on this page: measured once an article, not asked of the system. */

import { flatParent } from './walk.ts';

/** `plain`: on middling backgrounds neither accent has 3:1, so marks take the text's own colour. */
export type Tone = 'light' | 'dark' | 'plain';

/**
 * Relative luminance (WCAG) at which the accents of marks.css, as they are mixed with the background,
 * still have 3:1.
 */
const LIGHT_FROM = 0.5;
const DARK_TO = 0.07;

/** Red, green, blue (0 to 255) and alpha of a computed colour; null for forms that browsers do not give for pages' colours. */
function channels(colour: string): readonly [number, number, number, number] | null {
  const numbers =
    colour.match(/-?[\d.]+(?:e-?\d+)?%?/gi)?.map((part) => Number.parseFloat(part)) ?? [];
  const [red = 0, green = 0, blue = 0, alpha = 1] = numbers;
  if (/^rgba?\(/.test(colour) && numbers.length >= 3) return [red, green, blue, alpha];
  if (colour.startsWith('color(srgb ') && numbers.length >= 3)
    return [red * 255, green * 255, blue * 255, alpha];
  return null;
}

export function luminance(red: number, green: number, blue: number): number {
  const linear = (channel: number): number => {
    const share = Math.max(0, Math.min(1, channel / 255));
    return share <= 0.040_45 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

function toneOf(lightness: number): Tone {
  if (lightness >= LIGHT_FROM) return 'light';
  return lightness <= DARK_TO ? 'dark' : 'plain';
}

/** More transparent than this shows what lies behind. */
const MIN_ALPHA = 0.5;

/** Goes up from the article to the first background that covers; without any, the text's colour tells. */
export function measureTone(
  root: Element,
  styleOf: (element: Element) => CSSStyleDeclaration,
): Tone {
  for (let element: Element | null = root; element; element = flatParent(element)) {
    const colour = channels(styleOf(element).backgroundColor);
    if (colour && colour[3] >= MIN_ALPHA) return toneOf(luminance(colour[0], colour[1], colour[2]));
  }
  const text = channels(styleOf(root).color);
  // Light text on nothing at all is a dark page by the system's own colours.
  return text && luminance(text[0], text[1], text[2]) > 0.5 ? 'dark' : 'light';
}
