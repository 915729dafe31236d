/** Where the facts come from: small numbers beside each fact, and the numbered list they point into. */
import type { SourceLine } from '../lib/knowledge/card.ts';
import type { SourceKind } from '../lib/knowledge/types.ts';
import { dateWords } from '../lib/knowledge/words.ts';
import { safeLink } from './words.ts';

const KIND_WORDS: Readonly<Record<SourceKind, string>> = {
  dataset: 'dataset',
  official: 'official record',
  reference: 'reference work',
  news: 'news report',
  editor: 'own note',
};

function sourceName({ publisher, title }: SourceLine): string {
  return publisher ? `${publisher}, ${title}` : title;
}

interface LinkProps {
  readonly source: SourceLine;
  readonly text: string;
  readonly spoken?: string;
}

/** A link out, or plain text where there is no safe address. */
function SourceLink({ source, text, spoken }: LinkProps) {
  const href = safeLink(source.url);
  if (href === undefined) return <span title={spoken}>{text}</span>;
  return (
    <a href={href} target="_blank" rel="noreferrer noopener" aria-label={spoken} title={spoken}>
      {text}
    </a>
  );
}

interface SourceMarksProps {
  /** Indexes into `all`, as facts carry them. */
  readonly indexes: readonly number[];
  readonly all: readonly SourceLine[];
}

export function SourceMarks({ indexes, all }: SourceMarksProps) {
  const marks = indexes.flatMap((index) => {
    const source = all[index];
    return source ? [{ index, source }] : [];
  });
  if (marks.length === 0) return null;
  return (
    <span class="marks">
      {marks.map(({ index, source }) => (
        <SourceLink
          key={index}
          source={source}
          text={`[${index + 1}]`}
          spoken={`Source ${index + 1}: ${sourceName(source)}`}
        />
      ))}
    </span>
  );
}

interface SourceListProps {
  readonly sources: readonly SourceLine[];
  /** "World 0.1.0, as of Aug 2026". */
  readonly pack: string;
}

export function SourceList({ sources, pack }: SourceListProps) {
  return (
    <>
      <ol class="sources">
        {sources.map((source, index) => (
          <li key={source.id}>
            <span class="source-number">{index + 1}</span>
            <span>
              <SourceLink source={source} text={source.title} />
              <span class="muted"> {sourceDetails(source)}</span>
            </span>
          </li>
        ))}
      </ol>
      <p class="muted small">From the pack {pack}</p>
    </>
  );
}

function sourceDetails({ publisher, kind, date, checked }: SourceLine): string {
  return [
    publisher,
    KIND_WORDS[kind],
    date && dateWords(date),
    checked && `checked ${dateWords(checked)}`,
  ]
    .filter((part) => part !== undefined && part !== '')
    .join(' · ');
}
