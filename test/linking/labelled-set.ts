/** Paragraphs whose names an editor has labelled: rows of a file in, plain blocks and labels out. README.md tells the format. */
import { parseDate } from '../../lib/knowledge/edtf.ts';
import { isLanguage, isObject, type JsonObject } from '../../lib/knowledge/pack/fields.ts';
import { failure, success, type Result } from '../../lib/knowledge/result.ts';
import type { EntityId } from '../../lib/knowledge/types.ts';
import type { Block, BlockRole, LinkContext } from '../../lib/linking/types.ts';

export const CLASSES = [
  'metonym-government',
  'metonym-city',
  'namesake',
  'short-form',
  'common-word',
  'nested',
  'demonym',
  'sentence-initial',
  'plain',
] as const;
export type LabelClass = (typeof CLASSES)[number];

/** What an editor says of some words of the paragraph. */
export interface Label {
  /** Index of the block; offsets are UTF-16 code units into its text, `[start, end)`. */
  readonly block: number;
  readonly start: number;
  readonly end: number;
  readonly surface: string;
  /** Whom the words mean; null where nothing may be marked. */
  readonly entity: EntityId | null;
  readonly class: LabelClass;
  readonly reason: string;
}

export interface LabelledRow {
  readonly id: string;
  readonly blocks: readonly Block[];
  readonly context: LinkContext;
  readonly labels: readonly Label[];
}

/** Of several lines: which file they are of, and which entities labels may name. */
interface LabelledFile {
  readonly name: string;
  readonly text: string;
  readonly knows: (id: EntityId) => boolean;
}

interface ReadFile {
  readonly rows: readonly LabelledRow[];
  /** Sentences of what is wrong, each with file and line. */
  readonly faults: readonly string[];
}

const FIELDS = ['id', 'date', 'title', 'text', 'reasons', 'lang', 'country'];
const BRACKET = /\[([^[\]|]+)\|([^[\]|]+)\|([^[\]|]+)\]/g;

export function parseLabelledFile({ name, text, knows }: LabelledFile): ReadFile {
  const rows = new Map<string, LabelledRow>();
  const faults: string[] = [];
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue;
    const row = parseRow(line, knows);
    if (!row.ok) faults.push(`${name}:${index + 1}: ${row.error}`);
    else if (rows.has(row.value.id))
      faults.push(`${name}:${index + 1}: another row is called "${row.value.id}"`);
    else rows.set(row.value.id, row.value);
  }
  return { rows: [...rows.values()], faults };
}

function parseRow(line: string, knows: LabelledFile['knows']): Result<LabelledRow, string> {
  const row = parseJson(line);
  if (!isObject(row)) return failure('is no JSON object');
  const stranger = Object.keys(row).find((key) => !FIELDS.includes(key));
  if (stranger !== undefined) return failure(`unknown field "${stranger}"`);
  const { id, title, text } = row;
  if (typeof id !== 'string' || !/^[a-z-]+-\d{3}$/.test(id))
    return failure('"id" must be like "metonym-001"');
  const context = contextOf(row);
  if (!context.ok) return context;
  if (typeof text !== 'string' || text.trim() === '') return failure('"text" is missing');
  if (title !== undefined && typeof title !== 'string') return failure('"title" must be a text');

  const marked: (readonly [BlockRole, string])[] = [
    ...(title === undefined ? [] : [['title', title] as const]),
    ...text.split('\n').map((one) => ['text', one] as const),
  ];
  const reasons = row['reasons'];
  if (!Array.isArray(reasons) || !reasons.every((one) => typeof one === 'string' && one !== ''))
    return failure('"reasons" must be a list of texts');
  const blocks: Block[] = [];
  const labels: Label[] = [];
  for (const [role, source] of marked) {
    const read = readMarks(source, blocks.length, reasons.slice(labels.length), knows);
    if (!read.ok) return read;
    blocks.push({ role, text: read.value.text });
    labels.push(...read.value.labels);
  }
  if (labels.length !== reasons.length)
    return failure(`${labels.length} brackets but ${reasons.length} reasons`);
  return success({ id, blocks, context: context.value, labels });
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

function contextOf(row: JsonObject): Result<LinkContext, string> {
  const { date, lang = 'en', country } = row;
  if (typeof date !== 'string' || !parseDate(date))
    return failure('"date" must be like 2026-05-04');
  if (typeof lang !== 'string' || !isLanguage(lang)) return failure('"lang" must be like "en"');
  if (country === undefined) return success({ date, language: lang });
  if (typeof country !== 'string' || !/^[a-z]{2}$/.test(country))
    return failure('"country" must be like "gb"');
  return success({ date, language: lang, country });
}

/** Takes the brackets out of a text, and keeps where they stood. */
function readMarks(
  source: string,
  block: number,
  reasons: readonly string[],
  knows: LabelledFile['knows'],
): Result<{ readonly text: string; readonly labels: readonly Label[] }, string> {
  const labels: Label[] = [];
  let text = '';
  let from = 0;
  for (const match of source.matchAll(BRACKET)) {
    const [whole, surface = '', target = '', named = ''] = match;
    const type = CLASSES.find((one) => one === named);
    if (type === undefined) return failure(`${whole}: no class is called "${named}"`);
    if (target !== '-' && !knows(target)) return failure(`${whole}: the pack has no "${target}"`);
    if (surface.trim() !== surface) return failure(`${whole}: white space at an end of the words`);
    text += source.slice(from, match.index);
    from = match.index + whole.length;
    const start = text.length;
    text += surface;
    labels.push({
      block,
      start,
      end: text.length,
      surface,
      entity: target === '-' ? null : target,
      class: type,
      // A bracket too many is reported with the whole row.
      reason: reasons[labels.length] ?? '',
    });
  }
  text += source.slice(from);
  const stray = /.{0,20}[[\]|].{0,20}/.exec(text);
  if (stray) return failure(`a bracket must be [words|entity or -|class], not “${stray[0]}”`);
  return success({ text, labels });
}
