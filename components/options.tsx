/** The options page: packs, marks, sites. */
import type { InstalledPack, PackId } from '../lib/knowledge/types.ts';
import { DwellSlider } from './dwell-slider.tsx';
import { MarkSettings, type MarkChoices } from './mark-settings.tsx';
import { PackImport, type ImportState } from './pack-import.tsx';
import { PackList } from './pack-list.tsx';
import { SiteList } from './site-list.tsx';

export interface OptionsProps {
  /** Absent while they are asked for. */
  readonly packs?: readonly InstalledPack[];
  readonly importing: ImportState;
  readonly choices: MarkChoices;
  readonly dwellMs: number;
  readonly sitesOff: readonly string[];
  readonly onFile: (file: File) => void;
  readonly onRemovePack: (pack: PackId) => void;
  readonly onChoices: (choices: MarkChoices) => void;
  readonly onDwell: (ms: number) => void;
  readonly onSiteOn: (host: string) => void;
}

export function Options(props: OptionsProps) {
  return (
    <main class="backstory options">
      <h1>Backstory</h1>
      <p class="muted">Everything is kept on this computer. Nothing you read is sent anywhere.</p>
      <section aria-labelledby="packs">
        <h2 id="packs">Packs</h2>
        {props.packs ? (
          <PackList packs={props.packs} onRemove={props.onRemovePack} />
        ) : (
          <p class="muted">Looking them up …</p>
        )}
        <PackImport state={props.importing} onFile={props.onFile} />
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
