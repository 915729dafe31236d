/** Everything known of one entity, in reading order: name, one line, facts of a moment, story, ties. */
import type { ComponentChildren } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { EntityCard as Card, OwnOnCard } from '../lib/knowledge/card.ts';
import type { EntityId } from '../lib/knowledge/types.ts';
import { dateWords } from '../lib/knowledge/words.ts';
import { FamiliarButton, type Familiar } from './familiar.tsx';
import { MomentFacts } from './moment-facts.tsx';
import type { MomentName } from './moment-switch.tsx';
import { NoteEditor, NoteShown } from './note-editor.tsx';
import { OwnFacts } from './own-facts.tsx';
import { OwnNames } from './own-names.tsx';
import { SourceList } from './source-list.tsx';
import { Ties } from './ties.tsx';
import { Timeline } from './timeline.tsx';
import type { DoCorrect } from './use-correcting.ts';
import type { AskSummaries } from './use-lines.ts';
import { troubleWords, useOwnActs, type DoAct } from './use-own-acts.ts';
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
  /** Whom the reader wants marked no more; absent where that cannot be said. */
  readonly familiar?: Familiar;
  /** True when the reader came here from another card: the name takes the focus that was lost. */
  readonly takesFocus?: boolean;
  /** Writes notes and hides facts; absent where nothing may be written. */
  readonly onAct?: DoAct;
  readonly onWriting?: () => void;
  /** Says whom the mention means, or does not; absent where nothing may be said. */
  readonly correct?: DoCorrect;
  readonly summaries?: AskSummaries;
}

type Fold = 'sources' | 'why' | 'note';

const FOLD_NAMES: Readonly<Record<Fold, string>> = {
  sources: 'Sources',
  why: 'Why this',
  note: 'Note',
};

const NOTHING_DONE: OwnOnCard = { hidden: [], said: [], names: [] };
const cannotAct: DoAct = async () => 'failed';

export function EntityCard(props: EntityCardProps) {
  const { card, mention, takesFocus = false } = props;
  const [fold, setFold] = useState<Fold | null>(null);
  const name = useRef<HTMLHeadingElement>(null);
  // Before the next key: what had the focus is gone, and the page would get it.
  useLayoutEffect(() => {
    if (takesFocus) name.current?.focus({ preventScroll: true });
  }, [takesFocus]);
  const toggle = (which: Fold): void => setFold(fold === which ? null : which);
  const article = useRef<HTMLElement>(null);
  const acts = useOwnActs(props.onAct ?? cannotAct, article, name);
  const own = card.own ?? NOTHING_DONE;
  const [draft, setDraft] = useState(own.note?.text ?? '');
  const leaveNote = (): void =>
    article.current?.querySelector<HTMLElement>('[data-fold=note]')?.focus();
  const isOtherForm = mention && mention.surface.toLowerCase() !== card.label.toLowerCase();
  return (
    <article ref={article} class={fold === 'note' ? 'entity edited' : 'entity'}>
      <div class="entity-head">
        <h2 ref={name} class="name" tabIndex={-1}>
          {card.label}
        </h2>
        {isOtherForm && (
          <p class="written">
            written here “<bdi>{mention.surface}</bdi>”
          </p>
        )}
        {mention?.isCorrected && <p class="written interface">You said so</p>}
        {card.description !== '' && <p class="line">{card.description}</p>}
        <MomentFacts {...props} {...(props.onAct ? { acts } : {})} />
        {acts.trouble !== null && fold !== 'note' && (
          <p class="trouble" role="alert">
            {troubleWords(acts.trouble)}
          </p>
        )}
        <OwnFacts
          own={own}
          onShow={acts.show}
          onSay={acts.say}
          {...(props.onWriting ? { onWriting: props.onWriting } : {})}
        />
        {own.note && <NoteShown note={own.note} />}
        <p class="unseen" aria-live="polite">
          {acts.spoken}
        </p>
      </div>
      <Timeline
        events={card.events}
        later={card.laterEvents}
        sources={card.sources}
        {...(card.then ? { published: dateWords(card.then.date) } : {})}
      />
      <Ties ties={card.ties} onOpen={props.onOpen} />
      <Folded {...props} fold={fold}>
        <NoteEditor
          label={card.label}
          saved={own.note?.text ?? ''}
          draft={draft}
          trouble={acts.trouble}
          onDraft={setDraft}
          onSave={acts.note}
          onLeave={leaveNote}
          {...(props.onWriting ? { onWriting: props.onWriting } : {})}
        />
        <OwnNames
          label={card.label}
          names={own.names}
          onAdd={acts.name}
          onDelete={acts.unname}
          onLeave={leaveNote}
          {...(props.onWriting ? { onWriting: props.onWriting } : {})}
        />
      </Folded>
      <Footer {...props} fold={fold} onFold={toggle} />
    </article>
  );
}

interface FoldedProps extends Pick<EntityCardProps, 'card' | 'mention' | 'correct' | 'summaries'> {
  readonly fold: Fold | null;
  /** What stands under "Note". */
  readonly children: ComponentChildren;
}

function Folded({ fold, card, mention, correct, summaries, children }: FoldedProps) {
  const part = useRef<HTMLElement>(null);
  useEffect(() => {
    if (fold !== null) part.current?.scrollIntoView?.({ block: 'nearest' });
  }, [fold]);
  if (fold === null) return null;
  const pack = `${card.pack.name} ${card.pack.version}, as of ${dateWords(card.pack.asOf)}`;
  return (
    <section ref={part} class="part folded" aria-label={FOLD_NAMES[fold]}>
      {fold === 'why' && mention && (
        <WhyThis
          mention={mention}
          label={card.label}
          {...(correct ? { correct } : {})}
          {...(summaries ? { summaries } : {})}
        />
      )}
      {fold === 'sources' && <SourceList sources={card.sources} pack={pack} />}
      {fold === 'note' && children}
    </section>
  );
}

interface FooterProps extends EntityCardProps {
  readonly fold: Fold | null;
  readonly onFold: (fold: Fold) => void;
}

function Footer(props: FooterProps) {
  const { card, mention, fold, onFold, onNextPlace, onSwitchSiteOff, onAct, familiar } = props;
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
      {onAct && (
        <button
          type="button"
          class="text-button"
          data-fold="note"
          aria-expanded={fold === 'note'}
          onClick={() => onFold('note')}
        >
          Note
        </button>
      )}
      {onNextPlace && (
        <button type="button" class="text-button" onClick={onNextPlace}>
          Next place
        </button>
      )}
      {familiar && (
        <FamiliarButton
          key={card.id}
          name={{ entity: card.id, label: card.label }}
          familiar={familiar}
        />
      )}
      {onSwitchSiteOff && (
        <button type="button" class="text-button last" onClick={onSwitchSiteOff}>
          Off on this site
        </button>
      )}
    </footer>
  );
}
