import { CloseIcon, PinIcon } from './icons.tsx';

interface CardToolsProps {
  readonly pinned: boolean;
  readonly onPin: () => void;
  readonly onClose: () => void;
}

/** What a card on a page can do with itself. */
export function CardTools({ pinned, onPin, onClose }: CardToolsProps) {
  return (
    <>
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
