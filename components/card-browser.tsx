/** A card one can walk in: loads the entity asked for, opens values in the same place, goes back. */
import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { EntityCard as Card } from '../lib/knowledge/card.ts';
import type { EntityId } from '../lib/knowledge/types.ts';
import type { OwnAct, OwnAnswer } from '../lib/messaging/protocol.ts';
import { canStep, startTrail, step, stopOf, visit, type Trail } from './card-trail.ts';
import { DoubtfulName } from './doubtful-name.tsx';
import { quoted } from './correction-words.ts';
import { EntityCard } from './entity-card.tsx';
import type { Familiar } from './familiar.tsx';
import { BackIcon, ForwardIcon } from './icons.tsx';
import type { MomentName } from './moment-switch.tsx';
import { PageMessage } from './page-message.tsx';
import { SaidLine, type SaidNow } from './said-line.tsx';
import { directionOf } from './words.ts';
import { trailStep } from './trail-keys.ts';
import { spokenWords, useCard, type CardState, type LoadCard } from './use-card.ts';
import type { DoCorrect } from './use-correcting.ts';
import { useLines, type AskSummaries, type Lines } from './use-lines.ts';
import type { ActTrouble } from './use-own-acts.ts';
import type { MentionWords } from './why-this.tsx';

/** One request to look at an entity; a new object is a new request. */
export interface CardStart {
  readonly entity: EntityId;
  readonly mention?: MentionWords;
  /** True to go on from what is shown, so that "back" leads there; else a new trail begins. */
  readonly continues?: boolean;
  /** True when what the reader pressed is gone: the name takes the focus. */
  readonly takesFocus?: boolean;
  /** True where the reader asked about words of their own: the page may not name it. */
  readonly isAsked?: boolean;
}

/** What stands around the card that is shown. */
interface Settled {
  readonly said?: SaidNow;
  readonly mention?: MentionWords;
  /** On those whom a doubtful name may mean; absent where the reader looks at one of them. */
  readonly lines?: NonNullable<Lines>;
}

interface CardBrowserProps {
  readonly start: CardStart;
  /** Must stay the same function as long as answers may be reused. */
  readonly load: LoadCard;
  readonly onNextPlace: (entity: EntityId) => void;
  readonly onSwitchSiteOff?: () => void;
  /** Whom the reader knows and wants marked no more. */
  readonly familiar?: Familiar;
  /** Called when something can be seen for the first time, and whenever that changes. */
  readonly onShown?: (words: string) => void;
  /** What "back" does at the first card; absent where there is nothing behind it. */
  readonly onLeave?: () => void;
  /** Writes what the reader does to the card; absent where nothing may be written. */
  readonly changeOwn?: (entity: EntityId, act: OwnAct) => Promise<OwnAnswer>;
  /** Says whom the mention means, or does not; absent where nothing may be said. */
  readonly correct?: DoCorrect;
  /** As `load`, for a choice between several. */
  readonly summaries?: AskSummaries;
  /** What the reader has just said of the mention. */
  readonly said?: SaidNow;
  /** The reader begins to write: the card must not close under their hands. */
  readonly onWriting?: () => void;
  /** Buttons at the end of the bar. */
  readonly tools?: ComponentChildren;
}

export function CardBrowser(props: CardBrowserProps) {
  const { start, load, onShown, changeOwn, correct } = props;
  const [trail, setTrail] = useState<Trail>(() => beginningOf(start));
  const [moment, setMoment] = useState<MomentName>('then');
  const [walked, setWalked] = useState(false);
  /** The reader looks who one of those is whom a doubtful name may mean. */
  const [looking, setLooking] = useState(false);
  const { entity, isHere } = stopOf(trail);
  const { state, retry, replace } = useCard(load, entity);
  const asksWho = start.mention?.doubt !== undefined;
  const mayBe = asksWho && start.mention ? [start.mention.own, ...start.mention.others] : [];
  const lines = useLines(
    mayBe.map((one) => one.entity),
    props.summaries,
  );

  /** The start that the trail has begun, or gone on, with. */
  const [begun, setBegun] = useState(start);
  const isLoaded = state.status !== 'ready' || state.entity === entity;
  const settled = useRef<Settled | null>(null);
  // While the next card is looked up the one before stays, with all that was said around it.
  if (begun === start && isLoaded && (!asksWho || lines))
    settled.current = {
      ...(entity === start.entity && start.mention ? { mention: start.mention } : {}),
      ...(props.said ? { said: props.said } : {}),
      ...(lines && !looking ? { lines } : {}),
    };
  const { mention, said, lines: known } = settled.current ?? {};
  const doubtful = mention?.doubt !== undefined && known !== undefined;

  useLayoutEffect(() => {
    setBegun(start);
    setWalked(start.takesFocus ?? false);
    setLooking(false);
    setTrail((before) =>
      start.continues
        ? visit(before, { entity: start.entity, isHere: start.isAsked !== true })
        : beginningOf(start),
    );
  }, [start]);

  const cardWords = settled.current ? spokenWords(state) : '';
  const words = doubtful ? `Not sure who ${quoted(mention.surface)} is` : cardWords;
  useLayoutEffect(() => {
    if (words !== '') onShown?.(words);
  }, [words, onShown, start]);

  const walk = (next: Trail): void => {
    setWalked(true);
    setTrail(next);
  };
  const look = (next: EntityId | null): void => {
    setLooking(next !== null);
    walk(next === null ? startTrail(start.entity) : lookAt(next));
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
  const leave = looking ? () => look(null) : props.onLeave;
  const goBack = canStep(trail, -1) ? () => walk(step(trail, -1)) : leave;
  const goForward = canStep(trail, 1) ? () => walk(step(trail, 1)) : undefined;
  const onKeyDown = (event: KeyboardEvent): void => {
    const by = trailStep(event);
    if (by !== null) event.preventDefault();
    if (by !== null) (by === -1 ? goBack : goForward)?.();
  };
  if (words === '') return null;
  const card = state.status === 'ready' && !doubtful ? state.card : null;
  const language = card?.language ?? 'en';
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- Keys of the buttons in it.
    <div class="browser" lang={language} dir={directionOf(language)} onKeyDown={onKeyDown}>
      <div class="bar">
        {goBack && <BarButton label="Back" onClick={goBack} icon={<BackIcon />} />}
        {goForward && <BarButton label="Forward" onClick={goForward} icon={<ForwardIcon />} />}
        <p class="kind">{card?.kindLabel ?? 'Backstory'}</p>
        <span class="tools">{props.tools}</span>
      </div>
      {said && <SaidLine key={said.id} {...said} />}
      {doubtful && (
        <DoubtfulName
          mention={mention}
          doubt={mention.doubt ?? ''}
          lines={known}
          {...(correct ? { correct } : {})}
          onOpen={look}
          takesFocus={walked}
        />
      )}
      {card && (
        <EntityCard
          // After a correction it begins anew: what was folded out spoke of the former one.
          key={`${card.id} ${said?.id ?? ''}`}
          card={card}
          moment={moment}
          onMoment={setMoment}
          onOpen={(next) => walk(visit(trail, { entity: next, isHere: isNamed(card, next) }))}
          takesFocus={walked}
          {...(act ? { onAct: act } : {})}
          {...(correct ? { correct } : {})}
          {...(props.summaries ? { summaries: props.summaries } : {})}
          {...(props.onWriting ? { onWriting: props.onWriting } : {})}
          {...(mention ? { mention } : {})}
          {...(isHere ? { onNextPlace: () => props.onNextPlace(entity) } : {})}
          {...(props.familiar ? { familiar: props.familiar } : {})}
          {...(props.onSwitchSiteOff ? { onSwitchSiteOff: props.onSwitchSiteOff } : {})}
        />
      )}
      {!doubtful && isMissing(state) && <NoCard status={state.status} retry={retry} />}
    </div>
  );
}

function beginningOf({ entity, isAsked = false }: CardStart): Trail {
  return isAsked ? lookAt(entity) : startTrail(entity);
}

/** Not by the article's own words: nobody knows whether it names that one. */
function lookAt(entity: EntityId): Trail {
  return { stops: [{ entity, isHere: false }], at: 0 };
}

function isMissing(state: CardState): state is Exclude<CardState, { status: 'ready' | 'blank' }> {
  return state.status !== 'ready' && state.status !== 'blank';
}

/** Ties are to entities of this article; a value may be anything. */
function isNamed(card: Card, entity: EntityId): boolean {
  return card.ties.some((tie) => tie.entity === entity);
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
