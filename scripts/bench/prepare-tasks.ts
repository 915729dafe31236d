import { loadNames, loadText, saveExpected, saveIndex } from './files.ts';
import { compileNames, type NameToCompile } from '../../lib/matching/compile.ts';
import { expectedIn } from './reference.ts';
import type { Rule, Tasks } from './tasks.ts';

function toCompile(rule: Rule, size: number): NameToCompile[] {
  return loadNames(rule, size).map((text, id) => ({ text, case: rule, id, note: 0 }));
}

export const expect: Tasks['expect'] = ({ rule, script, size }) => {
  const text = loadText(script);
  const { all, lookUps } = expectedIn(text, toCompile(rule, size));
  saveExpected(rule, script, all);
  return { lookUps, units: text.length };
};

export const build: Tasks['build'] = ({ rule, size }) => {
  const names = toCompile(rule, size);
  const start = performance.now();
  const bytes = compileNames(names);
  const seconds = (performance.now() - start) / 1_000;
  saveIndex(rule, size, bytes);
  return { seconds, bytes: bytes.byteLength };
};
