/** What the Common Locale Data Repository says of territories, languages and currencies. */
import { readPackageJson } from './packages.ts';
import { byKey, list, readTable } from './tables.ts';

/** Languages in which names are taken; English first, because its names travel. */
export const LOCALES =
  'en de fr es pt it ru uk ar fa zh ja tr nl pl sv ko hi id vi he el cs ro hu fi da nb bn ur sw'.split(
    ' ',
  );

/** For things less often in the news: English and twelve languages of the rest of the pack. */
export const MAIN_LOCALES = 'en de fr es pt it ru uk ar fa zh ja tr'.split(' ');

type Names = Readonly<Record<string, string>>;

function localeNames(locale: string, file: 'territories' | 'languages'): Names {
  const data = readPackageJson(`cldr-localenames-full/main/${locale}/${file}.json`) as {
    main: Record<string, { localeDisplayNames: Record<string, Names> }>;
  };
  return data.main[locale]?.localeDisplayNames[file] ?? {};
}

const cache = new Map<string, Names>();
function cached(locale: string, file: 'territories' | 'languages'): Names {
  const key = `${locale} ${file}`;
  const names = cache.get(key) ?? localeNames(locale, file);
  cache.set(key, names);
  return names;
}

/** Where CLDR's plain form is one that no newspaper writes ("Hong Kong SAR China"). */
const SHORT_FIRST: ReadonlySet<string> = new Set(['HK', 'MO', 'PS', 'MM']);
const IN_PARENTHESES = /\s*\(.*$/u;

/** Label first, then short and variant forms; forms in round brackets are left out. */
export function territoryNames(locale: string, code: string): string[] {
  const names = cached(locale, 'territories');
  const plain = names[code]?.replace(IN_PARENTHESES, '');
  const others = [`${code}-alt-short`, `${code}-alt-variant`, `${code}-alt-chagos`]
    .map((key) => names[key])
    .filter((name) => name !== undefined && !name.includes('('));
  const all = SHORT_FIRST.has(code) ? [...others, plain] : [plain, ...others];
  return [...new Set(all.filter((name): name is string => name !== undefined && name !== code))];
}

export function languageName(locale: string, code: string): string | undefined {
  const name = cached(locale, 'languages')[code];
  return name === code ? undefined : name;
}

export interface CurrencyNames {
  readonly label: string;
  readonly one?: string;
  readonly other?: string;
}

interface CurrencyFields {
  readonly displayName?: string;
  readonly 'displayName-count-one'?: string;
  readonly 'displayName-count-other'?: string;
}

export function currencyNames(locale: string): (code: string) => CurrencyNames | undefined {
  const data = readPackageJson(`cldr-numbers-full/main/${locale}/currencies.json`) as {
    main: Record<string, { numbers: { currencies: Record<string, CurrencyFields> } }>;
  };
  const currencies = data.main[locale]?.numbers.currencies ?? {};
  return (code) => {
    const fields = currencies[code];
    if (!fields?.displayName || fields.displayName === code) return undefined;
    const one = fields['displayName-count-one'];
    const other = fields['displayName-count-other'];
    return {
      label: fields.displayName,
      ...(one === undefined ? {} : { one }),
      ...(other === undefined ? {} : { other }),
    };
  };
}

export interface Tender {
  readonly code: string;
  readonly since?: string;
  readonly until?: string;
}

/** Legal tender of a territory now and since 1945, the latest first. */
export function tendersOf(): (territory: string) => Tender[] {
  const data = readPackageJson('cldr-core/supplemental/currencyData.json') as {
    supplemental: {
      currencyData: {
        region: Record<
          string,
          Record<string, { _from?: string; _to?: string; _tender?: string }>[]
        >;
      };
    };
  };
  const regions = data.supplemental.currencyData.region;
  const FIRST_DAY = '1945-01-01';
  return (territory) =>
    (regions[territory] ?? [])
      .flatMap((entry) => Object.entries(entry))
      .filter(([, span]) => span['_tender'] !== 'false' && (span['_to'] ?? '9999') >= FIRST_DAY)
      .map(([code, span]) => ({
        code,
        ...(span['_from'] === undefined ? {} : { since: span['_from'] }),
        ...(span['_to'] === undefined ? {} : { until: span['_to'] }),
      }));
}

export interface Speakers {
  /** CLDR's code without a script: `sr`, not `sr_Latn`. */
  readonly code: string;
  readonly percent: number;
  readonly isOfficial: boolean;
}

export interface TerritoryFacts {
  readonly population: number;
  readonly languages: readonly Speakers[];
  /** Which are official is by our own table. */
  readonly isCorrected: boolean;
}

export function territoryFacts(): ReadonlyMap<string, TerritoryFacts> {
  const data = readPackageJson('cldr-core/supplemental/territoryInfo.json') as {
    supplemental: {
      territoryInfo: Record<
        string,
        {
          _population: string;
          languagePopulation?: Record<
            string,
            { _populationPercent: string; _officialStatus?: string }
          >;
        }
      >;
    };
  };
  const corrections = byKey(readTable('official-languages'), 'iso');
  const facts = new Map<string, TerritoryFacts>();
  for (const [code, info] of Object.entries(data.supplemental.territoryInfo)) {
    const languages = new Map<string, Speakers>();
    for (const [tag, speakers] of Object.entries(info.languagePopulation ?? {})) {
      const language = tag.split('_')[0] ?? tag;
      const former = languages.get(language);
      const isOfficial = /^(?:official|de_facto_official)$/u.test(
        speakers['_officialStatus'] ?? '',
      );
      languages.set(language, {
        code: language,
        percent: Math.max(former?.percent ?? 0, Number(speakers['_populationPercent'])),
        isOfficial: isOfficial || (former?.isOfficial ?? false),
      });
    }
    const corrected = list(corrections.get(code)?.['languages'] ?? '', ' ');
    for (const language of corrected)
      if (!languages.has(language))
        languages.set(language, { code: language, percent: 0, isOfficial: true });
    facts.set(code, {
      population: Number(info['_population']),
      isCorrected: corrected.length > 0,
      languages: [...languages.values()].map((each) =>
        corrected.length === 0 ? each : { ...each, isOfficial: corrected.includes(each.code) },
      ),
    });
  }
  return facts;
}

/** First-level regions by CLDR's code (`usga`), in English. */
export function subdivisionNames(): Names {
  const data = readPackageJson('cldr-subdivisions-full/subdivisions/en/en.json') as {
    subdivisions: { localeDisplayNames: { subdivisions: Names } };
  };
  return data.subdivisions.localeDisplayNames.subdivisions;
}
