/** Everything known of one entity, in reading order: name, one line, facts of a moment, story, ties. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { EntityCard as Card, Moment } from '../lib/knowledge/card.ts';
import type { EntityId } from '../lib/knowledge/types.ts';
import { dateWords, monthWords } from '../lib/knowledge/words.ts';
import { FactList } from './fact-list.tsx';
import { NoteIcon } from './icons.tsx';
import { MomentSwitch, type MomentName } from './moment-switch.tsx';
import { SourceList } from './source-list.tsx';
import { Ties } from './ties.tsx';
import { Timeline } from './timeline.tsx';
import { WhyThis, type MentionWords } from './why-this.tsx';
import { counted } from './words.ts';

export interface EntityCardProps {
  readonly card: Card;
  readonly moment: MomentName;
  readonly onMoment: (moment: MomentName) => void;
  /** Opens another entity in this card's place. */
  readonly onOpen: (entity: EntityId) => void;
  /** The place in the text the card was opened from. */
  readonly mention?: MentionWords;
  /** Scrolls to the next place that names the entity; absent where the article does not name it. */
  readonly onNextPlace?: () => void;
  readonly onSwitchSiteOff?: () => void;
  /** True when the reader came here from another card: the name takes the focus that was lost. */
  readonly takesFocus?: boolean;
}

type Fold = 'sources' | 'why';

export function EntityCard(props: EntityCardProps) {
  const { card, mention, takesFocus = false } = props;
  const [fold, setFold] = useState<Fold | null>(null);
  const name = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (takesFocus) name.current?.focus({ preventScroll: true });
  }, [takesFocus]);
  const toggle = (which: Fold): void => setFold(fold === which ? null : which);
  const isOtherForm = mention && mention.surface.toLowerCase() !== card.label.toLowerCase();
  return (
    <article class="entity">
      <div class="entity-head">
        <h2 ref={name} class="name" tabIndex={-1}>
          {card.label}
        </h2>
        {isOtherForm && (
          <p class="written">
            written here “<bdi>{mention.surface}</bdi>”
          </p>
        )}
        {card.description !== '' && <p class="line">{card.description}</p>}
        <Facts {...props} />
      </div>
      <Timeline
        events={card.events}
        later={card.laterEvents}
        sources={card.sources}
        {...(card.then ? { published: dateWords(card.then.date) } : {})}
      />
      <Ties ties={card.ties} onOpen={props.onOpen} />
      <Folded fold={fold} card={card} {...(mention ? { mention } : {})} />
      <Footer {...props} fold={fold} onFold={toggle} />
    </article>
  );
}

function Facts({ card, moment, onMoment, onOpen }: EntityCardProps) {
  const current = `as of ${monthWords(card.pack.asOf)}`;
  const shown: Moment = (moment === 'then' ? card.then : undefined) ?? card.now;
  const isThen = shown === card.then;
  const changes = changedKeys(card);
  return (
    <>
      {card.then ? (
        <MomentSwitch
          moment={isThen ? 'then' : 'now'}
          published={dateWords(card.then.date)}
          current={current}
          changes={changes}
          onMoment={onMoment}
        />
      ) : (
        <p class="only-now">
          <span>Now</span> · {current}
        </p>
      )}
      {shown.caution !== '' && (
        <p class="caution">
          <NoteIcon />
          <span>{shown.caution}</span>
        </p>
      )}
      <FactList
        key={isThen ? 'then' : 'now'}
        facts={shown.facts}
        sources={card.sources}
        changedWords={isThen ? 'different now' : 'different when published'}
        onOpen={onOpen}
      />
    </>
  );
}

/** What changed, counted by property so that one office changing hands is one change. */
function changedKeys(card: Card): number {
  const facts = [...(card.then?.facts ?? []), ...card.now.facts];
  return new Set(facts.filter((fact) => fact.changed).map((fact) => fact.label)).size;
}

function Folded({
  fold,
  card,
  mention,
}: {
  fold: Fold | null;
  card: Card;
  mention?: MentionWords;
}) {
  const part = useRef<HTMLElement>(null);
  useEffect(() => {
    if (fold !== null) part.current?.scrollIntoView?.({ block: 'nearest' });
  }, [fold]);
  if (fold === null) return null;
  const pack = `${card.pack.name} ${card.pack.version}, as of ${dateWords(card.pack.asOf)}`;
  return (
    <section ref={part} class="part folded" aria-label={fold === 'why' ? 'Why this' : 'Sources'}>
      {fold === 'why' && mention && <WhyThis mention={mention} label={card.label} />}
      {fold === 'sources' && <SourceList sources={card.sources} pack={pack} />}
    </section>
  );
}

interface FooterProps extends EntityCardProps {
  readonly fold: Fold | null;
  readonly onFold: (fold: Fold) => void;
}

function Footer({ card, mention, fold, onFold, onNextPlace, onSwitchSiteOff }: FooterProps) {
  return (
    <footer class="entity-foot">
      {card.sources.length > 0 && (
        <button
          type="button"
          class="text-button"
          aria-expanded={fold === 'sources'}
          onClick={() => onFold('sources')}
        >
          {counted(card.sources.length, 'source')}
        </button>
      )}
      {mention && (
        <button
          type="button"
          class="text-button"
          aria-expanded={fold === 'why'}
          onClick={() => onFold('why')}
        >
          Why this?
        </button>
      )}
      {onNextPlace && (
        <button type="button" class="text-button" onClick={onNextPlace}>
          Next place
        </button>
      )}
      {onSwitchSiteOff && (
        <button type="button" class="text-button last" onClick={onSwitchSiteOff}>
          Off on this site
        </button>
      )}
    </footer>
  );
}
