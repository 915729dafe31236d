/** What the reader may say of a name, and has said, in words. */
import { KINDS } from '../lib/knowledge/kinds.ts';
import type { Candidate } from '../lib/linking/types.ts';
import type { Said } from '../lib/messaging/protocol.ts';

/** The name as it is written at a place, and everybody whom it may mean there. */
export interface NameHere {
  readonly surface: string;
  /** Whom it is taken for. */
  readonly own: Candidate;
  readonly others: readonly Candidate[];
}

const kindWord = ({ kind }: Candidate): string => KINDS[kind].label.toLowerCase();

/** "Georgia (state)"; "Russian government", which says it itself. */
export function nameAndKind(candidate: Candidate): string {
  const { label } = candidate;
  const kind = kindWord(candidate);
  return label.toLowerCase().includes(kind) ? label : `${label} (${kind})`;
}

/** Line breaks and spaces of the page stand in a surface. */
export function quoted(surface: string): string {
  return `“${surface.replaceAll(/\s+/g, ' ')}”`;
}

export interface Choice {
  readonly candidate: Candidate;
  readonly said: Said;
  readonly words: string;
  /** True where the name stands for a city here and its government there: one place is meant, not the name. */
  readonly isReading: boolean;
}

/** What each of the others would be, if it was meant. */
export function choicesOf({ own, others }: NameHere): readonly Choice[] {
  // A namesake of the city is one of several; the city of this government is named first.
  const reading = others.find(
    ({ form }) => (form === 'metonym') !== (own.form === 'metonym') && form !== 'demonym',
  );
  const isSeat = own.form === 'metonym' || own.form === 'name';
  return others.map((candidate) => {
    const isReading = isSeat && candidate === reading;
    const { entity } = candidate;
    return {
      candidate,
      isReading,
      said: { says: 'is', entity, reach: isReading ? 'place' : 'page' },
      words: isReading ? `Read as the ${kindWord(candidate)}` : `It is ${nameAndKind(candidate)}`,
    };
  });
}

const WHERE: Readonly<Record<Said['reach'], { readonly is: string; readonly not: string }>> = {
  place: { is: 'here', not: 'here' },
  page: { is: 'on this page', not: 'on this page' },
  everywhere: { is: 'everywhere', not: 'anywhere' },
};

/** @param isMarked whether something is marked at the place even so */
export function saidWords(
  { says, entity, reach }: Said,
  { surface, own, others }: NameHere,
  isMarked: boolean,
): string {
  const name = quoted(surface);
  const whom = [own, ...others].find((candidate) => candidate.entity === entity);
  const words = whom ? nameAndKind(whom) : '';
  const rest = isMarked || says === 'never' ? '' : ' Nothing is marked here now.';
  switch (says) {
    case 'is':
      return `You said: ${name} means ${words} ${WHERE[reach].is}.${rest}`;
    case 'not':
      return `You said: ${name} does not mean ${words} ${WHERE[reach].not}.${rest}`;
    case 'never':
      return `${name} is no longer marked ${WHERE[reach].not}.`;
    default: {
      const never: never = says;
      return never;
    }
  }
}
