/**
 * A look-up where no session is: no article, switched off, paused. The reader asked about a few words,
 * so only these are looked at; nothing is read, marked or watched.
 */
import { createCardActions } from './card-actions.ts';
import { createCardLife } from './card-life.ts';
import { createLookUp, type AnswerLookUp } from './look-up.ts';
import { browserSeams } from './marks.ts';
import { createOpenings } from './openings.ts';
import { startPointer } from './pointer.ts';
import type { SessionPorts } from './session-ports.ts';

export type LookUpPorts = Omit<SessionPorts, 'settings' | 'scan' | 'navigated' | 'text'>;

export function startLookUp(ports: LookUpPorts): { readonly lookUp: AnswerLookUp } {
  const { document, window, signal } = ports;
  const { rectsOf, topmost } = ports.marks ?? browserSeams(document);
  const life = createCardLife({
    // Nothing is marked that a pointer could rest on.
    dwellMs: () => Infinity,
    loadFace: async () =>
      (await ports.loadCard())(
        createCardActions({
          ports,
          send: (event) => life.send(event),
          last: () => pointer.last(),
          context: () => ({ others: [] }),
          readAnew: () => Promise.resolve(false),
          goTo: () => undefined,
        }),
        signal,
      ),
    openingOf: createOpenings({
      rectsOf,
      styleOf: (element) => window.getComputedStyle(element),
      mentions: () => [],
      hold: () => undefined,
      async reveal({ spans: [first] }) {
        first?.node.parentElement?.scrollIntoView({ block: 'center', inline: 'nearest' });
      },
    }),
    shown: (placed) => pointer.settle(placed),
    signal,
  });
  const pointer = startPointer({
    document,
    window,
    life,
    mentionAt: () => null,
    rectsOf,
    topmost,
    looked: () => undefined,
    isReal: ports.isReal ?? ((event) => event.isTrusted),
    signal,
  });
  return {
    lookUp: createLookUp({
      document,
      mentions: () => [],
      ask: (text) => ports.lookUp({ text }),
      open: (mark, focus) => life.send({ type: 'key-open', mark, focus }),
    }),
  };
}
