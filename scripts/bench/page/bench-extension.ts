/** Packs the benchmark's content script as an extension of its own, with the bundled pack's names beside it. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { compileNames } from '../../../lib/matching/compile.ts';
import { composeGeneration } from '../../../lib/service/generation.ts';
import { loadPack } from '../../pack/load.ts';
import { ROOT, WORK } from '../folders.ts';

const MANIFEST = {
  manifest_version: 3,
  name: 'Benchmark',
  version: '1',
  content_scripts: [
    {
      matches: ['http://*/*'],
      js: ['isolated.js'],
      css: ['marks.css'],
      run_at: 'document_idle',
    },
  ],
  web_accessible_resources: [{ resources: ['names.bin'], matches: ['http://*/*'] }],
  browser_specific_settings: { gecko: { id: 'bench@backstory.example' } },
  commands: {},
};

/** An extension whose content script does nothing: what a browser takes for having one at all. */
export function packEmptyExtension(): string {
  const folder = join(WORK, 'empty-extension');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const [script] = MANIFEST.content_scripts;
  const empty = { ...MANIFEST, content_scripts: [{ ...script, js: ['empty.js'], css: [] }] };
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(empty));
  writeFileSync(join(folder, 'empty.js'), ';');
  writeFileSync(join(folder, 'options.html'), '<!doctype html><title>Benchmark</title>');
  return folder;
}

/** The folder that was written. */
export async function packBenchExtension(): Promise<string> {
  const folder = join(WORK, 'extension');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  await build({
    configFile: false,
    root: ROOT,
    logLevel: 'error',
    publicDir: false,
    build: {
      outDir: folder,
      emptyOutDir: false,
      lib: {
        entry: join(import.meta.dirname, 'isolated.ts'),
        formats: ['iife'],
        name: 'bench',
        fileName: () => 'isolated.js',
      },
    },
  });
  const { segments } = composeGeneration([loadPack(join(ROOT, 'packs/world'))]);
  writeFileSync(
    join(folder, 'names.bin'),
    new Uint8Array(compileNames(segments.flatMap(({ names }) => names))),
  );
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(MANIFEST));
  writeFileSync(join(folder, 'options.html'), '<!doctype html><title>Benchmark</title>');
  writeFileSync(join(folder, 'marks.css'), readFileSync(join(ROOT, 'lib/page/marks.css')));
  return folder;
}
