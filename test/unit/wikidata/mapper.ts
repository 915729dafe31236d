/** The map stage over one line, for tests. */
import { KIND_TABLE } from '../../../lib/wikidata/kind-of.ts';
import { lineMapper, type MapResult } from '../../../lib/wikidata/map-line.ts';
import { valueOfLine, type MappedEntity } from '../../../lib/wikidata/mapped-line.ts';
import { parseSelection } from '../../../lib/wikidata/select.ts';
import type { Json } from './documents.ts';

export function mapped(line: string, rules = 'kind=person,state,city'): MapResult {
  const selection = parseSelection(rules, () => '');
  if (!selection.ok) throw new Error(selection.error);
  const map = lineMapper({ selection: selection.value, kinds: KIND_TABLE, labels: true });
  const bytes = Buffer.from(line);
  return map({
    bytes: bytes.toString('latin1'),
    text: (start, end) => bytes.toString('utf8', start, end),
  });
}

export function entity(document: Json, rules?: string): MappedEntity {
  const result = mapped(JSON.stringify(document), rules);
  if (result.type !== 'kept') throw new Error(`not kept: ${result.type}`);
  return valueOfLine<MappedEntity>(result.line);
}
