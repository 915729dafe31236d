/**
 * What the reader does with packs: look into a file before taking it, add, switch, order, remove, take
 * back out. Runs where it does not hold up a page; it knows no browser API.
 */
import { diffPacks, diffWords } from '../knowledge/diff.ts';
import { ownIdProblem } from '../knowledge/own-pack.ts';
import { OWN_PACK_ID } from '../knowledge/pack/keys.ts';
import type { PackProblem } from '../knowledge/pack/problems.ts';
import { failure, success, type Result } from '../knowledge/result.ts';
import type { InstalledPack } from '../knowledge/installed-pack.ts';
import type { Pack, PackId } from '../knowledge/types.ts';
import { isQuotaError, type PackFileToKeep, type PackRow, type Store } from '../store/store.ts';
import type { Builder, BuildOptions, NewPack } from './builder.ts';
import { labelsOf } from './labels.ts';
import { readPack, summaryOf, type PackSource } from './pack-source.ts';

/** What adding a file would do, for the reader to decide on. */
export interface PackPreview {
  readonly pack: InstalledPack;
  /** The version that is there, if there is one. */
  readonly replaces?: string;
  /** "14 facts changed, 2 offices ended"; only where it replaces one. */
  readonly changes?: string;
  /** The first of the changes, one a line. */
  readonly lines: readonly string[];
}

type Answer<T> = Promise<Result<T, readonly PackProblem[]>>;

export interface Packs {
  list(): Promise<readonly InstalledPack[]>;
  /** Reads and checks a file; nothing is kept in the store. The last one previewed can be added. */
  preview(source: PackSource, options?: BuildOptions): Answer<PackPreview>;
  /** Adds what was previewed last. */
  add(options?: BuildOptions): Answer<InstalledPack>;
  setEnabled(pack: PackId, enabled: boolean, options?: BuildOptions): Answer<null>;
  /** One place up (served before) or down. */
  move(pack: PackId, by: 1 | -1, options?: BuildOptions): Answer<null>;
  remove(pack: PackId, options?: BuildOptions): Answer<null>;
  /** The file as it was added; null for the bundled pack. */
  file(pack: PackId): Promise<PackFileToKeep | null>;
}

const LINES_SHOWN = 40;

export function createPacks(store: Store, builder: Builder): Packs {
  const memory: { previewed: { readonly pack: Pack; readonly source: PackSource } | null } = {
    previewed: null,
  };

  async function readInstalled(id: PackId): Promise<Pack | null> {
    const file = await store.packFile(id);
    const read = file && (await readPack(file, () => true));
    return read?.ok === true ? read.value : null;
  }

  async function changed(
    plan: (rows: readonly PackRow[]) => readonly PackRow[],
    options: BuildOptions = {},
    added?: NewPack,
  ): Answer<null> {
    try {
      const result = await builder.change(
        (rows) => ({ rows: plan(rows), ...(added ? { added } : {}) }),
        options,
      );
      return result.ok ? success(null) : result;
    } catch (error) {
      if (!isQuotaError(error)) throw error;
      return failure([
        {
          file: added?.file.name ?? '',
          line: 0,
          record: '',
          field: '',
          rule: 'the browser has no space left for it; nothing was changed',
          hint: 'remove a pack, or free disk space',
        },
      ]);
    }
  }

  return {
    list: () => store.packs(),

    async preview(source, options = {}) {
      memory.previewed = null;
      const { signal, onProgress } = options;
      // The builder asks again with what is really below it.
      const known = await labelsOf(store);
      const read = await readPack(source, (id) => known.has(id), {
        ...(signal && { signal }),
        onProgress: (part) => onProgress?.('reading', part),
      });
      if (!read.ok) return read;
      const pack = read.value;
      if (pack.manifest.id === OWN_PACK_ID) return failure([ownIdProblem(source.name)]);
      const summary = summaryOf(pack, { bundled: false, enabled: true, bytes: source.data.size });
      const former = (await store.packs()).find((row) => row.id === pack.manifest.id);
      memory.previewed = { pack, source };
      if (!former || former.bundled) return success({ pack: summary, lines: [] });
      const before = await readInstalled(former.id);
      const diff = before && diffPacks(before, pack, (id) => known.get(id));
      return success({
        pack: summary,
        replaces: former.version,
        ...(diff ? { changes: diffWords(diff) } : {}),
        lines: diff?.lines.slice(0, LINES_SHOWN) ?? [],
      });
    },

    async add(options) {
      const { previewed } = memory;
      if (!previewed) throw new Error('nothing was previewed');
      const { pack, source } = previewed;
      const summary = summaryOf(pack, { bundled: false, enabled: true, bytes: source.data.size });
      const { id } = summary;
      const result = await changed(
        (rows) => {
          const former = rows.find((row) => row.id === id && !row.bundled);
          const layer = former?.layer ?? Math.max(0, ...rows.map((row) => row.layer)) + 1;
          return [...rows.filter((row) => row !== former), { ...summary, layer }];
        },
        options,
        { pack, file: { id, name: source.name, data: source.data } },
      );
      if (!result.ok) return result;
      memory.previewed = null;
      return success(summary);
    },

    setEnabled: (pack, enabled, options) =>
      changed(
        (rows) => rows.map((row) => (row.id === pack ? switched(row, enabled) : row)),
        options,
      ),

    move: (pack, by, options) =>
      changed((rows) => {
        const own = rows.filter((row) => !row.bundled);
        const from = own.findIndex((row) => row.id === pack);
        const to = from + by;
        if (from < 0 || to < 0 || to >= own.length) return rows;
        const [moved] = own.splice(from, 1);
        if (moved) own.splice(to, 0, moved);
        return [
          ...rows.filter((row) => row.bundled),
          ...own.map((row, index) => ({ ...row, layer: index + 1 })),
        ];
      }, options),

    remove: (pack, options) =>
      changed((rows) => rows.filter((row) => row.bundled || row.id !== pack), options),

    file: (pack) => store.packFile(pack),
  };
}

/** Switched anew, a pack is judged anew. */
function switched(row: PackRow, enabled: boolean): PackRow {
  const { refused: _refused, ...rest } = row;
  return { ...rest, enabled };
}
