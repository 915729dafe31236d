/** Which pages are read, and the pause. In the popup a line each, on the options page in full. */
import type { Scope } from '../lib/settings/scope.ts';
import { ChoiceGroup, type Choice } from './choice-group.tsx';
import { ChoiceLine } from './choice-line.tsx';

const SCOPES: readonly Choice<Scope>[] = [
  {
    value: 'articles',
    label: 'News articles',
    note: 'On all sites that are not switched off. Other pages are left alone.',
  },
  { value: 'every-page', label: 'Every page', note: 'Shops, mail and search pages too.' },
  {
    value: 'chosen-sites',
    label: 'News articles on sites I choose',
    note: 'Choose a site with its switch in the popup.',
  },
  {
    value: 'on-request',
    label: 'Only when I ask',
    note: 'By “Read this page” in the popup. Until then nothing is looked at.',
  },
];

interface ScopeProps {
  readonly scope: Scope;
  readonly onScope: (scope: Scope) => void;
}

export function ScopeSettings({ scope, onScope }: ScopeProps) {
  return <ChoiceGroup legend="Read" choices={SCOPES} value={scope} onChange={onScope} />;
}

export function ScopeLine({ scope, onScope }: ScopeProps) {
  return <ChoiceLine label="Read" choices={SCOPES} value={scope} onChange={onScope} />;
}

interface PauseProps {
  /** “14:35”, while all pages are silenced. */
  readonly until?: string;
  readonly onPause: () => void;
  readonly onResume: () => void;
}

export function Pause({ until, onPause, onResume }: PauseProps) {
  if (until === undefined) {
    return (
      <button type="button" class="text-button" onClick={onPause}>
        Pause for an hour
      </button>
    );
  }
  return (
    <span>
      Paused until {until}{' '}
      <button type="button" class="text-button" onClick={onResume}>
        Resume
      </button>
    </span>
  );
}
