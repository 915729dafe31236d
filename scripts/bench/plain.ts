/**
 * The plainest meaning of the task, which every peer can be asked for: lower-cased names in lower-cased
 * text, whole words, of overlapping ones the leftmost and then the longest.
 */

export interface Edges {
  /** May a name begin or end before the unit at `index`? */
  isEdge(text: string, index: number): boolean;
}

const UNITS = 0x10000;

/** 1 for a unit that is part of a word. */
export function wordTable(): Uint8Array {
  const table = new Uint8Array(UNITS);
  const word = /[\p{L}\p{N}\p{M}]/u;
  for (let unit = 0; unit < UNITS; unit += 1)
    // A half of a pair counts as a letter: what is outside the basic plane are mostly letters.
    if ((unit >= 0xd800 && unit <= 0xdfff) || word.test(String.fromCharCode(unit))) table[unit] = 1;
  return table;
}

export function createEdges(): Edges {
  const isWord = wordTable();
  return {
    isEdge: (text, index) =>
      index === 0 ||
      index === text.length ||
      isWord[text.charCodeAt(index - 1)] === 0 ||
      isWord[text.charCodeAt(index)] === 0,
  };
}

export interface Span {
  readonly start: number;
  readonly end: number;
}

/** What is left of spans in any order when whole words are asked for and none may overlap. */
export function countChosen(spans: readonly Span[], text: string, edges: Edges): number {
  const whole = spans.filter(
    ({ start, end }) => edges.isEdge(text, start) && edges.isEdge(text, end),
  );
  whole.sort((a, b) => a.start - b.start || b.end - a.end);
  let count = 0;
  let free = 0;
  for (const { start, end } of whole) {
    if (start < free) continue;
    count += 1;
    free = end;
  }
  return count;
}

/** By trying at every edge every length that a name has. Slow, and too simple to be wrong. */
export function countPlain(names: readonly string[], original: string): number {
  const wanted = new Set(names);
  const lengths = [...new Set(names.map(({ length }) => length))].sort((a, b) => b - a);
  const text = original.toLowerCase();
  const edges = createEdges();
  let count = 0;
  for (let start = 0; start < text.length; start += 1) {
    if (!edges.isEdge(text, start)) continue;
    const length = lengths.find(
      (units) =>
        start + units <= text.length &&
        edges.isEdge(text, start + units) &&
        wanted.has(text.slice(start, start + units)),
    );
    if (length === undefined) continue;
    count += 1;
    start += length - 1;
  }
  return count;
}

/** The loop that comes to mind first: for every name, look through the whole text. */
export function countNaive(names: readonly string[], original: string, edges: Edges): number {
  const text = original.toLowerCase();
  const spans: Span[] = [];
  for (const name of names)
    for (let start = text.indexOf(name); start >= 0; start = text.indexOf(name, start + 1))
      spans.push({ start, end: start + name.length });
  return countChosen(spans, text, edges);
}
