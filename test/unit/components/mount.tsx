import { render, type ComponentChildren } from 'preact';
import { act } from 'preact/test-utils';
import { onTestFinished } from 'vitest';

/** Puts a value into an input as a reader's hand would. */
export function enter(input: HTMLInputElement, value: string): Promise<void> {
  return act(() => {
    input.value = value;
    input.dispatchEvent(new Event('input', { bubbles: true }));
  });
}

/** Chooses an entry of a select by its words, as a reader does. */
export function choose(select: HTMLElement, words: string): Promise<void> {
  return act(() => {
    if (!(select instanceof HTMLSelectElement)) throw new Error('no select');
    const at = [...select.options].findIndex((option) => option.textContent === words);
    if (at < 0) throw new Error(`no entry "${words}"`);
    select.selectedIndex = at;
    select.dispatchEvent(new Event('change', { bubbles: true }));
  });
}

export interface Mounted {
  readonly root: HTMLElement;
  readonly all: (selector: string) => readonly HTMLElement[];
  readonly one: (selector: string) => HTMLElement;
  /** The text as read, spaces joined. */
  readonly text: () => string;
  readonly button: (name: string) => HTMLElement;
  /** As `one`, for the only input the selector names. */
  readonly input: (selector: string) => HTMLInputElement;
  readonly press: (element: HTMLElement) => Promise<void>;
  readonly again: (children: ComponentChildren) => Promise<void>;
}

/** Lets promises and timers run, and what is drawn after them. */
export async function settle(ms = 0): Promise<void> {
  await act(async () => {
    await new Promise((resolve) => setTimeout(resolve, ms));
  });
  await act(async () => undefined);
}

/** Draws into the document, takes it away when the test ends. */
export async function mount(children: ComponentChildren): Promise<Mounted> {
  const root = document.createElement('div');
  document.body.append(root);
  onTestFinished(() => {
    render(null, root);
    root.remove();
  });
  const again = (next: ComponentChildren): Promise<void> => act(() => render(next, root));
  await again(children);
  const all = (selector: string): readonly HTMLElement[] => [
    ...root.querySelectorAll<HTMLElement>(selector),
  ];
  const found = (element: HTMLElement | undefined, what: string): HTMLElement => {
    if (!element) throw new Error(`no ${what} in: ${root.textContent}`);
    return element;
  };
  return {
    root,
    all,
    one: (selector) => found(all(selector)[0], selector),
    input: (selector) => {
      const input = root.querySelector(selector);
      if (!(input instanceof HTMLInputElement)) throw new Error(`no input ${selector}`);
      return input;
    },
    text: () => (root.textContent ?? '').replace(/\s+/g, ' ').trim(),
    button: (name) =>
      found(
        all('button').find(
          (button) => (button.getAttribute('aria-label') ?? button.textContent) === name,
        ),
        `button "${name}"`,
      ),
    press: (element) => act(async () => element.click()),
    again,
  };
}
