import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergePacks } from '../../../lib/knowledge/merge.ts';
import { overlayOwn, ownOn, type Standing } from '../../../lib/knowledge/own-overlay.ts';
import { compileRecords, type EntityRecord } from '../../../lib/knowledge/records.ts';
import { followed, redirected } from '../../../lib/knowledge/redirects.ts';
import type {
  Addition,
  Entity,
  EntityId,
  KnownEvent,
  Pack,
  Retraction,
  Statement,
  Value,
} from '../../../lib/knowledge/types.ts';

const IDS: readonly EntityId[] = ['x:a', 'x:b', 'x:c', 'x:d'];
const FORMER: EntityId = 'x:former';

const aId = fc.constantFrom(...IDS, FORMER);
const aDate = fc.constantFrom('2019', '2020-05', '2021');
const aValue: fc.Arbitrary<Value> = fc.oneof(
  aId.map((entity): Value => ({ type: 'entity', entity })),
  fc.constantFrom('one', 'two').map((en): Value => ({ type: 'text', text: { en } })),
);
const aProperty = fc.constantFrom('leader', 'member-of', 'borders', 'known-for', 'citizenship');
const aStatement: fc.Arbitrary<Statement> = fc
  .record({ property: aProperty, value: aValue, since: fc.option(aDate) })
  .map(({ property, value, since }) => ({
    property,
    value,
    ...(since === null ? {} : { since }),
    rank: 'normal',
    disputedBy: [],
    sources: ['s'],
  }));
const statements = fc.array(aStatement, { maxLength: 6 });

function entityOf(id: EntityId, importance: number, all: readonly Statement[]): Entity {
  return {
    id,
    importance,
    kind: 'organisation',
    names: [
      { text: `Name ${id}`, language: 'en', uses: [], case: 'initial', needs: [] },
      { text: `Other ${id}`, language: 'en', uses: [], case: 'initial', needs: [] },
    ],
    description: { en: id },
    blocks: [],
    ids: {},
    statements: all,
  };
}

const anEntity = (id: EntityId): fc.Arbitrary<Entity> =>
  fc.tuple(fc.nat({ max: 3 }), statements).map(([rank, all]) => entityOf(id, rank * 20, all));

const anEvent: fc.Arbitrary<KnownEvent> = fc
  .record({ id: fc.constantFrom('e1', 'e2', 'e3'), date: aDate, who: aId, other: aId })
  .map(({ id, date, who, other }) => ({
    id,
    date,
    title: { en: id },
    participants: [{ entity: who }, { entity: other }],
    sources: ['s'],
  }));

const anAddition: fc.Arbitrary<Addition> = fc
  .record({ about: aId, all: statements, importance: fc.option(fc.nat({ max: 100 })) })
  .map(({ about, all, importance }) => ({
    about,
    ...(importance === null ? {} : { importance }),
    names: [],
    blocks: [],
    description: {},
    ids: {},
    statements: all,
  }));

const aRetraction: fc.Arbitrary<Retraction> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc
      .record({
        entity: aId,
        property: aProperty,
        value: fc.option(aValue),
        since: fc.option(aDate),
      })
      .map(({ entity, property, value, since }): Retraction => ({
        of: 'statement',
        entity,
        property,
        ...(value ? { value } : {}),
        ...(since === null ? {} : { since }),
      })),
  },
  {
    weight: 1,
    arbitrary: aId.map((entity): Retraction => ({ of: 'name', entity, name: `Name ${entity}` })),
  },
  { weight: 1, arbitrary: aId.map((entity): Retraction => ({ of: 'entity', entity })) },
  {
    weight: 1,
    arbitrary: fc.constantFrom('e1', 'e2').map((event): Retraction => ({ of: 'event', event })),
  },
);

function packOf(id: string, parts: Partial<Pack>): Pack {
  return {
    manifest: {
      id,
      format: 'backstory-pack/1',
      name: id,
      version: '1.0.0',
      asOf: '2026-01-01',
      licence: 'CC0-1.0',
      languages: [],
    },
    sources: [{ id: 's', kind: 'editor', title: 'S' }],
    entities: [],
    events: [],
    additions: [],
    retractions: [],
    redirects: [],
    corrections: [],
    ...parts,
  };
}

const lowerPacks = fc
  .record({
    entities: fc.tuple(...IDS.map(anEntity)),
    events: fc.uniqueArray(anEvent, { selector: ({ id }) => id }),
    additions: fc.array(anAddition, { maxLength: 2 }),
    retractions: fc.array(aRetraction, { maxLength: 2 }),
    isRedirected: fc.boolean(),
  })
  .map(({ entities, events, additions, retractions, isRedirected }) => [
    packOf('lower', { entities, events }),
    packOf('middle', {
      additions,
      retractions,
      redirects: isRedirected ? [{ from: FORMER, to: 'x:b' }] : [],
    }),
  ]);
const ownPack = fc
  .record({
    additions: fc.array(anAddition, { maxLength: 4 }),
    retractions: fc.array(aRetraction, { maxLength: 4 }),
  })
  .map((parts) => packOf('mine', parts));

describe('the own pack laid on one entity', () => {
  it('gives what a generation with it on top would hold', () => {
    fc.assert(
      fc.property(lowerPacks, ownPack, (packs, own) => {
        const below = mergePacks(packs);
        const places = new Map(below.entities.map(({ id }, place) => [id, place]));
        const standing = (id: EntityId): Standing | undefined => {
          const place = places.get(id);
          const entity = below.entities[place ?? -1];
          return place === undefined || !entity
            ? undefined
            : { place, importance: entity.importance };
        };
        const ownNow = redirected(own, followed(below.redirects));
        const laid = compileRecords(below)
          .map((record) => {
            const made = overlayOwn(record, ownNow, standing);
            // What does not bear on the record changes nothing of it.
            expect(overlayOwn(record, ownOn(record, ownNow), standing)).toEqual(made);
            return made;
          })
          .filter((record) => record !== null);
        const whole: EntityRecord[] = compileRecords(mergePacks([...packs, own]));
        expect(laid).toEqual(whole);
      }),
      { numRuns: 500 },
    );
  });

  it('leaves the record as it is where there is nothing to lay', () => {
    const [record] = compileRecords(
      mergePacks([packOf('p', { entities: [entityOf('x:a', 1, [])] })]),
    );
    if (!record) throw new Error('no record');
    expect(overlayOwn(record, packOf('mine', {}), () => undefined)).toBe(record);
  });
});
