/** One of a few, all of them seen. */
import { useId } from 'preact/hooks';

export interface Choice<Value> {
  readonly value: Value;
  readonly label: string;
  readonly note?: string;
}

interface ChoiceGroupProps<Value> {
  readonly legend: string;
  readonly note?: string;
  readonly choices: readonly Choice<Value>[];
  readonly value: Value;
  readonly onChange: (value: Value) => void;
}

export function ChoiceGroup<Value extends string>(props: ChoiceGroupProps<Value>) {
  const group = useId();
  return (
    <fieldset class="choice-group">
      <legend>
        {props.legend}
        {props.note && <span class="muted small"> {props.note}</span>}
      </legend>
      {props.choices.map(({ value, label, note }) => (
        <label key={value} class="choice">
          <input
            type="radio"
            name={group}
            value={value}
            checked={props.value === value}
            onChange={() => props.onChange(value)}
          />
          <span>
            {label}
            {note && <span class="muted small"> {note}</span>}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
