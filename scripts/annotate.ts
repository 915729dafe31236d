/**
 * `npm run annotate -- FILE`: what Backstory finds in a text, as JSON, by the same code as in the
 * browser. For pack authors, and for measuring.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { parseDate } from '../lib/knowledge/edtf.ts';
import { isObject } from '../lib/knowledge/pack/fields.ts';
import type { EntityId, Pack } from '../lib/knowledge/types.ts';
import type { LinkContext, MentionForm } from '../lib/linking/types.ts';
import { linkerOf } from './linker.ts';
import { loadPack, PackError } from './pack/load.ts';
import { readHtml } from './read-html.ts';
import { splitText, type PlacedBlock } from './split-text.ts';

const USAGE = `npm run annotate -- FILE.txt | FILE.html | -     (- reads a text from standard input)

  --date YYYY-MM-DD   when the text was published
  --lang xx           the language of the text
  --pack FILE         a pack (folder or .jsonl) above the bundled one; may be given again
  --no-bundled        leave the bundled pack out
  --country xx        the country that the publisher writes from
  --doubts            doubtful names too, with what would decide
  --jsonl             a batch: {"id","text","lang","date"} a line in, {"id","mentions":[…]} a line out
  --text OUT          write the text that the offsets count in (for HTML)

Prints [{start, end, surface, entity, label, wikidata, kind, form, score, reason, others, doubt?}, …];
others are ids of whom else the surface may mean, the likeliest first;
start and end are UTF-16 offsets into the text.`;

const BUNDLED = 'packs/world';

interface Annotation {
  readonly start: number;
  readonly end: number;
  readonly surface: string;
  readonly entity: EntityId;
  readonly label: string;
  readonly wikidata: string | null;
  readonly kind: string;
  readonly form: MentionForm;
  readonly score: number;
  readonly reason: string;
  readonly others: readonly EntityId[];
  readonly doubt?: string;
}

type Annotate = (blocks: readonly PlacedBlock[], context: LinkContext) => Promise<Annotation[]>;

function loadAnnotator(paths: readonly string[]): Annotate {
  const packs: Pack[] = [];
  const wikidata = new Map<EntityId, string>();
  for (const path of paths) {
    const pack = loadPack(path, {
      knows: (id) => packs.some((lower) => lower.entities.some((entity) => entity.id === id)),
    });
    packs.push(pack);
    for (const entity of pack.entities)
      if (entity.wikidata !== undefined) wikidata.set(entity.id, entity.wikidata);
  }
  const link = linkerOf(packs);
  return async (blocks, context) => {
    const { mentions } = await link(blocks, context);
    return mentions.map((mention) => {
      const block = blocks[mention.block] as PlacedBlock;
      const { entity, label, kind, form, score, reason, others, doubt } = mention;
      return {
        start: block.offset + mention.start,
        end: block.offset + mention.end,
        surface: block.text.slice(mention.start, mention.end),
        entity,
        label,
        wikidata: wikidata.get(entity) ?? null,
        kind,
        form,
        score,
        reason,
        others: others.map((other) => other.entity),
        ...(doubt === undefined ? {} : { doubt }),
      };
    });
  };
}

function contextOf(lang: unknown, date: unknown): LinkContext {
  return {
    ...(typeof lang === 'string' && lang !== '' ? { language: lang } : {}),
    ...(typeof date === 'string' && parseDate(date) ? { date } : {}),
  };
}

async function annotateBatch(
  file: string,
  annotate: Annotate,
  fallback: LinkContext,
): Promise<void> {
  const input = file === '-' ? process.stdin : (await import('node:fs')).createReadStream(file);
  let number = 0;
  for await (const line of createInterface({ input, crlfDelay: Infinity })) {
    number += 1;
    if (line.trim() === '') continue;
    const record: unknown = JSON.parse(line);
    if (!isObject(record) || typeof record['text'] !== 'string')
      throw new Error(`line ${number}: no "text"`);
    const context = { ...fallback, ...contextOf(record['lang'], record['date']) };
    console.log(
      JSON.stringify({
        id: record['id'] ?? null,
        mentions: await annotate(splitText(record['text']), context),
      }),
    );
  }
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      date: { type: 'string' },
      lang: { type: 'string' },
      pack: { type: 'string', multiple: true },
      'no-bundled': { type: 'boolean' },
      country: { type: 'string' },
      doubts: { type: 'boolean' },
      jsonl: { type: 'boolean' },
      text: { type: 'string' },
      help: { type: 'boolean' },
    },
  });
  const file = positionals[0] ?? (values.jsonl ? '-' : undefined);
  if (values.help || file === undefined) {
    console.log(USAGE);
    if (!values.help) process.exitCode = 2;
    return;
  }
  if (values.date !== undefined && !parseDate(values.date))
    throw new Error(`--date ${values.date}: no date; write 2025-07-03`);
  const annotate = loadAnnotator([
    ...(values['no-bundled'] ? [] : [BUNDLED]),
    ...(values.pack ?? []),
  ]);
  const given: LinkContext = {
    ...contextOf(values.lang, values.date),
    ...(values.country === undefined ? {} : { country: values.country.toLowerCase() }),
    doubts: values.doubts === true,
  };
  if (values.jsonl) return annotateBatch(file, annotate, given);
  const source = readFileSync(file === '-' ? 0 : file, 'utf8');
  const read = /\.x?html?$/i.test(file)
    ? await readHtml(source)
    : { blocks: splitText(source), text: source, context: {} };
  if (values.text !== undefined) writeFileSync(values.text, read.text);
  console.log(JSON.stringify(await annotate(read.blocks, { ...read.context, ...given }), null, 2));
}

main().catch((error: unknown) => {
  console.error(error instanceof PackError || error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
