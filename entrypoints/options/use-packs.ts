/** The packs of the options page: what is there, what is being done, and the acts of the reader. */
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { ImportState } from '../../components/pack-import.tsx';
import type { PackActions } from '../../components/pack-list.tsx';
import type { PackProblem } from '../../lib/knowledge/pack/problems.ts';
import type { Result } from '../../lib/knowledge/result.ts';
import type { InstalledPack } from '../../lib/knowledge/installed-pack.ts';
import { callBackground } from '../../lib/messaging/wire.ts';
import type { BuildStage } from '../../lib/service/builder.ts';
import { save } from './save-file.ts';
import { CANCELLED, createPackJobs, type PackJobs } from './pack-jobs.ts';

export interface PacksOnPage {
  readonly packs: readonly InstalledPack[] | undefined;
  readonly importing: ImportState;
  readonly actions: PackActions;
  readonly choose: (file: File) => void;
  readonly add: () => void;
  readonly cancel: () => void;
}

/** How much of the time each stage takes, by measuring: reading and compiling are most of it. */
const STAGE_SPANS: Readonly<Record<BuildStage, readonly [number, number]>> = {
  reading: [0, 0.3],
  compiling: [0.3, 0.6],
  writing: [0.6, 1],
};

/** @param onChanged after every change of packs */
export function usePacks(onChanged: () => void): PacksOnPage {
  const background = useMemo(() => callBackground(), []);
  const jobs = useMemo<PackJobs>(() => createPackJobs(), []);
  const [packs, setPacks] = useState<readonly InstalledPack[] | undefined>();
  const [importing, setImporting] = useState<ImportState>({ stage: 'idle' });

  const refresh = (): Promise<void> =>
    background
      .packs({})
      .then(setPacks, () => setPacks([]))
      .then(onChanged);

  useEffect(() => void refresh(), []);

  const working = (name: string, doing: 'checking' | 'adding' | 'changing', part?: number): void =>
    setImporting({ stage: 'working', name, doing, ...(part === undefined ? {} : { part }) });

  /** Runs a job that changes packs, and shows how far it is and how it ended. */
  async function change<T>(
    name: string,
    doing: 'adding' | 'changing',
    job: (
      onProgress: (stage: BuildStage, part: number) => void,
    ) => Promise<Result<T, readonly PackProblem[]>>,
    done: (value: T) => ImportState,
  ): Promise<void> {
    working(name, doing);
    try {
      const result = await job((stage, part) => {
        const [from, to] = STAGE_SPANS[stage];
        working(name, doing, from + (to - from) * part);
      });
      if (result.ok) await background.packsChanged({});
      setImporting(
        result.ok ? done(result.value) : { stage: 'refused', name, problems: result.error },
      );
    } catch (error) {
      setImporting(error === CANCELLED ? { stage: 'cancelled', name } : { stage: 'failed', name });
    }
    await refresh();
  }

  const choose = async (file: File): Promise<void> => {
    const { name } = file;
    working(name, 'checking');
    try {
      const result = await jobs.run('preview', [{ name, data: file }], (_, part) =>
        working(name, 'checking', part),
      );
      setImporting(
        result.ok
          ? { stage: 'previewed', name, toAdd: result.value }
          : { stage: 'refused', name, problems: result.error },
      );
    } catch (error) {
      setImporting(error === CANCELLED ? { stage: 'cancelled', name } : { stage: 'failed', name });
    }
  };

  const nameOf = (id: string): string => packs?.find((pack) => pack.id === id)?.name ?? id;
  const idle = (): ImportState => ({ stage: 'idle' });

  return {
    packs,
    importing,
    choose: (file) => void choose(file),
    add: () => {
      if (importing.stage !== 'previewed') return;
      void change(
        importing.toAdd.pack.name,
        'adding',
        (onProgress) => jobs.run('add', [], onProgress),
        (pack) => ({ stage: 'added', pack }),
      );
    },
    cancel: () => {
      jobs.cancel();
      if (importing.stage === 'previewed') setImporting(idle());
    },
    actions: {
      onEnable: (id, enabled) =>
        void change(
          nameOf(id),
          'changing',
          (on) => jobs.run('setEnabled', [id, enabled], on),
          idle,
        ),
      onMove: (id, by) =>
        void change(nameOf(id), 'changing', (on) => jobs.run('move', [id, by], on), idle),
      onRemove: (id) =>
        void change(nameOf(id), 'changing', (on) => jobs.run('remove', [id], on), idle),
      onExport: (id) => void jobs.run('file', [id]).then((file) => file && save(file)),
    },
  };
}
