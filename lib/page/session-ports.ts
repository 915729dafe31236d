/** What a page's session is given, and what it answers. */
import type { EntityCard } from '../knowledge/card.ts';
import type {
  CardRequest,
  LookUpRequest,
  OwnAnswer,
  OwnRequest,
  PageCalls,
  PageState,
  ScanAnswer,
  ScanRequest,
} from '../messaging/protocol.ts';
import type { Mention } from '../linking/types.ts';
import type { Settings } from '../settings/settings.ts';
import type { CardActions, CardFactory, FamiliarActs } from './card-port.ts';
import type { AnswerLookUp } from './look-up.ts';
import type { MarkSeams } from './marks.ts';
import type { TextSeams } from './text.ts';

/** Whom the reader knows, now; kept by whoever starts the session. */
export interface FamiliarPort extends FamiliarActs {
  /** Calls back at every change, until the signal aborts. */
  watch(changed: () => void, signal: AbortSignal): void;
}

export interface SessionPorts extends Pick<CardActions, 'correct' | 'uncorrect' | 'summaries'> {
  readonly document: Document;
  readonly window: Window;
  readonly settings: Settings;
  readonly scan: (request: ScanRequest) => Promise<ScanAnswer>;
  readonly lookUp: (request: LookUpRequest) => Promise<Mention | null>;
  readonly card: (request: CardRequest) => Promise<EntityCard | null>;
  readonly changeOwn: (request: OwnRequest) => Promise<OwnAnswer>;
  /** Loads the card's script into this world and gives its factory. */
  readonly loadCard: () => Promise<CardFactory>;
  readonly switchSiteOff: () => void;
  readonly familiar: FamiliarPort;
  /** Told when the page has given itself another address; may end the session. */
  readonly navigated?: () => void;
  /** True when the extension was updated or removed under us: nobody will answer any more. */
  readonly isOrphaned: () => boolean;
  readonly signal: AbortSignal;
  readonly marks?: MarkSeams;
  readonly text?: TextSeams;
  readonly isReal?: (event: Event) => boolean;
}

export interface Session extends Omit<PageCalls, 'readAnyway' | 'readAnew' | 'lookUp'> {
  readonly lookUp: AnswerLookUp;
  readAnyway(request: Record<string, never>): Promise<PageState>;
  readAnew(request: Record<string, never>): Promise<boolean>;
  /** Other settings apply at once. */
  update(settings: Settings): void;
}
