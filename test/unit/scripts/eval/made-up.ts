/** A made-up world for scoring: two states, a capital, a government, people, bodies with and without ids. */
import { parsePack } from '../../../../lib/knowledge/pack/parse.ts';
import type { Pack } from '../../../../lib/knowledge/types.ts';
import { composeGeneration } from '../../../../lib/service/generation.ts';
import type { GoldMention, GoldText, Mark } from '../../../../scripts/eval/gold.ts';
import { knownIn, type Known } from '../../../../scripts/eval/known.ts';

type Extra = Readonly<Record<string, unknown>>;

function entity(id: string, kind: string, names: readonly unknown[], extra: Extra = {}): object {
  return { entity: id, kind, names: { en: names }, description: { en: `${kind}.` }, ...extra };
}

const holds = (property: string, entity_: string): object => ({
  property,
  entity: entity_,
  asOf: '2026',
  sources: ['atlas'],
});

export function madeUpPack(): Pack {
  const records = [
    {
      pack: 'isles',
      format: 'backstory-pack/1',
      name: 'Isles',
      version: '1.0.0',
      asOf: '2026-11-01',
      licence: 'CC0-1.0',
    },
    { source: 'atlas', kind: 'reference', title: 'Atlas' },
    entity(
      'Q9001',
      'state',
      [
        'Norland',
        { name: 'Norlandic', is: ['adjective'] },
        { name: 'Norlanders', is: ['demonym'] },
      ],
      {
        statements: [holds('capital', 'Q9003')],
      },
    ),
    entity('Q9002', 'state', ['Sudland']),
    entity('Q9003', 'city', ['Norstad']),
    entity('Q9004', 'city', ['Norstad'], { statements: [holds('country', 'Q9002')] }),
    entity(
      'x:government-of-norland',
      'government',
      ['Norlandic government', { name: 'Norstad', is: ['metonym'] }],
      {
        statements: [holds('country', 'Q9001')],
      },
    ),
    entity('Q9005', 'person', ['Anna Mikhailova']),
    entity('x:league', 'international-body', ['Northern League']),
    entity('Q9006', 'organisation', ['League of Isles']),
    entity('Q9007', 'currency', ['crown']),
  ];
  const text = records.map((record) => JSON.stringify(record)).join('\n');
  const result = parsePack([{ name: 'isles.jsonl', text }]);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

export function madeUpKnown(): Known {
  const packs = [madeUpPack()];
  return knownIn(packs, composeGeneration(packs).segments);
}

/** The surface's first place in the text. */
function placed(text: string, surface: string): { start: number; end: number; surface: string } {
  const start = text.indexOf(surface);
  if (start === -1) throw new Error(`"${surface}" is not in the text`);
  return { start, end: start + surface.length, surface };
}

export function goldIn(
  text: string,
  surface: string,
  qid: string | null,
  more: Partial<GoldMention> = {},
): GoldMention {
  return {
    ...placed(text, surface),
    qid,
    isJoined: false,
    title: null,
    label: null,
    types: [],
    isNamed: true,
    isNil: false,
    isOpen: false,
    ...more,
  };
}

export function markIn(
  text: string,
  surface: string,
  entity_: string,
  more: Partial<Mark> = {},
): Mark {
  return {
    ...placed(text, surface),
    entity: entity_,
    label: entity_,
    kind: 'state',
    form: 'name',
    score: 0.9,
    reason: 'its name',
    ...more,
  };
}

export function textOf(
  text: string,
  mentions: readonly GoldMention[],
  more: Partial<GoldText> = {},
): GoldText {
  return {
    id: 'made-up:1',
    language: 'en',
    date: null,
    text,
    annotated: { start: 0, end: text.length },
    mentions,
    ...more,
  };
}
