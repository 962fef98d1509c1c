/**
 * The words for the halves of the day over all languages of CLDR 48, and those of earlier versions that differ; in lower
 * case, letters only. "ip" is the afternoon of Finnish and the morning of Inari Sami: it stands for the former.
 */
export const wordsBeforeNoon: readonly string[] = [
  "a adduha ag am an ap atm bn comme de dinda dop dopołedniŏ fh fm gh goöň hh ib ibikɛ̂glà icheheavo",
  "idiɓa isuk kangama ki kiroko kiɛmɛ́ɛm krn kíkíríg lumalwak lwamilawu m ma makeo maná mbaʼámbaʼ",
  "mbaꞌmbaꞌ moies muhi munkyo nd ntufat ntɔ́ngɔ́ nụtụtụ od pamilau pd pg priekšp priešpiet prijepodne",
  "rn rw rũ sa sf sub subaka subbaahi sárúwá taparachu tesiran tifawt to too uluchelo utuko vm vorm wd",
  "wichishu zdatazal zmu àárɔ̀ àárọ̀ öö ĩyakwakya ŋdi ǁgoagas ɛnkakɛnyá",
  "πμ",
  "ам дп ку преподне претпл пријеподне то тң эи үө",
  "לפנהצ פֿאַרמיטאָג بن تد ص صبح غم قظ چب ܩܛ ߛ एएम पूर्वाह्न फुं भोर भ्यागा मपू सवेर নুমাং পূৰ্বাহ্ন",
  "ଏଏମ முற்பகல் ఎఎమ్ පෙව ก่อนเที่ยง ກ່ອນທ່ຽງ སྔཆ སྔདྲོ တၸ နံနက် ቅቀ ጥዋት ᐊᒼ ⵜⵉⴼⴰⵡⵜ 上午 上昼 上晝 凌晨 午前 半夜 早上",
  "清晨 ꎸꄑ ꮜꮎꮄ 오전 𞤢𞤰",
].flatMap((line) => line.split(" "));

export const wordsAfterNoon: readonly string[] = [
  "ak akasuba aluula anw ch chilo cɛɛ́nko dilolo du ea eb ebongi ebyámu eh eigulo em ep f fi gd gm",
  "gosoň hwaĩinĩ ichamthi in ip iɓugajɔp kikiiɗe kingoto kisɛ́ndɛ koosk kugú kyiukonyi lilli lk",
  "lumalwap mchochill md mo mpókwa muu nabalị nam ncwònzém ngo ngəgógəle nm nomëttes ntmeddit nyiaghuo",
  "odp ot p pamunyi pashamihe pm pn pop popiet popodne popołedniu ptg ptm pēcp tadggʷat teipa tk tŋ ut",
  "wb wengi wótp ym zaarikayb zmw ös ĩyawĩoo ŋkambɔ́tnji ũg ǃuias ɔ̀sán ɛndámâ ɣetrɔ ḍeffiraza ọ̀sán",
  "μμ",
  "кх пм попл поподне пп тк эк үх",
  "אחהצ נאָכמיטאָג بظ تك دن شام غو م چك ܒܛ ߥ अपराह्न दपेहरासंजा पीएम बेलासे मउ सञ सांझ অপৰাহ্ন ପିଏମ",
  "பிற்பகல் పిఎమ్ පව หลังเที่ยง ຫຼັງທ່ຽງ ཕྱིཆ ཕྱིདྲོ ညနေ တလ ከሰዓት ድቀ ᐲᒼ ⵜⴰⴷⴳⴳⵯⴰⵜ 下午 下昼 下晝 中午 午後 ꁯꋒ ꮢꭿᏹꭲ",
  "오후 𞤩𞤰",
].flatMap((line) => line.split(" "));
