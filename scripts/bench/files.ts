/** What the processes of one run leave for each other in `out/bench`. Loads nothing of ours: code must stay cold. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Script } from './corpus.ts';
import { WORK } from './folders.ts';
import type { Rule } from './tasks.ts';
import type { Found } from './word-paths.ts';

/** A first page as readers have it: a long article. */
const PAGE_UNITS = 20_000;

const place = (name: string): string => join(WORK, name);
export const indexFile = (rule: Rule, size: number): string => place(`${rule}-${size}.index`);

function save(name: string, content: string | Uint8Array): void {
  mkdirSync(WORK, { recursive: true });
  writeFileSync(place(name), content);
}

export function saveText(script: Script, text: string): void {
  save(`${script}.txt`, text);
}

export const loadText = (script: Script): string => readFileSync(place(`${script}.txt`), 'utf8');

/** Whole paragraphs of about one page, so that no name is cut. */
export function loadPage(): string {
  const text = loadText('latin');
  return text.slice(0, Math.max(1, text.lastIndexOf('\n\n', PAGE_UNITS)));
}

export function saveNames(rule: Rule, names: readonly string[]): void {
  save(`${rule}.names`, names.join('\n'));
}

export function loadNames(rule: Rule, size: number): string[] {
  return readFileSync(place(`${rule}.names`), 'utf8')
    .split('\n')
    .slice(0, size);
}

export function saveIndex(rule: Rule, size: number, bytes: ArrayBuffer): void {
  save(`${rule}-${size}.index`, new Uint8Array(bytes));
}

export function loadIndex(rule: Rule, size: number): ArrayBuffer {
  const file = readFileSync(indexFile(rule, size));
  // A large file comes in a buffer of its own; a small one may share one.
  return file.byteLength === file.buffer.byteLength
    ? file.buffer
    : file.buffer.slice(file.byteOffset, file.byteOffset + file.byteLength);
}

export function saveExpected(rule: Rule, script: Script, found: readonly Found[]): void {
  save(`${rule}-${script}.expected.json`, JSON.stringify(found));
}

/** Names are ranked, and a name's rank is its id: what a shorter list finds is part of what a longer one does. */
export function loadExpected(rule: Rule, script: Script, size: number): Found[] {
  const all = JSON.parse(
    readFileSync(place(`${rule}-${script}.expected.json`), 'utf8'),
  ) as readonly Found[];
  return all.filter(({ id }) => id < size);
}
