/** One of a few in a line of its own: the words, then what is chosen. */
import type { Choice } from './choice-group.tsx';

interface ChoiceLineProps<Value> {
  readonly label: string;
  readonly choices: readonly Choice<Value>[];
  readonly value: Value;
  readonly onChange: (value: Value) => void;
}

export function ChoiceLine<Value extends string | number | null>(props: ChoiceLineProps<Value>) {
  const { label, choices, value, onChange } = props;
  return (
    <label class="choice-line">
      <span>{label}</span>
      <select
        value={String(value)}
        onChange={(event) => {
          const chosen = choices[event.currentTarget.selectedIndex];
          if (chosen) onChange(chosen.value);
        }}
      >
        {choices.map((choice) => (
          <option key={String(choice.value)} value={String(choice.value)}>
            {choice.label}
          </option>
        ))}
      </select>
    </label>
  );
}
