/** `npm run pack -- check-facts`: the pack beside outside tables that are no part of the project. */
import { existsSync, readFileSync } from 'node:fs';
import type { Pack } from '../../lib/knowledge/types.ts';
import { checkBorders } from './fact-borders.ts';
import { checkCities } from './fact-cities.ts';
import { parseDisputes } from './fact-disputes.ts';
import { checkBodies } from './fact-bodies.ts';
import { checkChanges } from './fact-changes.ts';
import { checkHolders } from './fact-holders.ts';
import { indexPack } from './fact-index.ts';
import { closeLedger, openLedger, type Outcome } from './fact-ledger.ts';
import { checkStates, readStates } from './fact-states.ts';
import { checkTopics } from './fact-topics.ts';
import { KNOWN_FAULTS } from './known-faults.ts';

/** Where the tables are, from the project's root. */
export const FACT_TABLES = '../shared/data/facts';
const DISPUTES = 'packs/world/DISPUTES.md';

/**
 * Compares what both the pack and the tables say. Known faults of the tables and the disputes that the
 * pack's editors listed are counted apart.
 * @param folder of the tables
 * @param disputes the file that lists what is disputed; it may be missing
 * @returns null where the tables are missing
 * @throws Error naming file and line for a table or a list of disputes of another form
 */
export function checkFacts(pack: Pack, folder: string, disputes = DISPUTES): Outcome | null {
  if (!existsSync(folder)) return null;
  const index = indexPack(pack);
  const listed = existsSync(disputes) ? parseDisputes(readFileSync(disputes, 'utf8')) : [];
  const account = openLedger(KNOWN_FAULTS, listed);
  const states = readStates(folder);
  checkStates(index, states, account.ledger);
  checkBorders(index, states, account.ledger);
  checkBodies(index, folder, states, account.ledger);
  checkHolders(index, folder, states, account.ledger);
  checkCities(index, folder, states, account.ledger);
  checkChanges(index, folder, states, account.ledger);
  checkTopics(index, folder, account.ledger);
  return closeLedger(account, index.label);
}
