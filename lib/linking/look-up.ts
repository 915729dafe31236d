/**
 * Who bears a name that a reader has selected. They ask, so no doubt keeps it silent: what linking drops
 * in a text (a bare surname, a word inside a longer unknown name) is answered here, with whom it may be.
 */
import type { Language } from '../knowledge/types.ts';
import { readDocument } from './document.ts';
import { has, type NameFinder, type Occurrence } from './occurrences.ts';
import { NAME_FLAGS } from './name-note.ts';
import type { Profiles } from './profiles.ts';
import type { Mention } from './types.ts';

/** One is taken for the mention's own; as many others as a card can show. */
const MOST_BEARERS = 7;
/** A pack may have a thousand Smiths; their profiles are read from the store. */
const MOST_READ = 200;
/** The name is right, and no text speaks for its bearer. */
const ONLY_BEARER = 0.6;
const ONE_OF_SEVERAL = 0.3;

export type LookUp = (text: string, language?: Language) => Promise<Mention | null>;

export function createLookUp(finder: NameFinder, kept: Profiles): LookUp {
  return async (text, language) => {
    const [block] = readDocument([{ text, role: 'text' }], finder, language).blocks;
    const names = longest(
      (block?.occurrences ?? []).filter((name) => !has(name, NAME_FLAGS.block)),
    );
    const [first] = names;
    if (!first) return null;
    const owners = [...new Set(names.map(({ owner }) => owner))].slice(0, MOST_READ);
    const profiles = await kept.read(owners, []);
    const bearers = owners
      .flatMap((owner) => profiles.get(owner) ?? [])
      .sort((a, b) => b.importance - a.importance || (a.id < b.id ? -1 : 1))
      .slice(0, MOST_BEARERS)
      .map(({ id, label, kind, importance }) => ({
        importance,
        candidate: { entity: id, label, kind, form: 'name' as const },
      }));
    const [own, ...others] = bearers;
    if (!own) return null;
    return {
      block: 0,
      start: first.start,
      end: first.end,
      ...own.candidate,
      importance: own.importance,
      score: others.length === 0 ? ONLY_BEARER : ONE_OF_SEVERAL,
      reason: `its name “${text.slice(first.start, first.end)}”`,
      others: others.map(({ candidate }) => candidate),
      ...(others.length === 0 ? {} : { doubt: `${bearers.length} bear this name` }),
    };
  };
}

/** All names of the longest stretch, the first of equals. */
function longest(names: readonly Occurrence[]): readonly Occurrence[] {
  const best = names.reduce<Occurrence | null>(
    (found, name) => (found && found.end - found.start >= name.end - name.start ? found : name),
    null,
  );
  return names.filter(({ start, end }) => start === best?.start && end === best.end);
}
