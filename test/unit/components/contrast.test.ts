import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const css = readFileSync('components/tokens.css', 'utf8');

/** The custom properties of the first and the dark rule. */
function colours(block: string): ReadonlyMap<string, string> {
  return new Map(
    [...block.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map(([, name = '', hex = '']) => [
      name,
      hex,
    ]),
  );
}
const darkFrom = css.indexOf('@media (prefers-color-scheme: dark)');
const THEMES = { light: colours(css.slice(0, darkFrom)), dark: colours(css.slice(darkFrom)) };

/** Relative luminance, https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(one: string, other: string): number {
  const [high = 0, low = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (high + 0.05) / (low + 0.05);
}

describe.each(['light', 'dark'] as const)('in %s', (theme) => {
  const colour = (name: string): string => THEMES[theme].get(name) ?? '';

  it.each([
    ['ink', 'paper'],
    ['ink', 'soft'],
    ['muted', 'paper'],
    ['muted', 'soft'],
    ['then', 'paper'],
    ['then', 'soft'],
    ['now', 'paper'],
    ['now', 'soft'],
    ['ink', 'now-wash'],
    ['ink', 'then-wash'],
    ['then', 'then-wash'],
  ] as const)('text in %s on %s can be read (4.5:1)', (ink, paper) => {
    expect(contrast(colour(ink), colour(paper))).toBeGreaterThanOrEqual(4.5);
  });

  it.each([
    ['field', 'paper'],
    ['field', 'soft'],
    ['then', 'paper'],
    ['paper', 'field'],
  ] as const)('the edge of a control, %s on %s, can be seen (3:1)', (edge, paper) => {
    expect(contrast(colour(edge), colour(paper))).toBeGreaterThanOrEqual(3);
  });
});
