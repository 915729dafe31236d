/** What is marked on pages, as two plain choices; popup and options show the same. */
export interface MarkChoices {
  readonly density: 'first-in-section' | 'all';
  readonly markDemonyms: boolean;
}

interface MarkSettingsProps {
  readonly choices: MarkChoices;
  readonly onChange: (choices: MarkChoices) => void;
}

export function MarkSettings({ choices, onChange }: MarkSettingsProps) {
  const { density, markDemonyms } = choices;
  return (
    <div class="choices">
      <label class="choice">
        <input
          type="checkbox"
          checked={density === 'all'}
          onChange={(event) =>
            onChange({
              density: event.currentTarget.checked ? 'all' : 'first-in-section',
              markDemonyms,
            })
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
          checked={markDemonyms}
          onChange={(event) => onChange({ density, markDemonyms: event.currentTarget.checked })}
        />
        <span>
          Mark words such as “Russian” and “Afghans”
          <span class="muted small"> They lead to the country.</span>
        </span>
      </label>
    </div>
  );
}
