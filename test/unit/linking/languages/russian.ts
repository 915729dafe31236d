/** Russian sentences, with who is named in brackets: the words, and the label of the entity. */
export const RUSSIAN: readonly string[] = [
  // Cases
  'Речь [Путина|Vladimir Putin] слушали и в [Кабуле|Kabul].',
  'Переговоры с представителями [талибов|Taliban] шли до ночи.',
  'Посол [Афганистана|Afghanistan] вручил грамоты.',
  'Рейсы в [Нью-Йорк|New York City] отменены, из [Нью-Йорка|New York City] тоже.',
  'Документ передали [Украине|Ukraine] и [Польше|Poland].',
  'Об этом договорились с [Евросоюзом|European Union].',
  // Continents, regions, wars and bodies take cases too
  'Торговля с [Азией|Asia] и [Африкой|Africa] растёт, с [Южной Америкой|South America] падает.',
  'Урожай в [Тамбовской области|Tambov Oblast] убрали раньше, чем в [Татарстане|Tatarstan].',
  'Паводок дошёл до [Красноярского края|Krasnoyarsk Krai] и [Чечни|Chechnya].',
  'Дед писал письма с [Первой мировой войны|First World War].',
  'Доклад лёг на стол [Совета Безопасности ООН|United Nations Security Council].',
  'Послы [Южной Кореи|South Korea], [Республики Казахстан|Kazakhstan] и [Тайваня|Taiwan] пришли вместе.',
  'Об этом спорили на [Генеральной Ассамблее ООН|United Nations General Assembly].',
  'Из [Уфы|Ufa] поезд идёт ночью.',
  // A city has courts and a mayor; its state is not meant
  'Басманный суд [Москвы|Moscow] отпустил сторожа, прокуратура [Лондона|London] молчит.',
  // A region of a town's name
  'Фермер из провинции Герат привёз шафран, в город [Герат|Herat] он не заехал.',
  'Дом стоит в [штате Вашингтон|Washington].',
  // A club has a town's name in quotation marks, a street its adjective; a disputed body keeps its letters
  'Тренер «Барселоны» улетел из [Барселоны|Barcelona].',
  "Отряд «[ДНР|Donetsk People's Republic]» ушёл.",
  'Дом на Смоленской площади, дача под [Смоленском|Smolensk].',
  'Королева Виктория писала дневник, сестра Виктория пела.',
  // A language
  'Она учит французский язык во [Франции|France] по русскому словарю.',
  // A firm
  'Акции [Apple|Apple Inc.] упали, компания [Apple|Apple Inc.] молчит.',
  'Песня Apple вышла вчера.',
  // A small word with its capital from standing first
  'В [Варшаве|Warsaw] выпал снег.',
  'Указ опубликовали в [США|United States]. В [Москве|Moscow] его не заметили.',
  'Из [Тегерана|Tehran] прилетела делегация. Над [Киевом|Kyiv] туман.',
  // A capital before what belongs to a state is no part of a name
  'В Минобороны [России|Russia] промолчали.',
  'Премьер [Индии|India] Иван Петров прибыл вчера.',
  'Председатель [Верховной рады|Verkhovna Rada] [Украины|Ukraine] ушёл.',
  // Offices before a surname
  'Президент [Макрон|Emmanuel Macron] прибыл во [Францию|France].',
  'Встречу провёл министр иностранных дел [Лавров|Sergei Lavrov], посол [России|Russia] ждал.',
  // Governments
  '[Москва|Russian government] заявила протест.',
  '[Вашингтон|US government] обвинил хакеров.',
  'Переговоры с [Москвой|Russian government] сорваны.',
  'Позиция [Киева|Ukrainian government] не изменилась.',
  'В [Пекине|Chinese government] заявили, что ответят.',
  'Отношения между [Москвой|Russian government] и [Вашингтоном|US government] ухудшились.',
  '[Москва|Russian government] официально признала правительство.',
  'Он выступил против [Тегерана|Iranian government].',
  // Cities
  'В [Москве|Moscow] прошёл дождь.',
  'Он родился недалеко от [Москвы|Moscow].',
  'Жители [Киева|Kyiv] вышли на улицы.',
  '[Москва|Moscow] стоит на реке.',
  'Поезд из [Пекина|Beijing] опоздал.',
  '[МОСКВА|Moscow], 5 августа. Снег шёл всю ночь.',
  // Adjectives
  '[Российские|Russia] и [украинские|Ukraine] хоккеисты сыграли вничью.',
  'Он пил [китайский|China] чай и учил китайский язык в [афганской|Afghanistan] школе.',
  // Not marked
  'Дети катались на американских горках и играли в русскую рулетку.',
  'Музыку передавало «Эхо Москвы».',
  'Роман написал Джек Лондон, а стихи Джордж Смит.',
  'Живёт в [Нью-Джерси|New Jersey] Доминик Стросс-Кан.',
  '[Российско|Russia]-[китайская|China] граница открыта.',
  'Российская империя распалась.',
  'В [Египте|Egypt] и в [Калифорнии|California] жарко.',
  'Сестра написала [Ким Чен Ыну|Kim Jong Un].',
  'Лимон упал. Роли исполнили дети.',
  'Вчера говорили с [Александром Лукашенко|Alexander Lukashenko].',
  'Письмо [Виктору Орбану|Viktor Orbán] ушло.',
  'В [секторе Газа|Gaza Strip] перемирие.',
  // Territories and regions
  '[Израиль|Israel] закрыл [Газу|Gaza Strip], на [Западном берегу реки Иордан|West Bank] тихо.',
  'Газы опасны, а западный берег озера крут.',
  'Власти [Приднестровья|Transnistria] и [Северного Кипра|Northern Cyprus] молчат.',
  'В [Пентагоне|Ministry of Defence of the United States] молчат, [Госдепа|US State Department] не слушают.',
  '[Вооруженные силы Украины|Armed Forces of Ukraine] отошли, сообщили в [Елисейском дворце|France].',
  '[Йеменские|Yemen] [хуситы|Houthis] обстреляли судно.',
  'В [Госдуме|State Duma] промолчали.',
];
