/** Name, what was found, the article's day and how it was found, and the site's switch. */
import type { DateEvidence, PageState } from '../lib/messaging/protocol.ts';
import type { EdtfDate } from '../lib/knowledge/types.ts';
import { dateWords } from '../lib/knowledge/words.ts';
import { Switch } from './switch.tsx';
import { counted } from './words.ts';

const EVIDENCE_WORDS: Readonly<Record<DateEvidence, string>> = {
  'json-ld': 'from the page’s metadata',
  meta: 'from the page’s metadata',
  'time-element': 'from the date shown in the page',
  address: 'from the page’s address',
};

export interface SiteSwitch {
  readonly name: string;
  readonly isOn: boolean;
}

interface PopupHeaderProps {
  /** Absent where no page of ours answers. */
  readonly page?: PageState;
  /** Absent as `page`. */
  readonly site?: SiteSwitch;
  readonly onSite: (on: boolean) => void;
}

export function PopupHeader({ page, site, onSite }: PopupHeaderProps) {
  return (
    <header class="popup-head">
      <div>
        <h1>Backstory</h1>
        {page && page.status === 'ready' && (
          <>
            <p class="muted">{summary(page)}</p>
            <p class="muted evidence">{dateLine(page)}</p>
          </>
        )}
      </div>
      {site && site.name !== '' && (
        <Switch on={site.isOn} label={`Backstory on ${site.name}`} onChange={onSite} />
      )}
    </header>
  );
}

function summary({ entities, date, updated, truncated }: PageState): string {
  const names = counted(entities.length, 'name');
  return `${names} · ${days(date, updated)}${truncated ? ' · first part only' : ''}`;
}

function days(date: EdtfDate | undefined, updated: EdtfDate | undefined): string {
  if (date === undefined) return 'no date found';
  const changed = updated === undefined ? '' : `, updated ${dateWords(updated)}`;
  return `article of ${dateWords(date)}${changed}`;
}

function dateLine({ date, dateEvidence }: PageState): string {
  if (date === undefined) return 'Cards show what is known now.';
  return dateEvidence ? `Date ${EVIDENCE_WORDS[dateEvidence]}` : '';
}
