/** What the reader has just said of a name, with the way back. */
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';

export interface SaidNow {
  /** Another one is another saying. */
  readonly id: string;
  readonly words: string;
  readonly onUndo: () => void;
}

/** Above the card of whoever stands there now. */
export function SaidLine({ words, onUndo }: Omit<SaidNow, 'id'>) {
  return (
    <p class="said">
      {words} <Undo onUndo={onUndo} />
    </p>
  );
}

interface SaidNoticeProps extends Pick<SaidNow, 'words'> {
  /** Absent where there is nothing to undo. */
  readonly onUndo?: () => void;
  /** Called when it can be seen. */
  readonly onShown: (words: string) => void;
  readonly onClose: () => void;
}

/** In the place of the card, where nothing is marked any more, or nobody is known. */
export function SaidNotice({ words, onUndo, onShown, onClose }: SaidNoticeProps) {
  useLayoutEffect(() => onShown(words), [words, onShown]);
  return (
    <div class="said notice">
      <p>{words}</p>
      <p class="notice-acts">
        {onUndo && <Undo onUndo={onUndo} />}
        <button type="button" class="text-button" onClick={onClose}>
          Close
        </button>
      </p>
    </div>
  );
}

function Undo({ onUndo }: { readonly onUndo: () => void }) {
  const button = useRef<HTMLButtonElement>(null);
  // What was pressed is gone with the card that it stood on. The card itself scrolls to its top.
  useEffect(() => button.current?.focus({ preventScroll: true }), []);
  return (
    <button ref={button} type="button" class="text-button" onClick={onUndo}>
      Undo
    </button>
  );
}
