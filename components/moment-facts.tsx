/** The facts of the moment that is chosen, under the switch between the moments. */
import type { EntityCard as Card, Moment } from '../lib/knowledge/card.ts';
import type { EntityId } from '../lib/knowledge/types.ts';
import { dateWords, monthWords } from '../lib/knowledge/words.ts';
import { FactList, type Hiding } from './fact-list.tsx';
import { NoteIcon } from './icons.tsx';
import { MomentSwitch, type MomentName } from './moment-switch.tsx';
import type { OwnActs } from './use-own-acts.ts';

interface MomentFactsProps {
  readonly card: Card;
  readonly moment: MomentName;
  readonly onMoment: (moment: MomentName) => void;
  readonly onOpen: (entity: EntityId) => void;
  /** Absent where nothing may be hidden. */
  readonly acts?: OwnActs;
}

export function MomentFacts({ card, moment, onMoment, onOpen, acts }: MomentFactsProps) {
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
          onMoment={(next) => {
            acts?.forgetLast();
            onMoment(next);
          }}
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
        {...(acts ? { hiding: hidingOf(acts, card) } : {})}
      />
    </>
  );
}

function hidingOf({ last, hide, show }: OwnActs, { own }: Card): Hiding {
  return {
    last,
    own: new Set(own?.said.map(({ key }) => key)),
    onHide: hide,
    onUndo: ({ key, label, value }) => show(key, `Shown again: ${label} ${value}`),
  };
}

/** What changed, counted by property so that one office changing hands is one change. */
function changedKeys(card: Card): number {
  const facts = [...(card.then?.facts ?? []), ...card.now.facts];
  return new Set(facts.filter((fact) => fact.changed).map((fact) => fact.label)).size;
}
