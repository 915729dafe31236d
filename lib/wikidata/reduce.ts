/**
 * The reduce stage as joins of sorted streams; nothing here holds more than one entity and what it refers
 * to. The caller sorts between the steps, on disk or wherever it likes:
 *
 * 1. `unite`: all parts, sorted → one line an id, and a *need* (target, asker) for every reference.
 * 2. `resolve`: needs sorted by target ⋈ lines → *answers* (asker, target: in the pack? which
 *    label?); a redirect becomes a need for where it leads, to be resolved in another round.
 * 3. `finish`: lines ⋈ answers sorted by asker → records whose references all hold.
 */
import { finishRecord, type Answer, type Finished } from './finish-record.ts';
import {
  bestOf,
  idOfKey,
  isEntityLine,
  keyOf,
  valueOfLine,
  writeLine,
  type Mapped,
  type MappedEntity,
} from './mapped-line.ts';
import { LineCursor, skipTo, takeGroup, type LineBatches } from './sorted-lines.ts';

type Sink = (line: string) => void;

interface Need {
  /** Key of the entity that refers. */
  readonly by: string;
  /** The id it refers to, as it stands in its record. */
  readonly ref: string;
  readonly hops: number;
}

/** Redirects of redirects are mended by bots within days; longer chains are circles. */
const MOST_HOPS = 4;

export interface UniteSinks {
  /** One line an id, in order. */
  readonly line: Sink;
  readonly need: Sink;
  /** Redirects that a document tells of itself; to be sorted and merged with the lines. */
  readonly redirect: Sink;
}

function referencesOf(entity: MappedEntity): Set<string> {
  const ids = new Set<string>();
  for (const statement of entity.record.statements ?? [])
    if (statement.entity !== undefined) ids.add(statement.entity);
  for (const source of entity.sources) if (source.statedIn !== undefined) ids.add(source.statedIn);
  return ids;
}

/** @returns how many entities were kept, and the latest day of an edit among them */
export async function unite(
  parts: LineBatches,
  sinks: UniteSinks,
): Promise<{ readonly entities: number; readonly modified: string | undefined }> {
  const cursor = new LineCursor(parts);
  let entities = 0;
  let modified: string | undefined;
  await cursor.advance();
  while (cursor.line !== undefined) {
    const key = cursor.key;
    const group = await takeGroup(cursor);
    const line = group.length === 1 ? (group[0] as string) : bestOf(group).line;
    sinks.line(line);
    if (!isEntityLine(line)) continue;
    const value = valueOfLine<MappedEntity>(line);
    entities += 1;
    if (value.modified !== undefined && (modified === undefined || value.modified > modified))
      modified = value.modified;
    for (const ref of referencesOf(value))
      sinks.need(writeLine(keyOf(ref), { by: key, ref, hops: 0 } satisfies Need));
    for (const former of value.formerIds ?? [])
      sinks.redirect(writeLine(keyOf(former), { redirect: value.record.entity }));
  }
  return { entities, modified };
}

export interface ResolveSinks {
  readonly answer: Sink;
  /** Needs for the next round. */
  readonly need: Sink;
}

/**
 * @param above ids of entities of packs below the one that is built: they may be referred to
 * @returns how many needs are left for another round
 */
export async function resolve(
  needs: LineBatches,
  lines: LineBatches,
  sinks: ResolveSinks,
  above: ReadonlySet<string> = new Set(),
): Promise<number> {
  const asking = new LineCursor(needs);
  const known = new LineCursor(lines);
  let again = 0;
  await asking.advance();
  await known.advance();
  while (asking.line !== undefined) {
    const key = asking.key;
    const id = idOfKey(key);
    await skipTo(known, key);
    const found: Mapped | undefined =
      known.line !== undefined && known.key === key
        ? bestOf(await takeGroup(known)).value
        : undefined;
    for (const line of await takeGroup(asking)) {
      const { by, ref, hops } = valueOfLine<Need>(line);
      if (found && 'redirect' in found) {
        if (hops >= MOST_HOPS) continue;
        again += 1;
        sinks.need(writeLine(keyOf(found.redirect), { by, ref, hops: hops + 1 } satisfies Need));
        continue;
      }
      const inPack = found !== undefined && 'record' in found;
      if (!found && !above.has(id)) continue;
      const answer: Answer = {
        ref,
        to: id,
        known: inPack || above.has(id),
        ...(inPack ? { inPack } : {}),
        labels: found?.labels ?? {},
      };
      sinks.answer(writeLine(by, answer));
    }
  }
  return again;
}

/** Yields the finished entities in the order of their ids. `lines`: one an id, as `unite` wrote them. */
export async function* finish(lines: LineBatches, answers: LineBatches): AsyncGenerator<Finished> {
  const cursor = new LineCursor(lines);
  const answering = new LineCursor(answers);
  await cursor.advance();
  await answering.advance();
  while (cursor.line !== undefined) {
    const key = cursor.key;
    const [line] = await takeGroup(cursor);
    if (line === undefined || !isEntityLine(line)) continue;
    const value = valueOfLine<MappedEntity>(line);
    await skipTo(answering, key);
    const told =
      answering.line !== undefined && answering.key === key ? await takeGroup(answering) : [];
    const byRef = new Map<string, Answer>();
    for (const entry of told) {
      const answer = valueOfLine<Answer>(entry);
      byRef.set(answer.ref, answer);
    }
    yield finishRecord(value, byRef);
  }
}
