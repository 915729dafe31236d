/** The pages that are measured: saved news pages where they are at hand, else our own sample pages. */
import { readSavedPages, type SavedPage } from '../../lab/saved-pages.ts';
import { serveSavedPages } from '../../lab/saved-site.ts';
import { serveSite, slugs } from '../../site-server.ts';

export interface Sample {
  readonly from: string;
  /** Spread over all of them. */
  readonly some: readonly string[];
  /** With the most text. */
  readonly long: readonly string[];
  /** An article of ours, a page that is none, and long ones made for it. */
  readonly own: (path: string) => string;
  close(): Promise<void>;
}

const LEAST_UNITS = 400;
const SOME = 40;
const LONG = 8;
const NO_TEXT = ['no-article', 'spa-news'];

function spread<Item>(items: readonly Item[], wanted: number): readonly Item[] {
  const step = Math.max(1, items.length / wanted);
  return items.filter((_, index) => Math.floor(index / step) !== Math.floor((index - 1) / step));
}

export async function openSample(): Promise<Sample> {
  const site = await serveSite();
  const own = (path: string): string => `${site.origin}${path}`;
  const saved = readSavedPages()?.filter(({ textUnits }) => textUnits >= LEAST_UNITS);
  if (!saved || saved.length === 0) {
    const pages = slugs()
      .filter((slug) => !NO_TEXT.includes(slug))
      .map((slug) => own(`/${slug}/`));
    return {
      from: `${pages.length} sample pages; no saved news pages are at hand`,
      some: pages,
      long: [own('/russia-recognises-taliban/')],
      own,
      close: () => site.close(),
    };
  }
  const savedSite = await serveSavedPages(saved);
  // Their own scripts would be measured with ours.
  const addressOf = (page: SavedPage): string => savedSite.addressOf(page, 'still');
  const byLength = saved.toSorted((a, b) => b.textUnits - a.textUnits);
  return {
    from: `${saved.length} saved news pages of ${LEAST_UNITS} characters and more, none of their scripts running`,
    some: spread(saved, SOME).map(addressOf),
    long: byLength.slice(0, LONG).map(addressOf),
    own,
    async close() {
      await savedSite.close();
      await site.close();
    },
  };
}
