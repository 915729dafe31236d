/** How this entity hangs together with others named in the same article, as chips in words. */
import { useId, useState } from 'preact/hooks';
import type { Tie } from '../lib/knowledge/card.ts';
import type { EntityId } from '../lib/knowledge/types.ts';

interface TiesProps {
  readonly ties: readonly Tie[];
  readonly onOpen: (entity: EntityId) => void;
}

/** About four lines of chips. */
const FIRST_TIES = 5;

export function Ties({ ties, onOpen }: TiesProps) {
  const [all, setAll] = useState(false);
  const heading = useId();
  if (ties.length === 0) return null;
  const shown = all || ties.length <= FIRST_TIES + 1 ? ties : ties.slice(0, FIRST_TIES);
  const hidden = ties.length - shown.length;
  return (
    <section class="part" aria-labelledby={heading}>
      <h3 id={heading}>In this article</h3>
      <ul class="ties">
        {shown.map((tie) => (
          <li key={`${tie.entity} ${tie.words}`}>
            <button type="button" class="chip" onClick={() => onOpen(tie.entity)}>
              <span class="chip-name">{tie.label}</span> <span class="muted">{tie.words}</span>
            </button>
          </li>
        ))}
      </ul>
      {hidden > 0 && (
        <button type="button" class="text-button more" onClick={() => setAll(true)}>
          {`${hidden} more`}
        </button>
      )}
    </section>
  );
}
