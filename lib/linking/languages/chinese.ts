/** Chinese, in both scripts. No capitals and no spaces: what makes a longer name is written right on to it. */
import { readByCues, type MetonymCue } from '../metonym.ts';
import { PLAIN } from './plain.ts';
import { titlesAround } from './titles.ts';
import type { LanguageWords } from './types.ts';
import { wordSet } from './word-set.ts';

/** What governments do. */
const DEEDS =
  '(?:表示|宣布|宣佈|宣称|宣稱|声称|聲稱|指责|指責|警告|否认|否認|拒绝|拒絕|承认|承認|回应|回應|谴责|譴責|呼吁|呼籲|要求|同意|决定|決定|支持|' +
  '反对|反對|认为|認為|希望|强调|強調|敦促|批评|批評|威胁|威脅|抗议|抗議|制裁|驱逐|驅逐|召回|愿意|願意|提出|欢迎|歡迎|承诺|承諾|指控|称[，：“]|' +
  '稱[，：「]|不满|不滿|担心|擔心|试图|試圖|寻求|尋求|打算|计划|計劃|正式|签署|簽署|批准|下令|出兵|入侵|施压|施壓|认定|認定)';

const CUES: readonly MetonymCue[] = [
  [
    'government',
    /(?:与|與|和|同|对|對|向)‹[^›]+›(?:方面|当局|當局)?的?(?:关系|關係|谈判|談判|对话|對話|合作|冲突|衝突|协议|協議|贸易|貿易|结盟|結盟|施压|施壓|制裁|提供|发出|發出|提出|抗议|抗議|进行|進行|达成|達成|建交|断交|斷交|保持|展开|展開)/u,
  ],
  [
    'government',
    /(?:得到|获得|獲得|来自|來自|遭到|受到|亲|親|听命于|聽命於)‹[^›]+›(?:方面)?(?:的)?(?:支持|承认|承認|压力|壓力|反对|反對|谴责|譴責|的政府)/u,
  ],
  [
    'city',
    /(?:在|前往|抵达|抵達|飞往|飛往|离开|離開|访问|訪問|位于|位於|到|赴|从|從|于|於|去|返回|来到|來到|途经|途經|飞抵|飛抵|首都)‹/u,
  ],
  [
    'city',
    /›(?:市|地铁|地鐵|街头|街頭|机场|機場|举行|舉行|会谈|會談|会晤|會晤|郊区|郊區|居民|红场|紅場|郊外|近郊|城区|城區|上空|时间|時間|出生|郊)/u,
  ],
  ['government', /›(?:与|與|和)\p{Script=Han}{1,6}的?(?:关系|關係|谈判|談判|对话|對話|冲突|衝突)/u],
  ['government', /(?:与|與|对|對)‹|(?:美国|俄罗斯|华盛顿|北京)(?:与|和)‹/u],
  [
    'government',
    /›(?:方面|当局|當局)?的(?:立场|立場|决定|決定|政策|要求|回应|回應|反应|反應|盟友|军队|軍隊|入侵|支持|利益|影响|影響|战略|戰略|意图|意圖|承认|承認|外交|态度|態度|野心)/u,
  ],
  ['government', /›(?:方面|当局|當局)/u],
  ['government', new RegExp(`›(?:和\\p{Script=Han}{1,5})?[^，。；、‹]{0,10}?${DEEDS}`, 'u')],
];

export const CHINESE: LanguageWords = {
  ...PLAIN,
  capitals: 'none',
  titlesAround: titlesAround({
    joined: true,
    before: {
      president: '总统|總統|主席|国家主席|國家主席',
      'prime minister': '总理|總理|首相',
      chancellor: '总理|總理',
      minister: '部长|部長|外长|外長|防长|防長|大臣',
      secretary: '秘书长|秘書長|国务卿|國務卿|总书记|總書記',
      spokesman: '发言人|發言人',
      leader: '领导人|領導人|领袖|領袖',
      king: '国王|國王',
      ambassador: '大使',
      pope: '教皇|教宗',
    },
    behind: {
      president: '总统|總統|主席',
      'prime minister': '总理|總理|首相',
      chancellor: '总理|總理',
      minister: '部长|部長|外长|外長|防长|防長|大臣',
      secretary: '秘书长|秘書長|国务卿|國務卿|总书记|總書記',
      king: '国王|國王',
      ambassador: '大使',
    },
  }),
  // 莫斯科大学, 中国银行, 北京日报; 《巴黎协定》 is its own name.
  longerNames:
    /›(?:国立|國立|国家|師範|师范|工业|工業|理工|医科|外国语|人民|中央|经济|經濟)?(?:大学|大學|学院|學院|银行|銀行|日报|日報|时报|時報|晚报|晚報|早报|早報|新闻网|新聞網|新闻社|新聞社|通讯社|航空公司|航空(?!母舰|母艦|基地|兵|学|工业)|石油|石化|电视台|電視台|足球俱乐部|证券交易所|移动|電信|电信|联通|银联|大厦|大廈|西站|东站|南站|北站|协定|協定|条约|條約|公约|公約|宣言|议定书|議定書|大街|大道|大酒店|饭店|飯店|国际机场|國際機場)/u,
  everyday: wordSet('乔治'),
  placePrepositions: wordSet('在 于 於 到 赴'),
  wayPrepositions: wordSet('从 從 自'),
  readMetonym: readByCues(CUES),
};
