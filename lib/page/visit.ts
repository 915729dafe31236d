/**
 * A page from the moment it opens: the doorway looks whether there may be an article; where there may,
 * or where the reader asks, the reading script is loaded and a session begins; where there is none,
 * only the watch goes on. Switching the site off ends all of it.
 */
import type { PageCalls, PageState } from '../messaging/protocol.ts';
import type { Settings } from '../settings/settings.ts';
import { mayBeArticle } from './doorway.ts';
import { stateOutside } from './page-state.ts';
import type { Session } from './session-ports.ts';
import { startWatch } from './watch.ts';

export interface VisitPorts {
  readonly document: Document;
  readonly window: Window;
  /** Loads the reading script and starts it. */
  readonly startSession: (settings: Settings, signal: AbortSignal) => Promise<Session>;
  /** True when the extension was updated or removed under us; ends everything then. */
  readonly isOrphaned: () => boolean;
  /** Ends everything for good. */
  readonly signal: AbortSignal;
}

type PageAnswers = {
  readonly [Name in keyof PageCalls]: (
    request: Parameters<PageCalls[Name]>[0],
  ) => ReturnType<PageCalls[Name]> | Promise<ReturnType<PageCalls[Name]>>;
};

export interface Visit extends PageAnswers {
  /** Begins, goes on with other settings, or ends, as the settings say. */
  apply(settings: Settings, isOn: boolean): void;
}

export function createVisit({
  document,
  window,
  startSession,
  isOrphaned,
  signal,
}: VisitPorts): Visit {
  let end: AbortController | null = null;
  let watching: AbortController | null = null;
  let settings: Settings | null = null;
  let session: Promise<Session> | null = null;
  let ready: Session | null = null;

  /** One session a visit, however often it is asked for; a failed start may be tried again. */
  function begin(): Promise<Session> {
    const own = end;
    if (!own || !settings) return Promise.reject(new Error('switched off here'));
    session ??= startSession(settings, AbortSignal.any([signal, own.signal])).then(
      (started) => {
        if (own.signal.aborted) throw new Error('switched off here');
        if (settings) started.update(settings);
        // From here on the session watches the page itself.
        watching?.abort();
        return (ready = started);
      },
      (error: unknown) => {
        session = null;
        throw error;
      },
    );
    return session;
  }

  /** Looks in; true when reading began. */
  function look(): boolean {
    if (isOrphaned() || session || !mayBeArticle(document)) return false;
    // A background that is just being replaced answers the next look.
    begin().catch(() => undefined);
    return true;
  }

  function open(): void {
    end = new AbortController();
    watching = new AbortController();
    const watch = startWatch({
      document,
      window,
      isOurs: () => false,
      changed: () => Promise.resolve(look()),
      signal: AbortSignal.any([signal, end.signal, watching.signal]),
    });
    // A tab that was opened behind this one, or ahead of the reader, is read when it is seen.
    if (document.hidden) watch.lookSoon();
    else look();
  }

  function close(): void {
    end?.abort();
    end = session = ready = null;
  }

  /** Until the settings have come nobody knows whether the site is on. */
  function outside(): PageState {
    if (!end) return stateOutside(settings ? 'off' : 'reading', document);
    return stateOutside(session ? 'reading' : 'no-article', document);
  }

  return {
    apply(next, isOn) {
      settings = next;
      if (!isOn) close();
      else if (!end) open();
      else ready?.update(next);
    },
    pageState: (request) => ready?.pageState(request) ?? outside(),
    async readAnyway(request) {
      if (!end) return outside();
      return (await begin()).readAnyway(request);
    },
    readAnew: (request) => ready?.readAnew(request) ?? false,
    goTo: (request) => ready?.goTo(request) ?? false,
    step: (request) => ready?.step(request) ?? false,
  };
}
