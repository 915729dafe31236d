import { describe, expect, it } from 'vitest';
import { counted, directionOf, safeLink, surenessWords } from '../../../components/words.ts';

describe('words of the interface', () => {
  it.each([
    ['en', 'ltr'],
    ['ar', 'rtl'],
    ['fa-AF', 'rtl'],
    ['PS', 'rtl'],
    ['arn', 'ltr'],
  ])('%s is written %s', (language, direction) => {
    expect(directionOf(language)).toBe(direction);
  });

  it.each([
    [1, 'very sure'],
    [0.92, 'quite sure'],
    [0.8, 'fairly sure'],
    [0.6, 'not very sure'],
    [0.2, 'not sure'],
  ])('a score of %d is "%s"', (score, words) => {
    expect(surenessWords(score)).toBe(words);
  });

  it('count in the singular and the plural', () => {
    expect(counted(1, 'name')).toBe('1 name');
    expect(counted(0, 'name')).toBe('0 names');
    expect(counted(2, 'entity', 'entities')).toBe('2 entities');
  });

  it('link to https alone', () => {
    expect(safeLink('https://example.org/a b')).toBe('https://example.org/a%20b');
    expect(safeLink('http://example.org/')).toBeUndefined();
    expect(safeLink('//example.org/')).toBeUndefined();
    expect(safeLink(undefined)).toBeUndefined();
  });
});
