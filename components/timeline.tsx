/** Up to three events before the article, the article as the filled dot, and what came later, folded. */
import { useId, useState } from 'preact/hooks';
import type { SourceLine, TimelineLine } from '../lib/knowledge/card.ts';
import { SourceMarks } from './source-list.tsx';
import { counted } from './words.ts';

interface TimelineProps {
  readonly events: readonly TimelineLine[];
  readonly later: readonly TimelineLine[];
  readonly sources: readonly SourceLine[];
  /** The article's day in words; absent where no date is known. */
  readonly published?: string;
}

export function Timeline({ events, later, sources, published }: TimelineProps) {
  const [open, setOpen] = useState(false);
  const heading = useId();
  if (events.length === 0 && later.length === 0) return null;
  const needsArticle = published !== undefined && !events.some((event) => event.isArticleDay);
  return (
    <section class="part" aria-labelledby={heading}>
      <h3 id={heading}>{published === undefined ? 'The story so far' : 'Before this article'}</h3>
      <ol class="timeline">
        {events.map((event) => (
          <Line key={`${event.date} ${event.title}`} event={event} sources={sources} />
        ))}
        {needsArticle && (
          <li class="article-day">
            <span class="when">{published}</span>
            <span>This article</span>
          </li>
        )}
        {open &&
          later.map((event) => (
            <Line key={`${event.date} ${event.title}`} event={event} sources={sources} later />
          ))}
      </ol>
      {later.length > 0 && (
        <button
          type="button"
          class="text-button more"
          aria-expanded={open}
          onClick={() => setOpen(!open)}
        >
          {open ? 'Hide later events' : counted(later.length, 'later event')}
        </button>
      )}
    </section>
  );
}

interface LineProps {
  readonly event: TimelineLine;
  readonly sources: readonly SourceLine[];
  readonly later?: boolean;
}

function Line({ event, sources, later = false }: LineProps) {
  const look = event.isArticleDay ? 'article-day' : later ? 'later' : undefined;
  return (
    <li class={look}>
      <span class="when">{event.when}</span>
      <span>
        {event.title}
        {event.isArticleDay && <span class="unseen"> (the article’s day)</span>}
        <SourceMarks indexes={event.sources} all={sources} />
      </span>
    </li>
  );
}
