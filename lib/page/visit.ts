/**
 * A page from the moment it opens: the doorway looks whether there may be an article; where there may,
 * or where the reader asks, the reading script is loaded and a session begins; where there is none,
 * only the watch goes on. Switching the site off ends all of it. Where pages are read on request only,
 * nothing happens before that.
 */
import type { PageCalls, PageState, PageStatus } from '../messaging/protocol.ts';
import type { PageReading } from '../settings/scope.ts';
import type { Settings } from '../settings/settings.ts';
import { mayBeArticle } from './doorway.ts';
import { stateOutside } from './page-state.ts';
import type { Session } from './session-ports.ts';
import { startWatch } from './watch.ts';

/** What a session is started with, beside all that it asks of the browser. */
export interface SessionStart {
  readonly settings: Settings;
  /** The page gave itself another address. */
  readonly navigated: () => void;
  readonly signal: AbortSignal;
}

export interface VisitPorts {
  readonly document: Document;
  readonly window: Window;
  /** Loads the reading script and starts it. */
  readonly startSession: (start: SessionStart) => Promise<Session>;
  /** Loads the reading script, for a look-up where there is no session. */
  readonly startLookUp: (signal: AbortSignal) => Promise<Pick<Session, 'lookUp'>>;
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
  apply(settings: Settings, reading: PageReading): void;
}

/** Of a page that has no session. */
const STATUS_OUTSIDE: Readonly<Record<PageReading, PageStatus>> = {
  articles: 'no-article',
  anyway: 'no-article',
  'on-request': 'on-request',
  off: 'off',
  paused: 'paused',
};

/** A fragment is another place in the same text. */
function addressOf({ origin, pathname, search }: Location): string {
  return `${origin}${pathname}${search}`;
}

export function createVisit(ports: VisitPorts): Visit {
  const { document, window, startSession, startLookUp, isOrphaned, signal } = ports;
  let end: AbortController | null = null;
  let watching: AbortController | null = null;
  let settings: Settings | null = null;
  let how: PageReading = 'off';
  /** The address for which the reader asked, where nothing is read otherwise. */
  let askedFor: string | null = null;
  let session: Promise<Session> | null = null;
  let ready: Session | null = null;
  let lookWhenSeen = (): void => undefined;
  /** A look-up without a session; ends when one begins, since there is one card at a time. */
  let asking: AbortController | null = null;

  /** One session a visit, however often it is asked for; a failed start may be tried again. */
  function begin(): Promise<Session> {
    const own = end;
    if (!own || !settings) return Promise.reject(new Error('switched off here'));
    session ??= startSession({
      settings,
      navigated,
      signal: AbortSignal.any([signal, own.signal]),
    }).then(
      (started) => {
        if (own.signal.aborted) throw new Error('switched off here');
        if (settings) started.update(settings);
        // From here on the session watches the page itself.
        watching?.abort();
        asking?.abort();
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
    if (isOrphaned() || session || (how !== 'anyway' && !mayBeArticle(document))) return false;
    // A background that is just being replaced answers the next look.
    begin().catch(() => undefined);
    return true;
  }

  function open(): void {
    end ??= new AbortController();
    watching = new AbortController();
    const { lookSoon } = startWatch({
      document,
      window,
      isOurs: () => false,
      changed: () => Promise.resolve(look()),
      signal: AbortSignal.any([signal, end.signal, watching.signal]),
    });
    // A tab that was opened behind this one, or ahead of the reader, is read when it is seen.
    lookWhenSeen = () => (document.hidden ? lookSoon() : void look());
    lookWhenSeen();
  }

  function close(): void {
    end?.abort();
    end = watching = session = ready = askedFor = null;
  }

  /** What was asked for one page is not asked for the next one of the same document. */
  function navigated(): void {
    if (how === 'on-request' && askedFor !== addressOf(document.location)) close();
  }

  /** Until the settings have come nobody knows whether the site is on. */
  function outside(): PageState {
    if (!settings || session) return stateOutside('reading', document);
    return stateOutside(STATUS_OUTSIDE[how], document);
  }

  return {
    apply(next, reading) {
      settings = next;
      how = reading;
      const isQuiet = reading === 'off' || reading === 'paused';
      const isAsked = reading !== 'on-request' || askedFor !== null;
      if (isQuiet || !isAsked) close();
      else if (session) ready?.update(next);
      else if (watching) lookWhenSeen();
      else if (reading !== 'on-request') open();
    },
    pageState: (request) => ready?.pageState(request) ?? outside(),
    async readAnyway(request) {
      if (!settings || how === 'off' || how === 'paused') return outside();
      if (how === 'on-request') askedFor = addressOf(document.location);
      end ??= new AbortController();
      return (await begin()).readAnyway(request);
    },
    async lookUp(request) {
      if (session) return (await session).lookUp(request);
      asking?.abort();
      asking = new AbortController();
      return (await startLookUp(AbortSignal.any([signal, asking.signal]))).lookUp(request);
    },
    readAnew: (request) => ready?.readAnew(request) ?? false,
    goTo: (request) => ready?.goTo(request) ?? false,
    step: (request) => ready?.step(request) ?? false,
  };
}
