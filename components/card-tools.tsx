import { CloseIcon, GripIcon, PhraseIcon, PinIcon } from './icons.tsx';

interface CardToolsProps {
  readonly pinned: boolean;
  readonly onPin: () => void;
  readonly onClose: () => void;
  /** Absent while the card is beside its phrase, or that is gone. */
  readonly onPhrase?: () => void;
}

/** What a card on a page can do with itself. */
export function CardTools({ pinned, onPin, onClose, onPhrase }: CardToolsProps) {
  return (
    <>
      {onPhrase && (
        <button
          type="button"
          class="icon-button"
          aria-label="Back to the phrase"
          title="Back to the phrase"
          onClick={onPhrase}
        >
          <PhraseIcon />
        </button>
      )}
      <button
        type="button"
        class="icon-button"
        data-grip
        aria-label="Move"
        title="Move: drag, or press the arrow keys"
      >
        <GripIcon />
      </button>
      <button
        type="button"
        class="icon-button"
        aria-pressed={pinned}
        aria-label="Keep open"
        title={pinned ? 'Let it close again' : 'Keep open'}
        onClick={onPin}
      >
        <PinIcon />
      </button>
      <button
        type="button"
        class="icon-button"
        aria-label="Close"
        title="Close (Esc)"
        onClick={onClose}
      >
        <CloseIcon />
      </button>
    </>
  );
}
