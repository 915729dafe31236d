/** What a reader does on the options page, for scenarios. */
import type { Page } from 'puppeteer-core';
import { waitFor } from '../../scripts/driver.ts';

export interface OptionsPage {
  /** Waits for words on the page and gives all that it shows. */
  shown(words: string, mostMs?: number): Promise<string>;
  /** Presses the button of that name. @throws when there is none */
  press(name: string): Promise<void>;
  /** Chooses a file of that name and text. @param at the field; the only one where left out */
  choose(name: string, text: string, at?: string): Promise<void>;
}

/** @param page asked at every act, since scenarios open it only when they begin */
export function onOptionsPage(page: () => Page): OptionsPage {
  return {
    shown: (words, mostMs) =>
      waitFor(
        `“${words}”`,
        async () => {
          const text = await page().evaluate(() => document.body.innerText);
          return text.includes(words) && text;
        },
        mostMs,
      ),
    press: (name) =>
      page().evaluate((label) => {
        const button = [...document.querySelectorAll('button')].find(
          (one) => (one.getAttribute('aria-label') ?? one.textContent) === label,
        );
        if (!button) throw new Error(`no button ${label}`);
        button.click();
      }, name),
    choose: (name, text, at = 'input[type="file"]') =>
      page().evaluate(
        (selector, fileName, content) => {
          const input = document.querySelector<HTMLInputElement>(selector);
          if (!input) throw new Error(`no ${selector}`);
          const transfer = new DataTransfer();
          transfer.items.add(new File([content], fileName));
          input.files = transfer.files;
          input.dispatchEvent(new Event('change', { bubbles: true }));
        },
        at,
        name,
        text,
      ),
  };
}
