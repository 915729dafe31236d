/** The options page: packs, notes, marks, sites. */
import type { InstalledPack } from '../lib/knowledge/installed-pack.ts';
import type { OwnList } from '../lib/messaging/protocol.ts';
import { DwellSlider } from './dwell-slider.tsx';
import { MarkSettings, type MarkChoices } from './mark-settings.tsx';
import { OwnNotes, type OwnActions, type OwnOutcome } from './own-notes.tsx';
import { PackImport, type ImportState } from './pack-import.tsx';
import { PackList, type PackActions } from './pack-list.tsx';
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
  readonly sitesOff: readonly string[];
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
  readonly onChoices: (choices: MarkChoices) => void;
  readonly onDwell: (ms: number) => void;
  readonly onSiteOn: (host: string) => void;
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
      <section aria-labelledby="marks">
        <h2 id="marks">Marks and cards</h2>
        <MarkSettings choices={props.choices} onChange={props.onChoices} />
        <DwellSlider ms={props.dwellMs} onChange={props.onDwell} />
      </section>
      <section aria-labelledby="sites">
        <h2 id="sites">Sites switched off</h2>
        <SiteList sites={props.sitesOff} onRemove={props.onSiteOn} />
      </section>
    </main>
  );
}
