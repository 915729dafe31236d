/** "I know this": the button on a card, and the list on the options page. */
import { useState } from 'preact/hooks';
import type { EntityId } from '../lib/knowledge/types.ts';
import type { FamiliarName, FamiliarNames } from '../lib/settings/familiar.ts';

/** Whom the reader knows, and the way to say so. */
export interface Familiar {
  has(entity: EntityId): boolean;
  set(name: FamiliarName, isFamiliar: boolean): void;
}

interface FamiliarButtonProps {
  readonly name: FamiliarName;
  readonly familiar: Familiar;
}

/** Needs a new key for another entity. */
export function FamiliarButton({ name, familiar }: FamiliarButtonProps) {
  const [isFamiliar, setFamiliar] = useState(() => familiar.has(name.entity));
  return (
    <button
      type="button"
      class="text-button"
      aria-pressed={isFamiliar}
      title={isFamiliar ? 'Mark this name again' : 'Mark this name no more, on any page'}
      onClick={() => {
        setFamiliar(!isFamiliar);
        familiar.set(name, !isFamiliar);
      }}
    >
      I know this
    </button>
  );
}

interface FamiliarListProps {
  readonly names: FamiliarNames;
  readonly onForget: (name: FamiliarName) => void;
}

/** The latest first, as the reader who clicked by mistake looks for it. */
export function FamiliarList({ names, onForget }: FamiliarListProps) {
  if (names.length === 0)
    return <p class="muted">None. Press “I know this” at the foot of a card.</p>;
  return (
    <ul class="sites">
      {[...names].reverse().map((name) => (
        <li key={name.entity}>
          <bdi>{name.label}</bdi>
          <button
            type="button"
            class="text-button"
            aria-label={`Mark again: ${name.label}`}
            onClick={() => onForget(name)}
          >
            Mark again
          </button>
        </li>
      ))}
    </ul>
  );
}
