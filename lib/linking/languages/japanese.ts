/** Japanese. No capitals and no spaces; offices stand behind a surname, and what a capital does ends the sentence. */
import { readByCues, type MetonymCue } from '../metonym.ts';
import { PLAIN } from './plain.ts';
import { titlesAround } from './titles.ts';
import type { LanguageWords } from './types.ts';
import { wordSet } from './word-set.ts';

/** What governments do. */
const DEEDS =
  '(?:述べ|発表|表明|非難|警告|否定|拒否|承認|主張|要求|反発|批判|求め|決定|決め|支持|反対|明らかにし|強調|提案|合意し|制裁|通告|歓迎|反論|' +
  '呼びかけ|約束|認め|認定|訴え|宣言|拒ん|抗議|追放|召還|目指し|狙っ|狙う|望ん|懸念|主導|譲歩|応じ|示唆|指摘|説明|断交|侵攻し|併合)';

const CUES: readonly MetonymCue[] = [
  [
    'government',
    /›(?:側|当局)?と(?:の|[^。、]{0,12}の)?(?:間|関係|交渉|対話|協議|協力|合意|対立|同盟|貿易|停戦|緊張|外交)/u,
  ],
  [
    'government',
    /›(?:側|当局)?の(?:立場|決定|政策|要求|反応|対応|外交|同盟|軍事|侵攻|支援|影響力|思惑|承認|姿勢|方針|主張|狙い|意向|出方|圧力|反発)/u,
  ],
  [
    'government',
    /›(?:側|当局)?(?:への|に対する|に対し|に対して)(?:[^。、]{0,8})?(?:圧力|制裁|批判|支援|非難|抗議|配慮|要求|依存)/u,
  ],
  [
    'city',
    /›(?:市|で|へ|から|まで|近郊|郊外|中心部|空港|駅|市内|市民|を訪|に到着|に住|に入|に向|に滞在|に着|の(?:街|空港|中心|市民|住民|通り|広場|地下鉄|病院|大使館|ホテル|赤の広場|路上))/u,
  ],
  ['government', /›(?:側|当局)[^。]{0,2}/u],
  ['government', new RegExp(`›(?:や\\p{L}{1,8}|と\\p{L}{1,8})?[はがも][^。]{0,50}?${DEEDS}`, 'u')],
];

export const JAPANESE: LanguageWords = {
  ...PLAIN,
  capitals: 'none',
  titlesAround: titlesAround({
    joined: true,
    before: {
      president: '大統領(?:の)?|国家主席(?:の)?',
      minister: '首相(?:の)?|外相(?:の)?|国防相(?:の)?',
    },
    behind: {
      president: '(?:前|元)?大統領|(?:国家)?主席',
      'prime minister': '(?:前|元)?首相|(?:前|元)?総理',
      minister: '(?:前|元)?(?:首相|外相|国防相|財務相|内相|大臣|外務大臣|防衛相)',
      chancellor: '(?:前|元)?首相',
      secretary: '(?:国務長官|事務総長|総書記|書記長|書記|報道官)',
      spokesman: '報道官',
      leader: '(?:最高指導者|指導者|師|総書記)',
      king: '国王',
      ambassador: '(?:駐\\p{L}{1,6})?大使',
      emperor: '天皇|皇帝',
      general: '将軍|司令官',
      governor: '知事',
      mayor: '市長',
      senator: '上院議員',
      pope: '教皇|法王',
    },
  }),
  // 東京大学, 日本銀行, 中国地方 (a region of Japan).
  longerNames:
    /›(?:国立|工業|外国語|医科|経済|中央|国際)?(?:大学|銀行|新聞|航空(?!機|母艦|基地|隊)|タワー|ドーム|駅|電力|ガス|証券|放送|テレビ|タイムズ|条約|協定|議定書|宣言|マラソン|オリンピック|五輪)|‹中国›(?:地方|自動車道|山地|電力|新聞)/u,
  everyday: wordSet('マリ'),
  readMetonym: readByCues(CUES),
};
