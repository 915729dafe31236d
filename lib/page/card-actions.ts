/** What the card may ask, answered by the background and by the page that it is on. */
import type { EntityId } from '../knowledge/types.ts';
import type { CardRequest } from '../messaging/protocol.ts';
import type { CardLife } from './card-life.ts';
import type { CardActions } from './card-port.ts';
import type { SessionPorts } from './session-ports.ts';
import type { Point } from './safe-path.ts';

export interface CardActionParts {
  readonly ports: Pick<
    SessionPorts,
    'card' | 'summaries' | 'correct' | 'uncorrect' | 'changeOwn' | 'familiar' | 'switchSiteOff'
  >;
  readonly send: CardLife['send'];
  /** Where the pointer was last. */
  readonly last: () => Point;
  /** What the page says that bears on the card of an entity. */
  readonly context: (entity: EntityId) => Omit<CardRequest, 'entity'>;
  readonly readAnew: () => Promise<boolean>;
  readonly goTo: (entity: EntityId) => void;
}

export function createCardActions(parts: CardActionParts): CardActions {
  const { ports, send, context, readAnew } = parts;
  return {
    load: (entity) => ports.card({ entity, ...context(entity) }),
    summaries: ports.summaries,
    correct: ports.correct,
    uncorrect: ports.uncorrect,
    readAnew,
    async changeOwn(entity, act) {
      const answer = await ports.changeOwn({ entity, ...context(entity), act });
      if (answer.ok && (act.do === 'name' || act.do === 'unname')) void readAnew();
      return answer;
    },
    entered: () => send({ type: 'card-entered' }),
    left: () => send({ type: 'card-left', at: parts.last() }),
    closed: () => send({ type: 'card-closed' }),
    goTo: parts.goTo,
    switchSiteOff: ports.switchSiteOff,
    familiar: ports.familiar,
  };
}
