/** The reader's notes on the options page: what is there, and what was done last. */
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { OwnActions, OwnOutcome } from '../../components/own-notes.tsx';
import type { OwnList } from '../../lib/messaging/protocol.ts';
import { callBackground } from '../../lib/messaging/wire.ts';
import { save } from './save-file.ts';

export interface OwnOnPage {
  readonly list: OwnList | undefined;
  readonly outcome: OwnOutcome;
  readonly actions: OwnActions;
  readonly refresh: () => void;
}

const IDLE: OwnOutcome = { stage: 'idle' };

export function useOwn(): OwnOnPage {
  const background = useMemo(() => callBackground(), []);
  const [list, setList] = useState<OwnList | undefined>();
  const [outcome, setOutcome] = useState<OwnOutcome>(IDLE);
  /** What the last deletion gave back. */
  const [deleted, setDeleted] = useState('');

  const load = async (): Promise<void> => setList(await background.ownList({}));
  const refresh = (): void =>
    // Without an answer the former list stands.
    void load().catch(() => undefined);
  useEffect(() => {
    // Notes are written in other tabs.
    const watching = new AbortController();
    const look = (): void => {
      if (!document.hidden) refresh();
    };
    document.addEventListener('visibilitychange', look, { signal: watching.signal });
    return () => watching.abort();
  }, []);

  /** Does it, then shows what is there now, then how it went. */
  const run = (job: () => Promise<OwnOutcome>): void =>
    void (async () => {
      try {
        const done = await job();
        await load();
        setOutcome(done);
      } catch {
        setOutcome({ stage: 'failed' });
      }
    })();

  return {
    list,
    outcome,
    refresh,
    actions: {
      onDelete: (record) =>
        run(async () => {
          const index = list?.records.indexOf(record) ?? 0;
          setDeleted(await background.deleteOwn({ keys: [record.key] }));
          return { stage: 'deleted', record, index };
        }),
      onUndo: () =>
        run(async () => {
          await background.bringBack({ name: 'undo', text: deleted });
          return IDLE;
        }),
      onDeleteAll: () =>
        run(async () => {
          await background.deleteOwn({ keys: 'all' });
          return { stage: 'all-deleted' };
        }),
      onCopy: () =>
        run(async () => {
          const data = new Blob([await background.copyOwn({})]);
          const day = new Date().toISOString().slice(0, 10);
          save({ name: `backstory-notes-${day}.jsonl`, data });
          return IDLE;
        }),
      onBringBack: (file) =>
        run(async () => {
          const { name } = file;
          const answer = await background.bringBack({ name, text: await file.text() });
          return answer.ok
            ? { stage: 'brought-back', name, count: answer.value }
            : { stage: 'refused', name, problems: answer.error };
        }),
    },
  };
}
