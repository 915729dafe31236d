/** References of a statement as sources of a pack. */
import { LIMITS } from '../knowledge/pack/limits.ts';
import { optional } from '../knowledge/pack/keys.ts';
import type { Claim, Snaks } from './document.ts';
import { REFERENCES } from './property-map.ts';
import { cleanText } from './texts.ts';
import { dateOfTime } from './time.ts';

/** Every statement has at least this source: the dump itself. */
export const WIKIDATA_SOURCE = 'wikidata';

/** More would fill a pack's list of sources with the same page in ten archives. */
const MOST_REFERENCES = 3;

/** A source as the map stage knows it; `statedIn` is an entity whose label only the reduce stage knows. */
export interface ReferenceSource {
  readonly source: string;
  readonly title?: string;
  readonly statedIn?: string;
  readonly date?: string;
  readonly checked?: string;
  readonly url?: string;
}

/**
 * 53 bits of a text, in base 36: an id that is the same wherever it is made, without a table.
 * The mixing is that of MurmurHash2's finaliser over two 32-bit lanes.
 */
function shortHash(text: string): string {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    high = Math.imul(high ^ unit, 2_654_435_761);
    low = Math.imul(low ^ unit, 1_597_334_677);
  }
  high =
    Math.imul(high ^ (high >>> 16), 2_246_822_507) ^ Math.imul(low ^ (low >>> 13), 3_266_489_909);
  low =
    Math.imul(low ^ (low >>> 16), 2_246_822_507) ^ Math.imul(high ^ (high >>> 13), 3_266_489_909);
  const HALF = 4_294_967_296;
  const TOP_BITS = 2_097_151;
  return (HALF * (TOP_BITS & low) + (high >>> 0)).toString(36);
}

function textOf(snaks: Snaks, property: string): string | undefined {
  for (const snak of snaks.get(property) ?? [])
    if (snak.state === 'value' && snak.value?.type === 'text') return snak.value.text;
  return undefined;
}

function dateOf(snaks: Snaks, property: string): string | undefined {
  for (const snak of snaks.get(property) ?? []) {
    const date = snak.state === 'value' ? dateOfTime(snak.value) : null;
    if (date !== null) return date;
  }
  return undefined;
}

function urlOf(snaks: Snaks): string | undefined {
  const url = textOf(snaks, REFERENCES.url)?.trim();
  if (url === undefined || url.length > LIMITS.urlLength || !/^https:\/\/[^\s<>]+$/.test(url))
    return undefined;
  return cleanText(url, LIMITS.urlLength) === url && URL.canParse(url) ? url : undefined;
}

function sourceOf(snaks: Snaks): ReferenceSource | null {
  const url = urlOf(snaks);
  const named = (snaks.get(REFERENCES.statedIn) ?? []).find((snak) => snak.state === 'value');
  const statedIn =
    named?.state === 'value' && named.value?.type === 'entity' ? named.value.id : undefined;
  // A link that packs refuse is no source, unless the reference names a work too.
  if (url === undefined && statedIn === undefined) return null;
  const title = cleanText(textOf(snaks, REFERENCES.title) ?? '', LIMITS.titleLength) ?? undefined;
  return {
    source: `ref-${shortHash([url, statedIn, title].join('\n'))}`,
    ...optional('title', title),
    ...optional('statedIn', statedIn),
    ...optional('date', dateOf(snaks, REFERENCES.published)),
    ...optional('checked', dateOf(snaks, REFERENCES.retrieved)),
    ...optional('url', url),
  };
}

export interface ReferencesOfClaim {
  readonly sources: readonly ReferenceSource[];
  /** The latest day on which somebody retrieved a reference, of references of any sort. */
  readonly retrieved?: string;
}

export function referencesOf(claim: Claim): ReferencesOfClaim {
  const sources = new Map<string, ReferenceSource>();
  let retrieved: string | undefined;
  for (const snaks of claim.references) {
    const checked = dateOf(snaks, REFERENCES.retrieved);
    if (checked !== undefined && (retrieved === undefined || checked > retrieved))
      retrieved = checked;
    const source = sourceOf(snaks);
    if (source && sources.size < MOST_REFERENCES && !sources.has(source.source))
      sources.set(source.source, source);
  }
  return { sources: [...sources.values()], ...optional('retrieved', retrieved) };
}
