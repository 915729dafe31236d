/** Why a stretch of text was taken for this entity: as written, how it was decided, how sure we are. */
import type { MentionForm } from '../lib/linking/types.ts';
import { formWords, surenessWords } from './words.ts';

export interface MentionWords {
  readonly surface: string;
  readonly form: MentionForm;
  readonly score: number;
  readonly reason: string;
}

export function WhyThis({ mention, label }: { mention: MentionWords; label: string }) {
  const rows = [
    { name: 'Written here', text: `“${mention.surface}”, ${formWords(mention.form)}` },
    { name: 'Taken for', text: `${label}, ${surenessWords(mention.score)}` },
    { name: 'Because', text: mention.reason },
  ].filter(({ text }) => text !== '');
  return (
    <dl class="facts why">
      {rows.map(({ name, text }) => (
        <div key={name} class="fact-group">
          <dt>{name}</dt>
          <dd>
            <bdi>{text}</bdi>
          </dd>
        </div>
      ))}
    </dl>
  );
}
