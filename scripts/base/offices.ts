/** Offices and state bodies by pattern, of every state. */
import type { MadeEntity } from './entities.ts';
import { makeHeads } from './heads.ts';
import { makeMinistries } from './ministries.ts';
import { makeParliaments } from './parliaments.ts';
import type { Territories } from './territories.ts';

export function makeOffices(territories: Territories): MadeEntity[] {
  return [
    ...makeHeads(territories),
    ...makeMinistries(territories),
    ...makeParliaments(territories),
  ];
}
