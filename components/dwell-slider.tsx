import { useId } from 'preact/hooks';

interface DwellSliderProps {
  readonly ms: number;
  readonly onChange: (ms: number) => void;
}

/** Longer than this feels broken; the keyboard commands are there for who wants no hover at all. */
const MAX_MS = 1_000;
const STEP_MS = 50;

/** How long the pointer rests on a name before its card opens. */
export function DwellSlider({ ms, onChange }: DwellSliderProps) {
  const id = useId();
  return (
    <div class="dwell">
      <label>
        <span>Open a card after the pointer rests for</span>
        <input
          id={id}
          type="range"
          min={0}
          max={MAX_MS}
          step={STEP_MS}
          value={Math.min(ms, MAX_MS)}
          aria-valuetext={`${ms} milliseconds`}
          onInput={(event) => onChange(event.currentTarget.valueAsNumber)}
        />
      </label>
      <output for={id}>{ms} ms</output>
    </div>
  );
}
