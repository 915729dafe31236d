/** First-level regions of states that are often in the news, from CLDR's list and our table of forms. */
import { subdivisionNames } from './cldr.ts';
import { createNames, localId, type MadeEntity, type NameRules } from './entities.ts';
import { addNotedNames } from './noted-names.ts';
import { CLDR, CLDR_DATE, EDITORS, EDITORS_DATE } from './sources.ts';
import { cell, readTable, type Row } from './tables.ts';
import type { Territories } from './territories.ts';

/** Each form of a region, as it follows or precedes the plain name; small letters match capitals too. */
const FORMS: Readonly<Record<string, readonly string[]>> = {
  state: ['% state', 'state of %'],
  oblast: ['% oblast', '% region', '% province'],
  krai: ['% krai', '% territory', '% region'],
  republic: ['republic of %', '% republic'],
  okrug: [],
  province: ['% province', 'province of %'],
  governorate: ['% governorate', '% province'],
  region: ['% region'],
  prefecture: ['% prefecture'],
  territory: ['% territory'],
  nation: [],
  'autonomous region': ['% autonomous region', '% region'],
};

/** What a table's region is called in its description. */
const KIND_OF: Readonly<Record<string, string>> = {
  nation: 'One of the four parts',
  okrug: 'Autonomous area',
};

const capitalised = (form: string): string => form.charAt(0).toUpperCase() + form.slice(1);

export function makeRegions(territories: Territories): MadeEntity[] {
  const known = subdivisionNames();
  return readTable('regions').map((row) => makeRegion(row));

  function makeRegion(row: Row): MadeEntity {
    const code = cell(row, 'code');
    // CLDR writes Inner Mongolia by an older code.
    if (known[code] === undefined && code !== 'cnnm') throw new Error(`CLDR has no region ${code}`);
    const state = territories.get(code.slice(0, 2).toUpperCase());
    const form = cell(row, 'form');
    const label = cell(row, 'label');
    const hasForm = label.toLowerCase().endsWith(` ${form}`) || label.includes(' of ');
    const plain = hasForm ? label.replace(new RegExp(` ${form}$`, 'iu'), '') : label;
    const names = createNames();
    const rules: NameRules =
      cell(row, 'plain') === 'S'
        ? { is: ['shared'], needs: [state.id, ...state.adjectives.slice(0, 1)] }
        : {};
    if (cell(row, 'plain') === 'F') names.add('en', `${plain} ${capitalised(form)}`);
    else names.add('en', label, rules);
    for (const pattern of FORMS[form] ?? []) {
      const name = pattern.replace('%', plain);
      const isOwn = pattern.endsWith('% region') || pattern.endsWith('% province');
      // "Punjab region" may lie on either side of a border.
      names.add('en', name, isOwn && cell(row, 'plain') === 'S' ? rules : {});
    }
    addNotedNames(names, cell(row, 'names'));
    const qid = cell(row, 'qid');
    const capital = cell(row, 'capital');
    return {
      entity: qid === '' ? regionId(code, plain) : qid,
      kind: 'region',
      importance: Number(cell(row, 'importance')),
      names: names.made(),
      description: { en: describe(form, state.iso, plain) },
      statements: [
        { property: 'country', entity: state.id, asOf: CLDR_DATE, sources: [CLDR] },
        ...(capital === ''
          ? []
          : [{ property: 'capital', entity: capital, asOf: EDITORS_DATE, sources: [EDITORS] }]),
      ],
    };
  }

  function describe(form: string, iso: string, plain: string): string {
    const disputed = DISPUTED[`${iso} ${plain}`];
    if (disputed !== undefined) return disputed;
    const article = /^[aeiou]/u.test(form) ? 'An' : 'A';
    const what = KIND_OF[form] ?? `${article} ${form}`;
    return `${what} of ${territories.nameInText(iso)}: ${plain}.`;
  }
}

const DISPUTED: Readonly<Record<string, string>> = {
  'IN Jammu and Kashmir':
    'Union territory of India, the part of Kashmir that India administers; claimed by Pakistan.',
  'IN Ladakh': 'Union territory of India in the Himalayas, claimed in part by China and Pakistan.',
  'PK Azad Kashmir': 'Self-governing part of Kashmir that Pakistan administers; claimed by India.',
  'PK Gilgit-Baltistan': 'Northern part of Kashmir that Pakistan administers; claimed by India.',
  'IN Arunachal Pradesh': 'State in the north-east of India, claimed by China.',
  'UA Donetsk':
    'Region in the east of Ukraine; annexed by Russia in September 2022, which most states reject.',
  'UA Luhansk':
    'Region in the far east of Ukraine; annexed by Russia in September 2022, which most states reject.',
  'UA Kherson':
    'Region in the south of Ukraine; annexed by Russia in September 2022, which most states reject.',
  'UA Zaporizhzhia':
    'Region in the south-east of Ukraine; annexed by Russia in September 2022, which most states reject.',
};

function regionId(code: string, plain: string): string {
  return `x:${code.slice(0, 2)}-${code.slice(2)}-${localId(plain).slice(2)}`;
}
