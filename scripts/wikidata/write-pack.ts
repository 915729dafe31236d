/** Writes what the reduce stage finishes as the folder of a pack. */
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { PACK_FORMAT } from '../../lib/knowledge/pack/keys.ts';
import { LIMITS } from '../../lib/knowledge/pack/limits.ts';
import {
  wikidataSource,
  type Finished,
  type SourceRecord,
} from '../../lib/wikidata/finish-record.ts';
import { WIKIDATA_SOURCE } from '../../lib/wikidata/sources.ts';
import { UsageError } from './arguments.ts';
import { LineFile } from './line-file.ts';

const FILES = ['pack.jsonl', 'sources.jsonl', 'entities.jsonl', 'redirects.jsonl'] as const;
const DRAFT = '.new';

export interface ManifestOptions {
  readonly id?: string;
  readonly name?: string;
  readonly version?: string;
  readonly licence?: string;
  readonly description?: string;
}

export interface PackCounts {
  readonly entities: number;
  readonly statements: number;
  readonly sources: number;
  readonly redirects: number;
  /** UTF-16 units of all files. */
  readonly length: number;
}

/** The id in the manifest, and whether the folder may be written to. @throws UsageError */
export function checkOut(out: string, id: string | undefined): string {
  const known: readonly string[] = FILES;
  if (existsSync(out)) {
    const foreign = readdirSync(out).find(
      (name) => name.endsWith('.jsonl') && !known.includes(name),
    );
    if (foreign !== undefined)
      throw new UsageError(
        `--out: ${join(out, foreign)} would become part of the pack; take another folder`,
      );
  }
  const packId = id ?? basename(resolve(out)).toLowerCase();
  if (!/^[a-z0-9][a-z0-9-]*$/.test(packId) || packId === 'world' || packId.length > LIMITS.idLength)
    throw new UsageError(`"${packId}" is no id for a pack of one's own; say --id my-pack`);
  return packId;
}

export class PackWriter {
  private readonly out: string;
  private readonly entityFile: LineFile;
  private readonly sources = new Map<string, SourceRecord>();
  private readonly redirects = new Map<string, string>();
  private readonly languages = new Set<string>();
  private entities = 0;
  private statements = 0;
  private length = 0;

  constructor(out: string) {
    this.out = out;
    mkdirSync(out, { recursive: true });
    this.entityFile = new LineFile(join(out, `entities.jsonl${DRAFT}`));
  }

  add({ record, sources, redirects }: Finished): void {
    const cited = new Set((record.statements ?? []).flatMap((statement) => statement.sources));
    for (const source of sources) if (cited.has(source.source)) this.addSource(source);
    for (const [from, to] of redirects) this.redirects.set(from, to);
    for (const language of Object.keys(record.names))
      if (language !== 'mul') this.languages.add(language);
    const statements = record.statements?.map((statement) => ({
      ...statement,
      sources: statement.sources.filter((id) => id === WIKIDATA_SOURCE || this.sources.has(id)),
    }));
    const line = JSON.stringify({ ...record, ...(statements ? { statements } : {}) });
    this.entityFile.write(line);
    this.length += line.length + 1;
    this.entities += 1;
    this.statements += statements?.length ?? 0;
  }

  /** A pack holds so many sources; statements whose source found no room still cite Wikidata. */
  private addSource(source: SourceRecord): void {
    const former = this.sources.get(source.source);
    if (!former && this.sources.size >= LIMITS.sources - 1) return;
    const later = former && (former.checked ?? '') >= (source.checked ?? '') ? former : source;
    this.sources.set(source.source, later);
  }

  finish(id: string, asOf: string, options: ManifestOptions): PackCounts {
    this.entityFile.close();
    const languages = [...this.languages].sort();
    this.write('pack.jsonl', [
      {
        pack: id,
        format: PACK_FORMAT,
        name: options.name ?? id,
        version: options.version ?? '1.0.0',
        asOf,
        licence: options.licence ?? 'CC0-1.0',
        ...(languages.length > 0 ? { languages } : {}),
        description: options.description ?? 'Made from a dump of Wikidata.',
      },
    ]);
    const sources = [...this.sources.values()].sort((a, b) => (a.source < b.source ? -1 : 1));
    this.write('sources.jsonl', [...sources, wikidataSource(asOf)]);
    const redirects = [...this.redirects].sort(
      ([a], [b]) => Number(a.slice(1)) - Number(b.slice(1)),
    );
    if (redirects.length > 0)
      this.write(
        'redirects.jsonl',
        redirects.map(([redirect, to]) => ({ redirect, to })),
      );
    this.publish(redirects.length > 0);
    return {
      entities: this.entities,
      statements: this.statements,
      sources: sources.length + 1,
      redirects: redirects.length,
      length: this.length,
    };
  }

  private write(name: (typeof FILES)[number], records: readonly object[]): void {
    const file = new LineFile(join(this.out, `${name}${DRAFT}`));
    for (const record of records) {
      const line = JSON.stringify(record);
      this.length += line.length + 1;
      file.write(line);
    }
    file.close();
  }

  /** The former pack stands until the new one is whole. */
  private publish(redirected: boolean): void {
    if (!redirected) rmSync(join(this.out, 'redirects.jsonl'), { force: true });
    for (const name of FILES)
      if (existsSync(join(this.out, `${name}${DRAFT}`)))
        renameSync(join(this.out, `${name}${DRAFT}`), join(this.out, name));
  }
}

/** What keeps the folder from being a pack, in one line, or null. */
export function tooLarge(counts: PackCounts): string | null {
  const over = (what: string, count: number, most: number): string | null =>
    count > most
      ? `${count.toLocaleString('en')} ${what} are more than a pack holds (${most.toLocaleString('en')}); narrow --select`
      : null;
  return (
    over('entities', counts.entities, LIMITS.entities) ??
    over('statements', counts.statements, LIMITS.statements) ??
    over('redirects', counts.redirects, LIMITS.redirects) ??
    over('characters', counts.length, LIMITS.pack)
  );
}
