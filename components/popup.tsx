/** The toolbar popup: header, then the list, one entity's facts, or why there is none; then settings. */
import { useState } from 'preact/hooks';
import type { EntitySummary } from '../lib/knowledge/card.ts';
import type { EntityId } from '../lib/knowledge/types.ts';
import type { OwnAct, OwnAnswer } from '../lib/messaging/protocol.ts';
import { CardBrowser, type CardStart } from './card-browser.tsx';
import type { FamiliarName } from '../lib/settings/familiar.ts';
import type { Scope } from '../lib/settings/scope.ts';
import { EntityList } from './entity-list.tsx';
import { MarkSettings, type MarkChoices } from './mark-settings.tsx';
import { PopupHeader, type SiteSwitch } from './popup-header.tsx';
import { PopupMessage, type TroubleActions } from './popup-message.tsx';
import type { PopupView } from './popup-state.ts';
import { Pause, ScopeLine } from './scope-settings.tsx';
import type { LoadCard } from './use-card.ts';

/** A keyboard command as the browser has it now; the reader may have changed it. */
export interface KeyCommand {
  readonly name: string;
  readonly keys: string;
}

export interface PopupProps {
  readonly view: PopupView;
  readonly summaries: ReadonlyMap<EntityId, EntitySummary>;
  readonly load: LoadCard;
  readonly changeOwn: (entity: EntityId, act: OwnAct) => Promise<OwnAnswer>;
  readonly choices: MarkChoices;
  readonly scope: Scope;
  /** Absent where no page of ours answers. */
  readonly site?: SiteSwitch;
  /** “14:35”, while all pages are silenced. */
  readonly pausedUntil?: string;
  readonly familiar: ReadonlySet<EntityId>;
  readonly commands: readonly KeyCommand[];
  readonly actions: TroubleActions;
  readonly onSite: (on: boolean) => void;
  readonly onChoices: (choices: Partial<MarkChoices>) => void;
  readonly onScope: (scope: Scope) => void;
  readonly onPause: () => void;
  readonly onFamiliar: (name: FamiliarName, isFamiliar: boolean) => void;
  /** Shows the entity in the page with its card; false where the page names it no more. */
  readonly onGo: (entity: EntityId) => Promise<boolean>;
  /** Scrolls the page to the next place, and leaves the popup as it is. */
  readonly onNextPlace: (entity: EntityId) => void;
  readonly onOptions: () => void;
}

export function Popup(props: PopupProps) {
  const { view, summaries, site, pausedUntil, familiar, onFamiliar } = props;
  const [facts, setFacts] = useState<CardStart | null>(null);
  const openFacts = (entity: EntityId): void => setFacts({ entity });
  const go = async (entity: EntityId): Promise<void> => {
    if (!(await props.onGo(entity))) openFacts(entity);
  };
  if (facts && view.view === 'list') {
    return (
      <main class="backstory popup">
        <h1 class="unseen">Backstory</h1>
        <CardBrowser
          start={facts}
          load={props.load}
          changeOwn={props.changeOwn}
          onNextPlace={props.onNextPlace}
          familiar={{ has: (entity) => familiar.has(entity), set: onFamiliar }}
          onLeave={() => setFacts(null)}
        />
      </main>
    );
  }
  return (
    <main class="backstory popup">
      <PopupHeader
        {...(view.page ? { page: view.page } : {})}
        {...(site ? { site } : {})}
        onSite={props.onSite}
      />
      {view.view === 'list' ? (
        <EntityList
          entities={view.page.entities}
          summaries={summaries}
          onGo={(entity) => void go(entity)}
          onFacts={openFacts}
          familiar={familiar}
          onForget={({ entity, label }) => onFamiliar({ entity, label }, false)}
        />
      ) : (
        <PopupMessage
          trouble={view.trouble}
          actions={props.actions}
          {...(pausedUntil === undefined ? {} : { pausedUntil })}
        />
      )}
      <PopupSettings {...props} />
    </main>
  );
}

function PopupSettings(props: PopupProps) {
  const { choices, commands, pausedUntil, view } = props;
  const isSaid = view.view === 'message' && view.trouble === 'paused';
  return (
    <footer class="popup-foot">
      <details>
        <summary>Choices</summary>
        <ScopeLine scope={props.scope} onScope={props.onScope} />
        <MarkSettings choices={choices} onChange={props.onChoices} />
        {commands.length > 0 && (
          <dl class="keys">
            {commands.map(({ name, keys }) => (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{keys === '' ? <span class="muted">no key set</span> : <kbd>{keys}</kbd>}</dd>
              </div>
            ))}
          </dl>
        )}
      </details>
      {!isSaid && (
        <Pause
          {...(pausedUntil === undefined ? {} : { until: pausedUntil })}
          onPause={props.onPause}
          onResume={props.actions.onResume}
        />
      )}
      <button type="button" class="text-button" onClick={props.onOptions}>
        Packs and settings
      </button>
    </footer>
  );
}
