/** What only the whole pack can tell: whether every id it names exists, and no span ends before it begins. */
import { compareDates, parseDate } from '../edtf.ts';
import type { EdtfDate, Entity, EntityId } from '../types.ts';
import type { Add, Collected, Place } from './collected.ts';
import { ENTITY_ID } from './keys.ts';

export function checkReferences(all: Collected, add: Add, knows: (id: EntityId) => boolean): void {
  const entity = (place: Place, field: string, id: EntityId | undefined): void => {
    if (id !== undefined && !all.entities.has(id) && !all.redirects.has(id) && !knows(id))
      add(place, field, `refers to the unknown entity "${id}"`);
  };
  const sources = (place: Place, field: string, ids: readonly string[]): void => {
    for (const id of ids)
      if (!all.sources.has(id)) add(place, field, `refers to the unknown source "${id}"`);
  };
  const order = (
    place: Place,
    field: string,
    since: EdtfDate | undefined,
    until: EdtfDate | undefined,
  ): void => {
    if (since === undefined || until === undefined || !parseDate(since) || !parseDate(until))
      return;
    if (
      compareDates(since, until) > 0 &&
      (parseDate(until)?.last ?? 0) < (parseDate(since)?.first ?? 0)
    ) {
      add(place, field, `ends (${until}) before it begins (${since})`);
    }
  };
  const described = (
    { names, statements }: Pick<Entity, 'names' | 'statements'>,
    place: Place,
  ): void => {
    for (const [index, name] of names.entries()) {
      for (const need of name.needs)
        if (ENTITY_ID.test(need)) entity(place, `names (${index + 1}).needs`, need);
    }
    for (const [index, statement] of statements.entries()) {
      const field = `statements[${index}]`;
      if (statement.value.type === 'entity')
        entity(place, `${field}.entity`, statement.value.entity);
      for (const who of statement.disputedBy) entity(place, `${field}.disputedBy`, who);
      sources(place, `${field}.sources`, statement.sources);
      order(place, `${field}.until`, statement.since, statement.until);
    }
  };
  for (const { value, place } of all.entities.values()) described(value, place);
  for (const { value, place } of all.additions) {
    entity(place, 'about', value.about);
    described(value, place);
  }
  for (const { value, place } of all.redirects.values()) {
    if (all.entities.has(value.from))
      add(place, 'redirect', `"${value.from}" is an entity of this pack`, 'give one of them up');
    entity(place, 'to', value.to);
  }
  for (const { value, place } of all.events.values()) {
    for (const [index, participant] of value.participants.entries())
      entity(place, `participants[${index}]`, participant.entity);
    entity(place, 'place', value.place);
    entity(place, 'is', value.is);
    sources(place, 'sources', value.sources);
    order(place, 'until', value.date, value.until);
  }
}
