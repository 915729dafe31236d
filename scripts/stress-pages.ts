/** Pages made to break a reader: too long, too many nodes, wrong bytes, no body. Made, not stored. */

export interface Served {
  readonly status?: number;
  readonly type: string;
  readonly body: string | Buffer;
  readonly headers?: Readonly<Record<string, string>>;
}

const FILLER =
  'The delegations met behind closed doors and left without a word to those who had waited since the morning. ' +
  'What was agreed, if anything was agreed, will be known when the papers are laid before the assembly. ';
const NAMED = [
  'Vladimir Putin spoke in Moscow about the Taliban and about Afghanistan. ',
  'In Kabul, Amir Khan Muttaqi received an envoy of the United Nations. ',
  'Russia, China and Uzbekistan sent observers; Germany and the United States did not. ',
] as const;

function head(title: string): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title><link rel="icon" href="data:,"><meta property="article:published_time" content="2025-07-03T16:42:00Z"></head>`;
}

/** Paragraphs of about 700 units, every one with a sentence of known names. */
function paragraphs(units: number): string {
  const parts: string[] = [];
  for (let length = 0; length < units;) {
    const sentence = NAMED[parts.length % NAMED.length] ?? '';
    const part = `<p>${FILLER}${sentence}${FILLER}${FILLER}</p>\n`;
    parts.push(part);
    length += part.length;
  }
  return parts.join('');
}

/** A page that is an article by all it says. */
export function stressArticle(title: string, content: string): string {
  return `${head(title)}<body><main><article><h1>${title}</h1>${content}</article></main></body></html>`;
}

const MEGABYTE = 1_000_000;
const NODES = 100_000;
const SHORT = 6_000;

function manyNodes(): string {
  const words = `${FILLER}${NAMED.join('')}`.split(' ');
  const nodes: string[] = [];
  for (let index = 0; index < NODES; index++) {
    const word = words[index % words.length] ?? '';
    nodes.push(index % 500 === 0 ? `</p>\n<p><span>${word}</span> ` : `<span>${word}</span> `);
  }
  return stressArticle('A hundred thousand nodes', `<p>${nodes.join('')}</p>`);
}

/** UTF-8 said, Latin-1 and stray bytes sent. */
function brokenEncoding(): Served {
  const page = stressArticle('Broken encoding', paragraphs(SHORT));
  const stray = Buffer.from([0xff, 0xfe, 0xc3, 0x28, 0xe2, 0x82, 0x80, 0xf0, 0x9f, 0x00]);
  const at = page.indexOf('Kabul');
  const latin = Buffer.from('Café Zürich señor ', 'latin1');
  return {
    type: 'text/html; charset=utf-8',
    body: Buffer.concat([
      Buffer.from(page.slice(0, at)),
      latin,
      stray,
      Buffer.from(page.slice(at)),
    ]),
  };
}

function withoutBody(): string {
  return stressArticle(
    'No body',
    `${paragraphs(SHORT)}<script>document.body.remove(); setTimeout(() => { document.documentElement.append(document.createElement('frameset')); }, 50);</script>`,
  );
}

function xhtml(): string {
  return `<?xml version="1.0" encoding="utf-8"?>
<html xmlns="http://www.w3.org/1999/xhtml" xml:lang="en" lang="en"><head><title>XHTML</title><link rel="icon" href="data:,"/></head>
<body><article><h1>XHTML served as such</h1>${paragraphs(SHORT)}</article></body></html>`;
}

function frames(): string {
  const inner = '<iframe src="/stress/frame" title="A frame" width="400" height="300"></iframe>';
  return stressArticle(
    'Frames',
    `${paragraphs(SHORT)}${inner}<iframe srcdoc="&lt;p&gt;Moscow&lt;/p&gt;" title="Inline"></iframe>${inner}`,
  );
}

const html = (body: string): Served => ({ type: 'text/html; charset=utf-8', body });

/** By the name after `/stress/`. */
export const STRESS_PAGES: Readonly<Record<string, () => Served>> = {
  '1mb': () => html(stressArticle('A megabyte', paragraphs(MEGABYTE))),
  '5mb': () => html(stressArticle('Five megabytes', paragraphs(5 * MEGABYTE))),
  nodes: () => html(manyNodes()),
  'broken-encoding': brokenEncoding,
  'no-body': () => html(withoutBody()),
  frameset: () =>
    html(
      `${head('Frameset')}<frameset cols="50%,50%"><frame src="/stress/frame"><frame src="/stress/frame"></frameset></html>`,
    ),
  xhtml: () => ({ type: 'application/xhtml+xml; charset=utf-8', body: xhtml() }),
  frames: () => html(frames()),
  frame: () => html(stressArticle('A frame', paragraphs(SHORT))),
  empty: () => html(''),
  'plain.txt': () => ({
    type: 'text/plain; charset=utf-8',
    body: `${NAMED.join('\n')}\n${FILLER}`,
  }),
};
