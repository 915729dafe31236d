/** The facts of one moment as a two-column list; lines of one property share their label. */
import { useState } from 'preact/hooks';
import type { FactLine, SourceLine } from '../lib/knowledge/card.ts';
import type { EntityId } from '../lib/knowledge/types.ts';
import { SourceMarks } from './source-list.tsx';
import { counted } from './words.ts';

/** How the reader hides a fact; absent where nothing may be changed. */
export interface Hiding {
  /** The fact that was hidden last: "Hidden · Undo" stands in its place. */
  readonly last: { readonly fact: FactLine; readonly index: number } | null;
  /** Keys of facts of the reader's own wording, which are deleted elsewhere. */
  readonly own: ReadonlySet<string>;
  readonly onHide: (fact: FactLine, index: number) => void;
  readonly onUndo: (fact: FactLine) => void;
}

interface FactListProps {
  readonly facts: readonly FactLine[];
  readonly sources: readonly SourceLine[];
  /** What "changed" is against, for ears: the bar beside the line says it to the eye. */
  readonly changedWords: string;
  readonly onOpen: (entity: EntityId) => void;
  readonly hiding?: Hiding;
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

export function FactList({ facts: here, sources, changedWords, onOpen, hiding }: FactListProps) {
  const [all, setAll] = useState(false);
  const last = hiding?.last ?? null;
  const facts = last ? here.toSpliced(last.index, 0, last.fact) : here;
  if (facts.length === 0) return <p class="muted empty-facts">No facts known for this moment.</p>;
  // What changed is why many open the card: it is never folded away. One line is never hidden alone.
  const shown =
    all || facts.length <= FIRST_FACTS + 1
      ? facts
      : facts.filter((fact, index) => index < FIRST_FACTS || fact.changed);
  const folded = facts.length - shown.length;
  return (
    <>
      <dl class="facts">
        {grouped(shown).map(({ label, lines }) => (
          <div key={lines[0]?.key} class="fact-group">
            <dt>{label}</dt>
            {lines.map((fact) =>
              fact === last?.fact ? (
                <Hidden key={fact.key} fact={fact} onUndo={() => hiding?.onUndo(fact)} />
              ) : (
                <Fact
                  key={fact.key}
                  {...{ fact, sources, changedWords, onOpen }}
                  {...(hiding && !hiding.own.has(fact.key)
                    ? { onHide: () => hiding.onHide(fact, here.indexOf(fact)) }
                    : {})}
                />
              ),
            )}
          </div>
        ))}
      </dl>
      {folded > 0 && (
        <button type="button" class="text-button more" onClick={() => setAll(true)}>
          {counted(folded, 'more fact')}
        </button>
      )}
    </>
  );
}

function Hidden({ fact, onUndo }: { readonly fact: FactLine; readonly onUndo: () => void }) {
  return (
    <dd class="muted">
      Hidden ·{' '}
      <button
        type="button"
        class="text-button"
        data-fact={fact.key}
        aria-label={`Undo: show ${fact.label} ${fact.value} again`}
        onClick={onUndo}
      >
        Undo
      </button>
    </dd>
  );
}

interface FactProps extends Omit<FactListProps, 'facts' | 'hiding'> {
  readonly fact: FactLine;
  readonly onHide?: () => void;
}

function Fact({ fact, sources, changedWords, onOpen, onHide }: FactProps) {
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
      {onHide && (
        <button
          type="button"
          class="hide"
          data-fact={fact.key}
          aria-label={`Hide ${fact.label} ${fact.value}`}
          onClick={onHide}
        >
          Hide
        </button>
      )}
    </dd>
  );
}
