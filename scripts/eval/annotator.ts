/** Links a text as `npm run annotate` does: the browser's code over blocks of plain text. */
import { parseDate } from '../../lib/knowledge/edtf.ts';
import type { Linker } from '../../lib/linking/link.ts';
import type { LinkContext } from '../../lib/linking/types.ts';
import { splitText, type PlacedBlock } from '../split-text.ts';
import type { Mark } from './gold.ts';

export interface Annotated {
  readonly marks: readonly Mark[];
  /** What would not be marked, to explain what is missing. */
  readonly doubts: readonly Mark[];
}

export type AnnotateText = (
  text: string,
  language: string,
  date: string | null,
) => Promise<Annotated>;

export function annotatorOf(link: Linker): AnnotateText {
  return async (text, language, date) => {
    const blocks = splitText(text);
    const context: LinkContext = {
      language,
      ...(date !== null && parseDate(date) ? { date } : {}),
      doubts: true,
    };
    const { mentions } = await link(blocks, context);
    const marks: Mark[] = [];
    const doubts: Mark[] = [];
    for (const { block, start, end, entity, label, kind, form, score, reason, doubt } of mentions) {
      const { offset, text: whole } = blocks[block] as PlacedBlock;
      const mark: Mark = {
        start: offset + start,
        end: offset + end,
        surface: whole.slice(start, end),
        entity,
        label,
        kind,
        form,
        score,
        reason: doubt === undefined ? reason : `${reason}; doubt: ${doubt}`,
      };
      (doubt === undefined ? marks : doubts).push(mark);
    }
    return { marks, doubts };
  };
}
