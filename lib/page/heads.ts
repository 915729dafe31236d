/**
 * What stands between a headline and the article's text: the headline's own box, the standfirst, a
 * caption. Many pages keep them apart from the text.
 *
 *     <div> <header> <h1>…</h1> </header>   <p class="intro">…</p>   <div> <nav/> <div>the root</div> </div> </div>
 *           └─── a head ──────────────┘   └─── a head ───────┘
 */

/** Head matter is short; more is something else, and then the headline alone is read. */
const MAX_HEAD_UNITS = 1_500;
/** A standfirst is a sentence; what is shorter is a date, a name, a button. */
const MIN_STANDFIRST_UNITS = 40;
/** A page with more between the two is made otherwise. */
const MAX_HEADS = 12;

/** In document order, none within another; empty where the root holds the headline. */
export function headsOf(root: Element, headline: Element | null): readonly Element[] {
  if (!headline || root.contains(headline)) return [];
  let top = headline;
  for (let outer = top.parentElement; outer && !outer.contains(root); outer = outer.parentElement) {
    if (outer.textContent.length > MAX_HEAD_UNITS) return [headline];
    top = outer;
  }
  const heads = [top];
  let units = top.textContent.length;
  for (let next = top.nextElementSibling; next; next = next.nextElementSibling) {
    if (next.contains(root)) return heads;
    if (next.textContent.trim().length < MIN_STANDFIRST_UNITS) continue;
    units += next.textContent.length;
    if (units > MAX_HEAD_UNITS || heads.length >= MAX_HEADS) break;
    heads.push(next);
  }
  return [top];
}
