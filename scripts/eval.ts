/**
 * `npm run eval`: how right what we say is, measured on what others annotated, and whether real pages stay
 * as they are. How fast it is said is `npm run bench`.
 */
import { parseArgs } from 'node:util';
import type { BrowserName } from './browsers.ts';
import { evalArticle } from './eval/article.ts';
import { makeContactSheet } from './eval/contact-sheet.ts';
import { evalLinking, SET_NAMES } from './eval/linking.ts';
import { evalPages } from './eval/pages.ts';

const USAGE = `npm run eval -- article [--page PART] [--write]

  what is read of saved news pages, and where, beside what people marked
  --page PART  only pages with this in their file's name
  --write      the result also goes to docs/quality.md

All errors go to out/eval/article-errors.md, what was read to out/eval/article-texts.jsonl.

npm run eval -- linking [--set NAME …] [--pack FILE …] [--wide] [--write]

  --set NAME   only this set; may be given again
  --pack FILE  a pack (folder or .jsonl) above the bundled one; may be given again
  --wide       also with a pack of 100,000 entities and more below the bundled one, full of namesakes
  --write      the result also goes to docs/quality.md

Sets, each skipped where ../shared/data does not hold it:
  ${SET_NAMES.join('\n  ')}

All errors go to out/eval/linking-errors.md and .jsonl, all figures to out/eval/linking.json.

npm run eval -- pages [--browser chromium|firefox] [--only SUBSTRING] [--from N] [--limit N]

  every saved news page in the real browsers: is it the same page after it was marked and a card opened?
  --browser NAME  in this one only
  --only TEXT     pages whose file name has it
  --from N        without the first so many
  --limit N       no more than so many

All goes to out/eval/pages-BROWSER.md and .json.

npm run eval -- contact-sheet

  twelve saved pages in each browser, marked and with an open card, as one picture: out/eval/contact-sheet.png`;

const BROWSERS: readonly BrowserName[] = ['chromium', 'firefox'];

async function main(args: readonly string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      set: { type: 'string', multiple: true, default: [] },
      pack: { type: 'string', multiple: true, default: [] },
      page: { type: 'string' },
      wide: { type: 'boolean', default: false },
      write: { type: 'boolean', default: false },
      browser: { type: 'string' },
      only: { type: 'string' },
      from: { type: 'string' },
      limit: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    console.log(USAGE);
    return;
  }
  if (positionals.join(' ') === 'contact-sheet') {
    await makeContactSheet();
    return;
  }
  if (positionals.join(' ') === 'pages') {
    const browsers = BROWSERS.filter((name) => (values.browser ?? name) === name);
    if (browsers.length === 0) throw new Error(USAGE);
    const isGood = await evalPages({
      browsers,
      ...(values.only === undefined ? {} : { only: values.only }),
      ...(values.from === undefined ? {} : { from: Number(values.from) }),
      ...(values.limit === undefined ? {} : { limit: Number(values.limit) }),
    });
    if (!isGood) process.exitCode = 1;
    return;
  }
  if (positionals.join(' ') === 'article') {
    await evalArticle({
      ...(values.page === undefined ? {} : { page: values.page }),
      isToWrite: values.write,
    });
    return;
  }
  if (positionals.join(' ') !== 'linking') throw new Error(USAGE);
  await evalLinking({
    sets: values.set,
    packs: values.pack,
    isWide: values.wide,
    isToWrite: values.write,
  });
}

try {
  await main(process.argv.slice(2));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
