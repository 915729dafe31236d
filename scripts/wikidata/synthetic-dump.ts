/**
 * `synthetic-dump --out FILE --size 2G [--from FOLDER]`: a dump of any size, made of real Wikidata
 * documents under new ids, for measuring and for tests. References among the documents are led along to the
 * new ids; between them stand lines such as a real dump or a bad disk has: broken ones, redirects, and
 * very long ones. The same call makes the same bytes.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArguments, runCommand, UsageError } from './arguments.ts';
import { LineFile } from './line-file.ts';

const USAGE = `node scripts/wikidata/synthetic-dump.ts --out FILE [--size 2G] [--from ../shared/data/wikidata/entities]`;

const FOLDER = '../shared/data/wikidata/entities';
const UNITS: Readonly<Record<string, number>> = { '': 1, K: 1024, M: 1024 ** 2, G: 1024 ** 3 };
/** Larger than any id of Wikidata, so that new ids never meet old ones. */
const ID_STEP = 1_000_000_000;
/** Ids have twelve digits at most. */
const MOST_COPIES = 900;
const HUGE_ALIASES = 200_000;
const COPIES_A_HUGE_LINE = 50;
const COPIES_A_BROKEN_LINE = 5;

/** Between an entity's id and the one it had before it was merged. */
const FORMER_ID = 500_000_000;
/** How many entities of a copy were merged into others. */
const MOVED = 30;

interface Numbered {
  readonly id: number;
  readonly template: Template;
}

/** A document cut at the ids to be renumbered: text, number, text, number … text. */
interface Template {
  readonly texts: readonly string[];
  readonly numbers: readonly number[];
}

function readTemplate(document: string, known: ReadonlySet<number>): Template {
  const texts: string[] = [];
  const numbers: number[] = [];
  let from = 0;
  for (const match of document.matchAll(/"(?:(?:id|title)":"Q|numeric-id":)(\d+)/g)) {
    const number = Number(match[1]);
    if (!known.has(number)) continue;
    const end = match.index + match[0].length;
    texts.push(document.slice(from, end - (match[1]?.length ?? 0)));
    numbers.push(number);
    from = end;
  }
  return { texts: [...texts, document.slice(from)], numbers };
}

/** @param own the document's own id; @param moved those that others refer to by their former ids */
function copyOf(
  { texts, numbers }: Template,
  copy: number,
  own: number,
  moved: ReadonlySet<number>,
): string {
  return texts
    .map((text, index) => {
      const number = numbers[index];
      if (number === undefined) return text;
      const former = moved.has(number) && number !== own ? FORMER_ID : 0;
      return `${text}${number + copy * ID_STEP + former}`;
    })
    .join('');
}

/** The ids that most documents refer to. */
function mostReferred(templates: readonly Numbered[]): Set<number> {
  const counts = new Map<number, number>();
  for (const { id, template } of templates)
    for (const number of new Set(template.numbers))
      if (number !== id) counts.set(number, (counts.get(number) ?? 0) + 1);
  const most = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, MOVED);
  return new Set(most.map(([number]) => number));
}

function readTemplates(folder: string): Numbered[] {
  const documents = readdirSync(folder)
    .filter((name) => /^Q\d+\.json$/.test(name))
    .sort()
    .map((name) => {
      const { entities } = JSON.parse(readFileSync(join(folder, name), 'utf8')) as {
        entities: Record<string, Record<string, unknown>>;
      };
      const id = name.replace('.json', '');
      const { type, id: _, ...rest } = entities[id] ?? {};
      // In the order of a dump's lines, where the id stands at the beginning.
      return { id: Number(id.slice(1)), text: JSON.stringify({ type, id, ...rest }) };
    });
  const known = new Set(documents.map(({ id }) => id));
  return documents.map(({ id, text }) => ({ id, template: readTemplate(text, known) }));
}

function hugeLine(copy: number): string {
  const aliases = Array.from({ length: HUGE_ALIASES }, (_, index) => ({
    language: 'en',
    value: `Immense ${copy} ${index}`,
  }));
  return JSON.stringify({
    type: 'item',
    id: `Q${copy * ID_STEP + 999_999_999}`,
    labels: { mul: { language: 'mul', value: `Immense ${copy}` } },
    descriptions: [],
    aliases: { en: aliases },
    claims: {
      P31: [
        {
          mainsnak: {
            snaktype: 'value',
            property: 'P31',
            datavalue: { type: 'wikibase-entityid', value: { 'entity-type': 'item', id: 'Q515' } },
          },
          rank: 'normal',
        },
      ],
    },
    sitelinks: [],
  });
}

function sizeOf(text: string): number {
  const match = /^(\d+)([KMG]?)$/.exec(text);
  if (!match) throw new UsageError(`--size: "${text}" is no size such as 500M or 2G`);
  return Number(match[1]) * (UNITS[match[2] ?? ''] ?? 1);
}

export function run(args: string[]): Promise<number> {
  return runCommand(USAGE, async () => {
    const { values } = parseArguments(args, {
      out: { type: 'string' },
      size: { type: 'string', default: '2G' },
      from: { type: 'string', default: FOLDER },
    });
    if (values.out === undefined) throw new UsageError('--out is missing');
    if (!existsSync(values.from)) {
      process.stderr.write(
        `${values.from} is missing: a folder of Wikidata documents, Q42.json …\n`,
      );
      return 1;
    }
    const size = sizeOf(values.size);
    const templates = readTemplates(values.from);
    const file = new LineFile(values.out);
    const written = { bytes: 0, lines: 0 };
    const line = (text: string): void => {
      file.write(text);
      written.bytes += Buffer.byteLength(text) + 1;
      written.lines += 1;
    };
    line('[');
    const moved = mostReferred(templates);
    let copy = 0;
    do {
      copy += 1;
      if (copy > MOST_COPIES)
        throw new UsageError('--size: these documents do not make so large a dump');
      for (const { id, template } of templates) line(`${copyOf(template, copy, id, moved)},`);
      for (const number of moved) {
        const to = number + copy * ID_STEP;
        line(`{"redirects":{"from":"Q${to + FORMER_ID}","to":"Q${to}"}},`);
      }
      if (copy % COPIES_A_BROKEN_LINE === 0) {
        const { id, template } = templates[copy % templates.length] as Numbered;
        const whole = copyOf(template, copy, id, moved);
        line(whole.slice(0, whole.length >> 1));
      }
      if (copy % COPIES_A_HUGE_LINE === 0) line(`${hugeLine(copy)},`);
    } while (written.bytes < size);
    line(JSON.stringify({ type: 'property', id: 'P31', labels: [], claims: {} }));
    line(']');
    file.close();
    process.stderr.write(
      `${values.out}: ${written.bytes.toLocaleString('en')} bytes, ${written.lines.toLocaleString('en')} lines\n`,
    );
    return 0;
  });
}

if (import.meta.main) process.exitCode = await run(process.argv.slice(2));
