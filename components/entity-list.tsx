/** Everything the article names, by kind, with a field to narrow the list. */
import { useId, useState } from 'preact/hooks';
import type { EntitySummary } from '../lib/knowledge/card.ts';
import { KIND_GROUPS, KINDS } from '../lib/knowledge/kinds.ts';
import type { EntityId } from '../lib/knowledge/types.ts';
import type { PageEntity } from '../lib/messaging/protocol.ts';
import { ChevronIcon, SearchIcon } from './icons.tsx';
import type { FamiliarName } from '../lib/settings/familiar.ts';
import { counted } from './words.ts';

interface EntityListProps {
  readonly entities: readonly PageEntity[];
  /** One line about each, as far as it has arrived. */
  readonly summaries: ReadonlyMap<EntityId, EntitySummary>;
  /** Shows the entity in the page. */
  readonly onGo: (entity: EntityId) => void;
  /** Shows its facts right here. */
  readonly onFacts: (entity: EntityId) => void;
  /** Whom the reader knows: they are here, and not marked in the page. */
  readonly familiar: ReadonlySet<EntityId>;
  readonly onForget: (name: FamiliarName) => void;
}

/** Below this many a field to filter by is only in the way. */
const FILTER_FROM = 6;

const fold = (text: string): string =>
  text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().trim();

/** Finds by label, by any way it is written on the page, and by its line. */
function matches(entity: PageEntity, line: string, wanted: string): boolean {
  return [entity.label, KINDS[entity.kind].label, line, ...entity.surfaces].some((text) =>
    fold(text).includes(wanted),
  );
}

export function EntityList(props: EntityListProps) {
  const { entities, summaries } = props;
  const [filter, setFilter] = useState('');
  const wanted = fold(filter);
  const lineOf = ({ entity, kind }: PageEntity): string =>
    summaries.get(entity)?.description || KINDS[kind].label;
  const shown = entities.filter(
    (entity) => wanted === '' || matches(entity, lineOf(entity), wanted),
  );
  return (
    <>
      {entities.length >= FILTER_FROM && (
        <div class="finder">
          <label class="field">
            <span class="unseen">Find in this article</span>
            <SearchIcon />
            <input
              type="search"
              placeholder="Find in this article"
              value={filter}
              onInput={(event) => setFilter(event.currentTarget.value)}
            />
          </label>
        </div>
      )}
      <p class="unseen" aria-live="polite">
        {wanted !== '' && counted(shown.length, 'name')}
      </p>
      {shown.length === 0 && <p class="nothing muted">Nothing of that name in this article.</p>}
      {KIND_GROUPS.map(({ group, label }) => (
        <Group
          {...props}
          key={group}
          label={label}
          lineOf={lineOf}
          entities={shown.filter(({ kind }) => KINDS[kind].group === group)}
        />
      ))}
    </>
  );
}

interface GroupProps extends Omit<EntityListProps, 'summaries'> {
  readonly label: string;
  readonly lineOf: (entity: PageEntity) => string;
}

function Group({ label, entities, lineOf, onGo, onFacts, familiar, onForget }: GroupProps) {
  const heading = useId();
  if (entities.length === 0) return null;
  const ordered = [...entities].sort((a, b) => b.count - a.count || a.label.localeCompare(b.label));
  return (
    <section class="group" aria-labelledby={heading}>
      <h2 id={heading}>{label}</h2>
      <ul>
        {ordered.map((entity) => (
          <li key={entity.entity} class={familiar.has(entity.entity) ? 'row familiar' : 'row'}>
            <button
              type="button"
              class="row-go"
              title={`Show in the page: ${entity.surfaces.join(', ')}`}
              onClick={() => onGo(entity.entity)}
            >
              <span class="row-words">
                <span class="row-name">{entity.label}</span>{' '}
                <span class="row-line muted">{lineOf(entity)}</span>
              </span>
              <span class="row-count muted">
                <span aria-hidden="true">{entity.count}×</span>
                <span class="unseen">, {counted(entity.count, 'place')}</span>
              </span>
            </button>
            {familiar.has(entity.entity) && (
              <button
                type="button"
                class="text-button row-again"
                aria-label={`You know ${entity.label}: mark again`}
                title="You know this, so it is not marked"
                onClick={() => onForget(entity)}
              >
                Mark again
              </button>
            )}
            <button
              type="button"
              class="icon-button"
              aria-label={`Facts about ${entity.label}`}
              title="Facts"
              onClick={() => onFacts(entity.entity)}
            >
              <ChevronIcon />
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
