/** The words by which pages name what is not their article. */

const words = (text: string): ReadonlySet<string> =>
  new Set(text.split(/\s+/).filter((word) => word !== ''));

/** In class or id (also two words joined, "most-read" → mostread): never part of the article's text. */
export const FURNITURE_TOKENS = words(`
  ad ads adv advert adverts advertisement advertising adslot adbox adunit adcontainer adwrapper sponsor sponsored
  sponsors promo promos promobox promotion outbrain taboola zergnet revcontent
  related relatedposts relatedarticles relatedcontent relatedstories relatedlinks relacionadas relacionados
  recommended recommendation recommendations recommend mostread mostpopular mostviewed mostrecent trending popular
  dossier readmore readalso readnext alsoread seealso morestories morenews morefrom moreon upnext latestnews
  newsletter newsletters subscribe subscription subscribebox signup mailinglist
  comment comments commentlist commentform kommentare disqus respond discussion livefyre
  share sharing sharebar sharedaddy sharebuttons social socials addthis addtoany shareaholic
  tags taglist tagcloud keywords breadcrumb breadcrumbs pathway pagination pager
  cookie cookies consent gdpr paywallprompt paywallmessage paywallbanner paywalloverlay paywalloffer regwall
  byline authorbio authorbox aboutauthor authorinfo authorcard authordescription bio
  sidebar sidebars rail navigation navbar nav menu submenu toolbar skiplink masthead topbar
  footer popup modal lightbox overlay toast
  tweet twittertweet instagrammedia fbpost socialembed embedsocial
  sronly srtext visuallyhidden screenreadertext visuallyhiddenfocusable
  nextpost prevpost previouspost postnavigation articlenavigation login register poll quiz survey donate donation feedback appbanner jobs classifieds
`);

/** Small lines about the article: who wrote it, when, how long it takes to read, whose the picture is. */
export const META_TOKENS = words(`
  by meta metainfo metadata entrymeta articlemeta postmeta author authors credit credits copyright photocredit imagecredit
  readingtime readtime timestamp date dates datetime datewrapper published publishdate updated print printbutton follow
  followus nextpost prevpost previouspost postnavigation nextprev prevnext permalink logo job jobs kicker rubric category
  categories fotofirma views counter
`);

/** Comments are not the article even where they are most of the page. */
export const COMMENT_TOKENS = words('comments commentlist kommentare disqus disqusthread respond');

/** Boxes that are furniture only when they also link somewhere by a heading: teasers of other articles. */
export const TEASER_TOKENS = words(`
  teaser teasers widget widgets card cards tile item story stories post posts entry box block module list listing article articles promo
  collection river feed grid slide carousel swiper gallery onward
`);

export const FURNITURE_ROLES = words(`
  navigation complementary contentinfo search searchbox dialog alertdialog menu menubar toolbar tablist form
  button banner alert status tooltip listbox combobox textbox
`);

/** In aria-label. */
export const FURNITURE_LABEL =
  /\b(advert|sponsor|related|recommended|most (read|popular|viewed)|newsletter|subscri|comments?\b|share\b|social|breadcrumb|cookie|werbung|anzeige|teilen|kommentare|publicité|partager|publicidad|compartir|реклама|поделиться|广告|廣告|広告)/i;

/**
 * What boxes write above themselves, or at the head of a line that leads to another article. Compared
 * without case, from the start; little may follow ("More on this story", "Read more:").
 */
const PROMPTS: readonly string[] = [
  // English
  `follow us on | follow @ | related | related posts | related articles | related stories | related coverage |
   related topics | related content | related news | you may also like | you might also like |
   you may like | recommended | recommended for you | recommended reading | recommended stories |
   read more | read also | also read | read next | up next | further reading | more on this story
   | more on this topic | more about this | more from | more on | more stories | more news |
   more in | see also | also see | see more | don’t miss | don't miss | what to read next |
   most read | most popular | most viewed | trending | popular | latest news | latest stories |
   editor’s picks | editor's picks | editors’ picks | newsletter | newsletters | sign up |
   subscribe | get the newsletter | leave a comment | leave a reply | comments | post a comment |
   join the conversation | join the discussion | add a comment | share this | share on |
   follow us | advertisement | sponsored | about the author | view comments | download the app |
   topics | tags`,
  // German
  `mehr zum thema | mehr interessantes | die meistgelesenen | folgen sie uns | folge uns | zum thema | lesen sie auch | lesen sie mehr | mehr lesen | auch interessant |
   das könnte sie auch interessieren | das könnte dich auch interessieren |
   das könnte ihnen auch gefallen | weitere artikel | weitere meldungen | weitere themen |
   ähnliche artikel | verwandte artikel | verwandte themen | meistgelesen | meist gelesen |
   siehe auch | kommentare | kommentar schreiben | schreibe einen kommentar |
   hinterlasse einen kommentar | kommentieren | anzeige | werbung | jetzt anmelden | teilen |
   mehr von | mehr aus | mehr über | mehr dazu | weiterlesen | lies auch | neueste artikel |
   schlagworte | themen | über den autor | über die autorin`,
  // French
  `lire aussi | audios et vidéos sur le sujet | suivez-nous | en savoir plus | à lire aussi | lire la suite | à lire | voir aussi | à voir aussi |
   sur le même sujet | sur le même thème | articles liés | articles similaires |
   articles associés | les plus lus | le plus lu | commentaires | laisser un commentaire |
   infolettre | inscrivez-vous | abonnez-vous | publicité | partager | contenus sponsorisés |
   à découvrir | dans la même rubrique`,
  // Spanish
  `lea también | temas relacionados | video recomendado | videos recomendados | síguenos | mira también | mirá también | lea más | lea | lee también | leer más | leer también | le puede interesar |
   te puede interesar | te recomendamos | le recomendamos | artículos relacionados |
   noticias relacionadas | notas relacionadas | relacionados | relacionadas | más sobre |
   más noticias | más información | más leídas | lo más leído | lo más visto | ver también |
   ver más | vea también | además | comentarios | deja un comentario | deja una respuesta |
   suscríbete | suscríbase | boletín | publicidad | compartir | también te puede interesar |
   te puede gustar | temas | archivado en`,
  // Portuguese
  `leia também | nos siga no | siga | leia a seguir | leia mais | veja também | veja mais | saiba mais | mais lidas | relacionados |
   notícias relacionadas | artigos relacionados | comentários | deixe um comentário | assine |
   publicidade | compartilhe | partilhar`,
  // Italian
  `leggi anche | leggi di più | leggi tutto | articoli correlati | notizie correlate |
   potrebbe interessarti | ti potrebbe interessare | i più letti | più letti | commenti |
   lascia un commento | iscriviti | pubblicità | condividi | approfondimenti | vedi anche`,
  // Russian, Ukrainian
  `читайте также | читать также | читать далее | по теме | материалы по теме | похожие материалы
   | смотрите также | самое читаемое | популярное | комментарии | оставить комментарий |
   подписаться | подпишитесь | реклама | поделиться | новости по теме | другие новости |
   читайте також | читати також | за темою | дивіться також | найпопулярніше | популярне |
   коментарі | залишити коментар | підписатися | підпишіться | поділитися | схожі матеріали`,
  // Arabic, Persian
  `اقرأ أيضا | اقرأ أيضاً | اقرأ المزيد | مواضيع ذات صلة | مقالات ذات صلة | أخبار ذات صلة |
   ذات صلة | الأكثر قراءة | التعليقات | اترك تعليقا | أضف تعليقا | اشترك | النشرة البريدية |
   إعلان | شارك | المزيد من | بیشتر بخوانید | مطالب مرتبط | اخبار مرتبط | پربازدیدترین |
   پربیننده‌ترین | نظرات | دیدگاه‌ها | نظر بدهید | خبرنامه | اشتراک | آگهی | همچنین بخوانید`,
  // Chinese, Japanese, Korean
  `相关阅读 | 相关新闻 | 相关文章 | 延伸阅读 | 推荐阅读 | 热门文章 | 猜你喜欢 | 评论 | 发表评论 | 订阅 | 广告 | 分享 | 相關閱讀 | 相關新聞 | 相關文章
   | 延伸閱讀 | 推薦閱讀 | 熱門文章 | 猜你喜歡 | 評論 | 發表評論 | 訂閱 | 廣告 | 更多新聞 | 看更多 | 関連記事 | 関連ニュース | あわせて読みたい |
   おすすめ記事 | 人気記事 | ランキング | コメント | コメントを残す | メルマガ | 購読 | 広告 | シェア | 続きを読む | こちらもおすすめ | 관련기사 |
   관련 기사 | 많이 본 뉴스 | 댓글 | 구독 | 광고`,
  // Turkish
  `ilgili haberler | benzer haberler | ayrıca okuyun | bunlar da ilginizi çekebilir |
   ilginizi çekebilir | en çok okunanlar | daha fazla | devamını oku | yorumlar | yorum yap |
   abone ol | bülten | reklam | paylaş`,
  // Polish, Dutch, Nordic, Czech
  `czytaj także | czytaj też | czytaj również | zobacz też | zobacz także | przeczytaj także |
   polecane | najczęściej czytane | komentarze | podobne artykuły | lees ook | lees meer |
   meer over | reacties | les også | läs också | läs även | læs også | čtěte také |
   přečtěte si také`,
].flatMap((group) => group.split('|').map((prompt) => prompt.trim()));

/** Units that may follow a prompt: "Related posts you may enjoy", "Lire aussi :". */
const MAX_AFTER = 24;
const MAX_PROMPT = Math.max(...PROMPTS.map((prompt) => prompt.length));
const promptSet = new Set(PROMPTS);

function plain(text: string): string {
  return text
    .trim()
    .toLowerCase()
    .replaceAll(/[\s\u00A0]+/g, ' ')
    .replace(/^[^\p{L}]+/u, '');
}

const LETTER = /\p{L}/u;

/** Length of the longest prompt at the start of the text, or 0. */
function promptAt(text: string): number {
  for (let length = Math.min(MAX_PROMPT, text.length); length > 1; length--) {
    const next = text[length] ?? ' ';
    if (promptSet.has(text.slice(0, length)) && !LETTER.test(next)) return length;
  }
  return 0;
}

/** True for the heading of a box that is not part of the article. */
export function isFurnitureHeading(heading: string): boolean {
  const text = plain(heading);
  if (text.length > MAX_PROMPT + MAX_AFTER) return false;
  const length = promptAt(text);
  if (length === 0) return false;
  const rest = text.slice(length).replace(/^[^\p{L}]+/u, '');
  // One word ("Comments", "Topics") must stand alone: "Comments by the minister" is news.
  return rest === '' || (text.slice(0, length).includes(' ') && rest.length <= MAX_AFTER);
}

/** True for a line such as "Read more: …", which leads away when it is a link. */
export function startsWithPrompt(line: string): boolean {
  return promptAt(plain(line.slice(0, 200))) > 0;
}

const CREDIT =
  /^[(\s]*(?:photo(?:graph)?s?|images?|credits?|crédits?|créditos?|fotos?|bild|beitragsbild|titelbild|quelle|źródło|fot|imagen|foto e|фото|источник)(?:[ .]+\p{L}+)?\s*(?::|©|\bby\b|\/)/iu;
const MAX_CREDIT = 120;

/** "Photograph by …", "(Credit: …)": names that are not those of the news. */
export function isCreditLine(line: string): boolean {
  const text = line.trim();
  return text.startsWith('©') || (text.length <= MAX_CREDIT && CREDIT.test(text));
}

/** Publishers' requests within the text: to subscribe, to log in, to follow, to give. */
const PLEA =
  /\b(?:please subscribe|already a subscriber|subscribe (?:to|now|today|for)(?: our| the| free|$)|sign up (?:for|to) (?:our|the)|log in for|support our (?:work|journalism)|follow us on|download our app|(?:our|nuestro|nosso|notre|nostro) (?:channel|canal|chaîne|canale) (?:on|de|en|no|sur|su) (?:youtube|whatsapp|telegram)|letter to the editor via|jetzt abonnieren|newsletter abonnieren|unterstützen sie uns|folgen sie uns|besuchen sie unseren|abonnez-vous|inscrivez-vous à|suivez-nous|soutenez-nous|suscríbe(?:te|se)|síguenos|siga-nos|apóyanos|assine (?:a|o|já)|apoie o nosso|iscriviti alla|seguici su|do subskrypcji|zapisz się|wesprzyj nas|abone ol|puede escribirnos)/i;
const CYRILLIC_PLEA = /подписывайтесь|подпишитесь на|підписуйтесь|підпишіться на/i;
/** Publishers' words on whose opinion it is. */
const DISCLAIMER =
  /\b(?:not responsible for the (?:opinions|content|views)|(?:views|opinions) expressed (?:in|by|on|here)|opinions? exprimées? .{0,60}engage|opiniones expresadas|opinião do autor|gibt die meinung des)/i;
/** The label of an advertisement at the head of its line. */
const ADVERTISEMENT =
  /^\W*(?:anzeige|werbung|advertisement|advertorial|publicité|publicidad|publicidade|pubblicità|reklama|реклама|reklam)\s*(?:[-–—:|]|$)/i;
const MAX_PLEA = 400;

/** True for a line in which the publisher speaks of itself, or somebody pays to speak. */
export function isPlea(line: string): boolean {
  const text = line.trim();
  if (text.length > MAX_PLEA) return false;
  return [PLEA, CYRILLIC_PLEA, DISCLAIMER, ADVERTISEMENT].some((pattern) => pattern.test(text));
}
