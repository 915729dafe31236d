/** The reader corrects whom a name means: asks for it once, and says where it did not work. */
import { useState } from 'preact/hooks';
import type { Said } from '../lib/messaging/protocol.ts';
import type { ActTrouble } from './use-own-acts.ts';

/** Null where it went well; the card is then another one. */
export type DoCorrect = (said: Said) => Promise<ActTrouble | null>;

export interface Correcting {
  readonly trouble: ActTrouble | null;
  readonly isBusy: boolean;
  readonly say: (said: Said) => void;
}

export function useCorrecting(correct: DoCorrect): Correcting {
  const [trouble, setTrouble] = useState<ActTrouble | null>(null);
  const [isBusy, setBusy] = useState(false);

  async function run(said: Said): Promise<void> {
    setBusy(true);
    setTrouble(await correct(said));
    setBusy(false);
  }

  return {
    trouble,
    isBusy,
    say(said) {
      // Pressed twice it would be said twice, and taken back once.
      if (!isBusy) void run(said);
    },
  };
}
