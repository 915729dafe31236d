/** The installed packs, the one that is asked first at the top: switch, order, save a copy, remove. */
import type { InstalledPack } from '../lib/knowledge/installed-pack.ts';
import type { PackId } from '../lib/knowledge/types.ts';
import { dateWords } from '../lib/knowledge/words.ts';
import { packHoldings } from './pack-words.ts';
import { Switch } from './switch.tsx';
import { safeLink } from './words.ts';

export interface PackActions {
  readonly onEnable: (pack: PackId, enabled: boolean) => void;
  /** 1: asked before the next one; -1: after it. */
  readonly onMove: (pack: PackId, by: 1 | -1) => void;
  readonly onExport: (pack: PackId) => void;
  readonly onRemove: (pack: PackId) => void;
}

interface PackListProps {
  /** Lowest layer first. */
  readonly packs: readonly InstalledPack[];
  /** While packs are being changed. */
  readonly busy: boolean;
  readonly actions: PackActions;
  /** The reader has notes or corrections, which lie on top. */
  readonly hasOwn: boolean;
}

export function PackList({ packs, busy, actions, hasOwn }: PackListProps) {
  if (packs.length === 0) return <p class="muted">No packs are installed.</p>;
  const own = packs.filter((pack) => !pack.bundled);
  return (
    <>
      {own.length > 1 && (
        <p class="muted small">Where packs disagree on a name, the upper one is asked first.</p>
      )}
      {hasOwn && (
        <p class="muted small">
          <a href="#own">Your notes</a> lie on top of all of them.
        </p>
      )}
      <ul class="packs">
        {packs.toReversed().map((pack) => (
          <li key={pack.id} class={pack.enabled ? undefined : 'off'}>
            <PackEntry
              pack={pack}
              busy={busy}
              actions={actions}
              isTop={own.at(-1) === pack}
              isBottom={own[0] === pack}
            />
          </li>
        ))}
      </ul>
    </>
  );
}

interface PackEntryProps {
  readonly pack: InstalledPack;
  readonly busy: boolean;
  readonly actions: PackActions;
  readonly isTop: boolean;
  readonly isBottom: boolean;
}

function PackEntry({ pack, busy, actions, isTop, isBottom }: PackEntryProps) {
  const homepage = safeLink(pack.homepage);
  return (
    <>
      <div class="pack-head">
        <h3>
          {pack.name} <span class="muted version">{pack.version}</span>
        </h3>
        <Switch
          on={pack.enabled}
          label={`Use ${pack.name}`}
          onChange={(enabled) => actions.onEnable(pack.id, enabled)}
        />
      </div>
      {pack.description !== undefined && <p>{pack.description}</p>}
      <p class="muted small">{packHoldings(pack)}</p>
      <p class="muted small">
        As of {dateWords(pack.asOf)} · licence {pack.licence}
        {pack.bundled ? ' · came with Backstory' : ''}
        {homepage !== undefined && (
          <>
            {' · '}
            <a href={homepage} target="_blank" rel="noreferrer noopener">
              homepage
            </a>
          </>
        )}
      </p>
      {pack.refused !== undefined && (
        <p class="outcome wrong">Kept, but not used: {pack.refused}</p>
      )}
      {!pack.bundled && (
        <div class="actions">
          <button
            type="button"
            class="text-button"
            disabled={busy || isTop}
            aria-label={`Move ${pack.name} up`}
            onClick={() => actions.onMove(pack.id, 1)}
          >
            Up
          </button>
          <button
            type="button"
            class="text-button"
            disabled={busy || isBottom}
            aria-label={`Move ${pack.name} down`}
            onClick={() => actions.onMove(pack.id, -1)}
          >
            Down
          </button>
          <button
            type="button"
            class="text-button"
            aria-label={`Save a copy of ${pack.name}`}
            onClick={() => actions.onExport(pack.id)}
          >
            Save a copy
          </button>
          <button
            type="button"
            class="text-button"
            disabled={busy}
            aria-label={`Remove ${pack.name}`}
            onClick={() => actions.onRemove(pack.id)}
          >
            Remove
          </button>
        </div>
      )}
    </>
  );
}
