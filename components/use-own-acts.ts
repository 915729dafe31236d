/** What the reader does to a card: asks for it, says how it went, and gives the focus a place to go. */
import type { RefObject } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';
import type { FactLine } from '../lib/knowledge/card.ts';
import type { OwnAct, OwnFailure } from '../lib/messaging/protocol.ts';

/** `failed`: nobody answered. */
export type ActTrouble = OwnFailure | 'failed';

/** Null where it went well; the card is then another one. */
export type DoAct = (act: OwnAct) => Promise<ActTrouble | null>;

/** The fact that was hidden last, in its place, to be undone. */
export interface LastHidden {
  readonly fact: FactLine;
  readonly index: number;
}

export interface OwnActs {
  readonly last: LastHidden | null;
  /** For eyes and ears. */
  readonly trouble: ActTrouble | null;
  /** For ears: eyes see it. */
  readonly spoken: string;
  readonly hide: (fact: FactLine, index: number) => void;
  /** Shows a fact again, or deletes one of the reader's own wording. */
  readonly show: (key: string, spoken: string) => void;
  readonly say: (key: string, instead: string) => void;
  readonly note: (text: string) => Promise<boolean>;
  readonly name: (text: string) => Promise<boolean>;
  readonly unname: (text: string) => Promise<boolean>;
  readonly forgetLast: () => void;
}

/** @param root with an element of `data-fact` for each fact: where the focus goes once a fact is hidden or shown */
export function useOwnActs(
  onAct: DoAct,
  root: RefObject<HTMLElement | null>,
  fallback: RefObject<HTMLElement | null>,
): OwnActs {
  const [last, setLast] = useState<LastHidden | null>(null);
  const [trouble, setTrouble] = useState<ActTrouble | null>(null);
  const [spoken, setSpoken] = useState('');
  /** A new object for every time that the focus must go somewhere. */
  const [focus, setFocus] = useState<{ readonly key: string } | null>(null);

  // What was pressed is gone from the new card.
  useLayoutEffect(() => {
    if (!focus) return;
    const all = [...(root.current?.querySelectorAll<HTMLElement>('[data-fact]') ?? [])];
    const there = all.find((element) => element.dataset['fact'] === focus.key);
    (there ?? fallback.current)?.focus({ preventScroll: there === undefined });
  }, [focus]);

  async function run(act: OwnAct, words: string): Promise<boolean> {
    setTrouble(null);
    const failure = await onAct(act);
    setTrouble(failure);
    setSpoken(failure === null ? words : '');
    return failure === null;
  }

  async function runOn(
    key: string,
    act: OwnAct,
    words: string,
    next: LastHidden | null,
  ): Promise<void> {
    if (!(await run(act, words))) return;
    setLast(next);
    setFocus({ key });
  }

  return {
    last,
    trouble,
    spoken,
    hide: (fact, index) =>
      void runOn(fact.key, { do: 'hide', key: fact.key }, `Hidden: ${fact.label} ${fact.value}`, {
        fact,
        index,
      }),
    show: (key, words) => void runOn(key, { do: 'show', key }, words, null),
    say: (key, instead) => void run({ do: 'hide', key, instead }, 'Your words are on the card'),
    note: (text) => run({ do: 'note', text }, ''),
    name: (text) => run({ do: 'name', text }, `Found as ${text} from now on`),
    unname: (text) => run({ do: 'unname', text }, `No longer found as ${text}`),
    forgetLast: () => setLast(null),
  };
}

export function troubleWords(trouble: ActTrouble): string {
  switch (trouble) {
    case 'unknown':
      return 'Not saved: the packs have changed since this card was opened. Open it again.';
    case 'too-long':
      return 'Not saved: it is too long. At most 2,000 characters, 600 for a fact, 120 for a name.';
    case 'no-name':
      return 'Not saved: a name has at least one letter or digit.';
    case 'full':
      return 'Not saved: there are 5,000 notes and corrections already. Delete some in “Packs and settings”.';
    case 'no-space':
      return 'Not saved: the browser has no space left.';
    case 'failed':
      return 'Not saved: Backstory did not answer. Try again.';
    default: {
      const never: never = trouble;
      return never;
    }
  }
}
