/** Numbers a card's sources in the order in which it first cites them. */
import type { SourceLine } from './card.ts';
import type { Source, SourceId } from './types.ts';

export interface SourceNumbers {
  numbers(ids: readonly SourceId[]): number[];
  lines(): SourceLine[];
}

export function createSources(find: (id: SourceId) => Source | undefined): SourceNumbers {
  const lines: SourceLine[] = [];
  const places = new Map<SourceId, number>();
  return {
    lines: () => lines,
    numbers(ids) {
      const numbers: number[] = [];
      for (const id of ids) {
        let place = places.get(id);
        const source = place === undefined ? find(id) : undefined;
        if (source) {
          const { kind, title, publisher, date, checked, url } = source;
          place =
            lines.push({
              id,
              kind,
              title,
              ...(publisher === undefined ? {} : { publisher }),
              ...(date === undefined ? {} : { date }),
              ...(checked === undefined ? {} : { checked }),
              ...(url === undefined ? {} : { url }),
            }) - 1;
          places.set(id, place);
        }
        if (place !== undefined) numbers.push(place);
      }
      return numbers;
    },
  };
}
