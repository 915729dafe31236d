/** A first pack to write on: small, valid, with one of each record. */
import { existsSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { PACK_FORMAT } from '../../lib/knowledge/pack/keys.ts';

const ID = /^[a-z0-9][a-z0-9-]*$/;

/** @param day today as an ISO date @throws where the file exists or its name is no id */
export function newPack(path: string, day: string): string {
  const id = basename(path).replace(/\.jsonl$/, '');
  if (!path.endsWith('.jsonl') || !ID.test(id))
    throw new Error(`${path}: name it in small letters, digits and hyphens, ending in .jsonl`);
  if (existsSync(path)) throw new Error(`${path} exists; choose another name`);
  const records = [
    {
      pack: id,
      format: PACK_FORMAT,
      name: `${id.charAt(0).toUpperCase()}${id.slice(1)}`,
      version: '0.1.0',
      asOf: day,
      licence: 'CC0-1.0',
      languages: ['en'],
    },
    { source: 'own', kind: 'editor', title: 'Written by the makers of this pack', date: day },
    {
      entity: `x:${id}-example-town`,
      kind: 'city',
      importance: 30,
      names: { en: ['Exampletown'] },
      description: { en: 'A town made up to show the form; write your own in its place.' },
      statements: [
        {
          property: 'population',
          quantity: { amount: 12000, unit: 'people' },
          at: '2021',
          sources: ['own'],
        },
      ],
    },
    {
      entity: `x:${id}-example-person`,
      kind: 'person',
      importance: 30,
      names: { en: ['Jane Example'] },
      description: { en: 'Mayor of Exampletown since May 2023, made up to show the form.' },
      statements: [
        {
          property: 'position-held',
          text: { en: 'Mayor of Exampletown' },
          since: '2023-05-09',
          asOf: day,
          sources: ['own'],
        },
      ],
    },
    {
      event: 'example-election',
      date: '2023-05-04',
      title: { en: 'Jane Example is elected mayor of Exampletown.' },
      participants: [`x:${id}-example-person`],
      place: `x:${id}-example-town`,
      sources: ['own'],
    },
  ];
  writeFileSync(path, records.map((record) => `${JSON.stringify(record)}\n`).join(''));
  return `${path} is written: one record a line. Change it, then: npm run pack -- validate ${path}`;
}
