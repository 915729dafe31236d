/** What is marked on pages, as plain choices; popup and options show the same. */
import type {
  DemonymMarks,
  FamiliarMarks,
  MarkDensity,
  Settings,
} from '../lib/settings/settings.ts';
import { ChoiceGroup, type Choice } from './choice-group.tsx';
import { ChoiceLine } from './choice-line.tsx';

export type MarkChoices = Pick<
  Settings,
  'density' | 'mostPer1000Words' | 'demonyms' | 'familiar' | 'showDoubts'
>;

interface MarkSettingsProps {
  readonly choices: MarkChoices;
  readonly onChange: (choices: Partial<MarkChoices>) => void;
}

const DENSITIES: readonly Choice<MarkDensity>[] = [
  { value: 'first-in-section', label: 'Once in each part of an article' },
  { value: 'first-in-page', label: 'Once in an article' },
  { value: 'all', label: 'Every time' },
];

const MOST: readonly Choice<number | null>[] = [
  { value: null, label: 'No limit' },
  { value: 40, label: '40 in 1,000 words' },
  { value: 20, label: '20 in 1,000 words' },
  { value: 10, label: '10 in 1,000 words' },
];

const DEMONYMS: readonly Choice<DemonymMarks>[] = [
  { value: 'off', label: 'Not marked' },
  { value: 'quieter', label: 'With a thinner line' },
  { value: 'as-names', label: 'As names are' },
];

const FAMILIAR: readonly Choice<FamiliarMarks>[] = [
  { value: 'off', label: 'Not marked' },
  { value: 'quieter', label: 'With a thinner line' },
];

export function MarkSettings({ choices, onChange }: MarkSettingsProps) {
  const { density, mostPer1000Words, demonyms, familiar, showDoubts } = choices;
  return (
    <div class="choices">
      <ChoiceGroup
        legend="Mark a name"
        choices={DENSITIES}
        value={density}
        onChange={(value) => onChange({ density: value })}
      />
      <ChoiceLine
        label="At most"
        choices={mostWith(mostPer1000Words)}
        value={mostPer1000Words}
        onChange={(value) => onChange({ mostPer1000Words: value })}
      />
      <ChoiceGroup
        legend="Words such as “Russian” and “Afghans”"
        note="They lead to the country."
        choices={DEMONYMS}
        value={demonyms}
        onChange={(value) => onChange({ demonyms: value })}
      />
      <ChoiceLine
        label="Names I know"
        choices={FAMILIAR}
        value={familiar}
        onChange={(value) => onChange({ familiar: value })}
      />
      <label class="choice">
        <input
          type="checkbox"
          checked={showDoubts}
          onChange={(event) => onChange({ showDoubts: event.currentTarget.checked })}
        />
        <span>
          Show names I am not sure of
          <span class="muted small"> With fine grey dots. Their card asks you who is meant.</span>
        </span>
      </label>
    </div>
  );
}

/** What an older version or another hand has stored is shown as it is. */
function mostWith(chosen: number | null): readonly Choice<number | null>[] {
  return MOST.some(({ value }) => value === chosen)
    ? MOST
    : [...MOST, { value: chosen, label: `${chosen} in 1,000 words` }];
}
