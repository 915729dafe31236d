/** The options page: packs, notes, which pages are read, marks, names that the reader knows. */
import type { InstalledPack } from '../lib/knowledge/installed-pack.ts';
import type { OwnList } from '../lib/messaging/protocol.ts';
import { DwellSlider } from './dwell-slider.tsx';
import type { FamiliarName, FamiliarNames } from '../lib/settings/familiar.ts';
import type { Scope } from '../lib/settings/scope.ts';
import { FamiliarList } from './familiar.tsx';
import { MarkSettings, type MarkChoices } from './mark-settings.tsx';
import { OwnNotes, type OwnActions, type OwnOutcome } from './own-notes.tsx';
import { PackImport, type ImportState } from './pack-import.tsx';
import { PackList, type PackActions } from './pack-list.tsx';
import { Pause, ScopeSettings } from './scope-settings.tsx';
import { SiteList } from './site-list.tsx';
import { StorageNote, type LostPacks, type StorageState } from './storage-note.tsx';

export interface OptionsProps {
  /** Lowest layer first; absent while they are asked for. */
  readonly packs?: readonly InstalledPack[];
  readonly importing: ImportState;
  readonly storage?: StorageState;
  readonly purge?: LostPacks;
  readonly choices: MarkChoices;
  readonly dwellMs: number;
  readonly scope: Scope;
  readonly sitesOn: readonly string[];
  readonly sitesOff: readonly string[];
  /** “14:35”, while all pages are silenced. */
  readonly pausedUntil?: string;
  readonly familiar: FamiliarNames;
  readonly packActions: PackActions;
  /** Absent while they are asked for. */
  readonly own?: OwnList;
  readonly ownOutcome: OwnOutcome;
  readonly ownActions: OwnActions;
  readonly onFile: (file: File) => void;
  readonly onAdd: () => void;
  readonly onCancel: () => void;
  readonly onKeep: () => void;
  readonly onPurgeRead: () => void;
  readonly onChoices: (choices: Partial<MarkChoices>) => void;
  readonly onDwell: (ms: number) => void;
  readonly onScope: (scope: Scope) => void;
  readonly onPause: () => void;
  readonly onResume: () => void;
  /** Takes a site off the list of those that are off. */
  readonly onSiteOn: (site: string) => void;
  /** Takes a site off the list of those that are chosen. */
  readonly onSiteLeft: (site: string) => void;
  readonly onForget: (name: FamiliarName) => void;
}

export function Options(props: OptionsProps) {
  const { packs, importing } = props;
  return (
    <main class="backstory options">
      <h1>Backstory</h1>
      <p class="muted">Everything is kept on this computer. Nothing you read is sent anywhere.</p>
      <section aria-labelledby="packs">
        <h2 id="packs">Packs</h2>
        {packs ? (
          <PackList
            packs={packs}
            busy={importing.stage === 'working'}
            actions={props.packActions}
            hasOwn={(props.own?.records.length ?? 0) > 0}
          />
        ) : (
          <p class="muted">Looking them up …</p>
        )}
        <PackImport
          state={importing}
          onFile={props.onFile}
          onAdd={props.onAdd}
          onCancel={props.onCancel}
        />
        <StorageNote
          {...(props.storage ? { storage: props.storage } : {})}
          {...(props.purge ? { purge: props.purge } : {})}
          onKeep={props.onKeep}
          onPurgeRead={props.onPurgeRead}
        />
      </section>
      <section aria-labelledby="own">
        <h2 id="own">Your notes</h2>
        <OwnNotes
          {...(props.own ? { list: props.own } : {})}
          outcome={props.ownOutcome}
          actions={props.ownActions}
        />
      </section>
      <section aria-labelledby="pages">
        <h2 id="pages">Pages</h2>
        <Pages {...props} />
      </section>
      <section aria-labelledby="marks">
        <h2 id="marks">Marks and cards</h2>
        <MarkSettings choices={props.choices} onChange={props.onChoices} />
        <DwellSlider ms={props.dwellMs} onChange={props.onDwell} />
      </section>
      <section aria-labelledby="familiar">
        <h2 id="familiar">Names you know</h2>
        <FamiliarList names={props.familiar} onForget={props.onForget} />
      </section>
    </main>
  );
}

function Pages(props: OptionsProps) {
  const { scope, sitesOn, sitesOff, pausedUntil } = props;
  return (
    <>
      <div class="choices">
        <ScopeSettings scope={scope} onScope={props.onScope} />
        <p>
          <Pause
            {...(pausedUntil === undefined ? {} : { until: pausedUntil })}
            onPause={props.onPause}
            onResume={props.onResume}
          />
        </p>
      </div>
      {scope === 'chosen-sites' && (
        <>
          <h3>Sites you chose</h3>
          <SiteList
            sites={sitesOn}
            none="None yet. Open a page of one and switch it on in the popup."
            act="Choose no more"
            onAct={props.onSiteLeft}
          />
        </>
      )}
      <h3>Sites switched off</h3>
      <SiteList
        sites={sitesOff}
        none="None. Switch a site off in the popup, or on any card."
        act="Switch on again"
        onAct={props.onSiteOn}
      />
    </>
  );
}
