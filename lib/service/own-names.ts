/** The names that the reader gave, compiled apart from all packs so that they are found at once. */
import type { Pack } from '../knowledge/types.ts';
import { createNameForms } from '../linking/name-forms.ts';
import { createRuns } from '../linking/runs.ts';
import type { SegmentKey } from '../linking/segments.ts';
import { flagsOf, noteOf } from '../linking/name-note.ts';
import { compileNames, type NameToCompile } from '../matching/compile.ts';
import { openNameIndex, type NameIndex } from '../matching/name-index.ts';
import type { GenerationReader } from './generation-reader.ts';

export interface OwnNames {
  readonly index: NameIndex;
  readonly segment: SegmentKey;
}

/**
 * @param own with all redirects followed
 * @returns null where there are none, or only of entities that no pack has
 */
export async function compileOwnNames(
  own: Pack,
  reader: Pick<GenerationReader, 'find'>,
): Promise<OwnNames | null> {
  const named = own.additions.filter(({ names }) => names.length > 0);
  if (named.length === 0) return null;
  const found = await reader.find(named.map(({ about }) => about));
  const owners = createRuns();
  const numbers = new Map(
    [...found.values()]
      .map(({ place }) => place)
      .sort((a, b) => a - b)
      .map((place) => [place, owners.numberOf(place)]),
  );
  const formsOf = createNameForms();
  const names = named.flatMap((addition): NameToCompile[] => {
    const at = found.get(addition.about);
    const id = at && numbers.get(at.place);
    if (!at || id === undefined) return [];
    return addition.names.flatMap((name) => {
      // Conditions are kept with the generation's entities; a name that has some is not for here.
      if (name.needs.length > 0 || name.uses.includes('never-mark')) return [];
      const forms = formsOf(name, at.profile.kind);
      const note = noteOf(flagsOf(name), 0, 0);
      return [name.text, ...forms].map((text) => ({ text, case: name.case, id, note }));
    });
  });
  const index = openNameIndex(compileNames(names));
  return index.ok
    ? { index: index.value, segment: { languages: ['mul'], owners: owners.list, isOwn: true } }
    : null;
}
