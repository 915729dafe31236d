/** What is marked on pages, as plain choices; popup and options show the same. */
import { useId } from 'preact/hooks';
import type { DemonymMarks, Settings } from '../lib/settings/settings.ts';

export type MarkChoices = Pick<Settings, 'density' | 'demonyms' | 'showDoubts'>;

interface MarkSettingsProps {
  readonly choices: MarkChoices;
  readonly onChange: (choices: MarkChoices) => void;
}

const DEMONYM_CHOICES: readonly { readonly value: DemonymMarks; readonly label: string }[] = [
  { value: 'off', label: 'Not marked' },
  { value: 'quieter', label: 'With a thinner line' },
  { value: 'as-names', label: 'As names are' },
];

export function MarkSettings({ choices, onChange }: MarkSettingsProps) {
  const { density, demonyms, showDoubts } = choices;
  const change = (chosen: Partial<MarkChoices>): void =>
    onChange({ density, demonyms, showDoubts, ...chosen });
  const group = useId();
  return (
    <div class="choices">
      <label class="choice">
        <input
          type="checkbox"
          checked={density === 'all'}
          onChange={(event) =>
            change({ density: event.currentTarget.checked ? 'all' : 'first-in-section' })
          }
        />
        <span>
          Mark a name every time
          <span class="muted small"> Otherwise once in each part of an article.</span>
        </span>
      </label>
      <label class="choice">
        <input
          type="checkbox"
          checked={showDoubts}
          onChange={(event) => change({ showDoubts: event.currentTarget.checked })}
        />
        <span>
          Show names I am not sure of
          <span class="muted small"> With fine grey dots. Their card asks you who is meant.</span>
        </span>
      </label>
      <fieldset class="choice-group">
        <legend>
          Words such as “Russian” and “Afghans”
          <span class="muted small"> They lead to the country.</span>
        </legend>
        {DEMONYM_CHOICES.map(({ value, label }) => (
          <label key={value} class="choice">
            <input
              type="radio"
              name={group}
              value={value}
              checked={demonyms === value}
              onChange={() => change({ demonyms: value })}
            />
            <span>{label}</span>
          </label>
        ))}
      </fieldset>
    </div>
  );
}
