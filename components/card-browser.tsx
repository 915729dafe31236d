/** A card one can walk in: loads the entity asked for, opens values in the same place, goes back. */
import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';
import type { EntityId } from '../lib/knowledge/types.ts';
import type { OwnAct, OwnAnswer } from '../lib/messaging/protocol.ts';
import { canStep, startTrail, step, stopOf, visit, type Trail } from './card-trail.ts';
import { EntityCard } from './entity-card.tsx';
import { BackIcon, ForwardIcon } from './icons.tsx';
import type { MomentName } from './moment-switch.tsx';
import { PageMessage } from './page-message.tsx';
import { directionOf } from './words.ts';
import { useCard, type CardState, type LoadCard } from './use-card.ts';
import type { ActTrouble } from './use-own-acts.ts';
import type { MentionWords } from './why-this.tsx';

/** One request to look at an entity; a new object is a new request. */
export interface CardStart {
  readonly entity: EntityId;
  readonly mention?: MentionWords;
  /** True to go on from what is shown, so that "back" leads there; else a new trail begins. */
  readonly continues?: boolean;
}

interface CardBrowserProps {
  readonly start: CardStart;
  /** Must stay the same function as long as answers may be reused. */
  readonly load: LoadCard;
  readonly onNextPlace: (entity: EntityId) => void;
  readonly onSwitchSiteOff?: () => void;
  /** Called when something can be seen for the first time, and whenever that changes. */
  readonly onShown?: (words: string) => void;
  /** What "back" does at the first card; absent where there is nothing behind it. */
  readonly onLeave?: () => void;
  /** Writes what the reader does to the card; absent where nothing may be written. */
  readonly changeOwn?: (entity: EntityId, act: OwnAct) => Promise<OwnAnswer>;
  /** The reader begins to write: the card must not close under their hands. */
  readonly onWriting?: () => void;
  /** Buttons at the end of the bar. */
  readonly tools?: ComponentChildren;
}

export function CardBrowser(props: CardBrowserProps) {
  const { start, load, onShown, changeOwn } = props;
  const [trail, setTrail] = useState<Trail>(() => startTrail(start.entity));
  const [moment, setMoment] = useState<MomentName>('then');
  const [walked, setWalked] = useState(false);
  const { entity, isHere } = stopOf(trail);
  const { state, retry, replace } = useCard(load, entity);

  useLayoutEffect(() => {
    setWalked(false);
    setTrail((before) =>
      start.continues
        ? visit(before, { entity: start.entity, isHere: true })
        : startTrail(start.entity),
    );
  }, [start]);

  const words = spokenWords(state);
  useLayoutEffect(() => {
    if (words !== '') onShown?.(words);
  }, [words, onShown, start]);

  const walk = (next: Trail): void => {
    setWalked(true);
    setTrail(next);
  };
  const act =
    changeOwn &&
    (async (what: OwnAct): Promise<ActTrouble | null> => {
      const answer = await changeOwn(entity, what).catch(() => null);
      if (!answer) return 'failed';
      if (!answer.ok) return answer.error;
      replace(entity, answer.value);
      return null;
    });
  const goBack = canStep(trail, -1) ? () => walk(step(trail, -1)) : props.onLeave;
  const goForward = canStep(trail, 1) ? () => walk(step(trail, 1)) : undefined;
  if (state.status === 'blank') return null;
  const language = state.status === 'ready' ? state.card.language : 'en';
  return (
    <div class="browser" lang={language} dir={directionOf(language)}>
      <div class="bar">
        {goBack && <BarButton label="Back" onClick={goBack} icon={<BackIcon />} />}
        {goForward && <BarButton label="Forward" onClick={goForward} icon={<ForwardIcon />} />}
        <p class="kind">{state.status === 'ready' ? state.card.kindLabel : 'Backstory'}</p>
        <span class="tools">{props.tools}</span>
      </div>
      {state.status === 'ready' ? (
        <EntityCard
          key={state.card.id}
          card={state.card}
          moment={moment}
          onMoment={setMoment}
          onOpen={(next) => walk(visit(trail, { entity: next, isHere: isNamed(state, next) }))}
          takesFocus={walked}
          {...(act ? { onAct: act } : {})}
          {...(props.onWriting ? { onWriting: props.onWriting } : {})}
          {...(start.mention && entity === start.entity ? { mention: start.mention } : {})}
          {...(isHere ? { onNextPlace: () => props.onNextPlace(entity) } : {})}
          {...(props.onSwitchSiteOff ? { onSwitchSiteOff: props.onSwitchSiteOff } : {})}
        />
      ) : (
        <NoCard status={state.status} retry={retry} />
      )}
    </div>
  );
}

/** Ties are to entities of this article; a value may be anything. */
function isNamed(state: CardState & { status: 'ready' }, entity: EntityId): boolean {
  return state.card.ties.some((tie) => tie.entity === entity);
}

/** What a screen reader hears when a card opens. */
function spokenWords(state: CardState): string {
  switch (state.status) {
    case 'blank':
      return '';
    case 'loading':
      return 'Loading';
    case 'gone':
      return 'No pack knows this any more';
    case 'failed':
      return 'This card could not be loaded';
    case 'ready':
      return `${state.card.label}, ${state.card.kindLabel}`;
    default: {
      const never: never = state;
      return never;
    }
  }
}

function NoCard({ status, retry }: { status: 'loading' | 'gone' | 'failed'; retry: () => void }) {
  if (status === 'loading') return <PageMessage title="Looking it up …" text="" busy />;
  if (status === 'gone') {
    return (
      <PageMessage
        title="No pack knows this any more"
        text="The pack that named it was changed or removed since this page was read. Reload the page to read it anew."
      />
    );
  }
  return (
    <PageMessage
      title="This card could not be loaded"
      text="Backstory’s own memory did not answer."
      action={{ label: 'Try again', run: retry }}
    />
  );
}

interface BarButtonProps {
  readonly label: string;
  readonly icon: ComponentChildren;
  readonly onClick: () => void;
}

function BarButton({ label, icon, onClick }: BarButtonProps) {
  return (
    <button type="button" class="icon-button" aria-label={label} title={label} onClick={onClick}>
      {icon}
    </button>
  );
}
