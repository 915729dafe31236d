/** The facts of one moment as a two-column list; lines of one property share their label. */
import { useState } from 'preact/hooks';
import type { FactLine, SourceLine } from '../lib/knowledge/card.ts';
import type { EntityId } from '../lib/knowledge/types.ts';
import { SourceMarks } from './source-list.tsx';
import { counted } from './words.ts';

interface FactListProps {
  readonly facts: readonly FactLine[];
  readonly sources: readonly SourceLine[];
  /** What "changed" is against, for ears: the bar beside the line says it to the eye. */
  readonly changedWords: string;
  readonly onOpen: (entity: EntityId) => void;
}

/** So many lines fit the first glance; more would push the story off the card. */
const FIRST_FACTS = 6;

interface FactGroup {
  readonly label: string;
  readonly lines: readonly FactLine[];
}

/** Neighbours under one label become one group; the order of the lines stays. */
function grouped(facts: readonly FactLine[]): readonly FactGroup[] {
  const groups: { label: string; lines: FactLine[] }[] = [];
  for (const fact of facts) {
    const last = groups.at(-1);
    if (last?.label === fact.label) last.lines.push(fact);
    else groups.push({ label: fact.label, lines: [fact] });
  }
  return groups;
}

export function FactList({ facts, sources, changedWords, onOpen }: FactListProps) {
  const [all, setAll] = useState(false);
  if (facts.length === 0) return <p class="muted empty-facts">No facts known for this moment.</p>;
  // What changed is why many open the card: it is never folded away. One line is never hidden alone.
  const shown =
    all || facts.length <= FIRST_FACTS + 1
      ? facts
      : facts.filter((fact, index) => index < FIRST_FACTS || fact.changed);
  const hidden = facts.length - shown.length;
  return (
    <>
      <dl class="facts">
        {grouped(shown).map(({ label, lines }) => (
          <div key={lines[0]?.key} class="fact-group">
            <dt>{label}</dt>
            {lines.map((fact) => (
              <Fact key={fact.key} {...{ fact, sources, changedWords, onOpen }} />
            ))}
          </div>
        ))}
      </dl>
      {hidden > 0 && (
        <button type="button" class="text-button more" onClick={() => setAll(true)}>
          {counted(hidden, 'more fact')}
        </button>
      )}
    </>
  );
}

interface FactProps extends Omit<FactListProps, 'facts'> {
  readonly fact: FactLine;
}

function Fact({ fact, sources, changedWords, onOpen }: FactProps) {
  const { entity } = fact;
  const rest = [
    fact.period,
    fact.note ?? '',
    fact.freshness === 'ageing' ? 'may have changed' : '',
    fact.disputedBy.length > 0 ? `disputed by ${fact.disputedBy.join(', ')}` : '',
  ].filter((part) => part !== '');
  return (
    <dd class={fact.changed ? 'changed' : undefined}>
      {entity === undefined ? (
        <span class="value">{fact.value}</span>
      ) : (
        <button type="button" class="value opens" onClick={() => onOpen(entity)}>
          {fact.value}
        </button>
      )}
      {rest.length > 0 && <span class="period"> {rest.join(' · ')}</span>}
      {fact.changed && <span class="unseen"> ({changedWords})</span>}
      <SourceMarks indexes={fact.sources} all={sources} />
    </dd>
  );
}
