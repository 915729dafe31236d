import { useLayoutEffect, useState } from 'preact/hooks';
import type { EntitySummary } from '../lib/knowledge/card.ts';
import type { EntityId } from '../lib/knowledge/types.ts';
import { SLOW_MS } from './use-card.ts';

export type AskSummaries = (entities: readonly EntityId[]) => Promise<readonly EntitySummary[]>;

/** One line on each entity; null while a list would still move under the reader's hand. */
export type Lines = ReadonlyMap<EntityId, string> | null;

const NONE: ReadonlyMap<EntityId, string> = new Map();

/** @param ask must stay the same function as long as answers may be reused */
export function useLines(entities: readonly EntityId[], ask: AskSummaries | undefined): Lines {
  const [lines, setLines] = useState<Lines>(null);
  const ids = entities.join(' ');

  useLayoutEffect(() => {
    setLines(null);
    if (!ask || ids === '') {
      setLines(NONE);
      return undefined;
    }
    const asked = new AbortController();
    const settle = (known: Lines): void => {
      if (!asked.signal.aborted) setLines(known);
      asked.abort();
    };
    // Without the lines the choice still stands: labels and kinds tell most.
    const timer = setTimeout(() => settle(NONE), SLOW_MS);
    asked.signal.addEventListener('abort', () => clearTimeout(timer));
    ask(ids.split(' ')).then(
      (found) => settle(new Map(found.map(({ id, description }) => [id, description]))),
      () => settle(NONE),
    );
    return () => asked.abort();
  }, [ask, ids]);

  return lines;
}
