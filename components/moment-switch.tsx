/** Which moment the facts are of: the article's day or now. Native radios, so arrow keys just work. */
import { useId } from 'preact/hooks';

export type MomentName = 'then' | 'now';

interface MomentSwitchProps {
  readonly moment: MomentName;
  /** "3 Jul 2025". */
  readonly published: string;
  /** "as of Aug 2026". */
  readonly current: string;
  /** How many facts differ between the two. */
  readonly changes: number;
  readonly onMoment: (moment: MomentName) => void;
}

export function MomentSwitch({ moment, published, current, changes, onMoment }: MomentSwitchProps) {
  const group = useId();
  const choices = [
    { name: 'then', title: 'When published', detail: published, extra: '' },
    { name: 'now', title: 'Now', detail: current, extra: changes > 0 ? `${changes} changed` : '' },
  ] as const;
  return (
    <fieldset class="moments">
      <legend class="unseen">Facts of which moment</legend>
      {choices.map(({ name, title, detail, extra }) => (
        <label key={name} class={`moment ${name}`}>
          <input
            class="unseen"
            type="radio"
            name={group}
            value={name}
            checked={moment === name}
            onChange={() => onMoment(name)}
          />
          <span class="moment-title">{title}</span>{' '}
          {extra && <span class="moment-changes">{extra}</span>}
          <span class="moment-detail">{detail}</span>
        </label>
      ))}
    </fieldset>
  );
}
