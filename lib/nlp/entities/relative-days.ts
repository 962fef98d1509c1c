// Words for the days around today, in languages that have no parser of dates, and those that a parser misses.
// Example: "jutro" is the day after the message, "pasado mañana" two days after it.

/** Words by language, each with its distance in days from the day of the message. */
export const relativeDays: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  bg: { утре: 1, вчера: -1, днес: 0, вдругиден: 2 },
  ca: { demà: 1, ahir: -1, avui: 0 },
  cs: { zítra: 1, včera: -1, dnes: 0, pozítří: 2 },
  da: { "i morgen": 1, "i går": -1, "i dag": 0, "i overmorgen": 2 },
  el: { αύριο: 1, χθες: -1, χτες: -1, σήμερα: 0, μεθαύριο: 2 },
  es: { "pasado mañana": 2, anteayer: -2 },
  fa: { فردا: 1, دیروز: -1, امروز: 0, پریروز: -2 },
  fr: { "après-demain": 2, "après demain": 2, "avant-hier": -2 },
  he: { מחר: 1, אתמול: -1, היום: 0, מחרתיים: 2, שלשום: -2 },
  hr: { sutra: 1, jučer: -1, danas: 0, prekosutra: 2 },
  hu: { holnap: 1, tegnap: -1, holnapután: 2 },
  it: { dopodomani: 2, "l'altro ieri": -2 },
  ja: { 明後日: 2, あさって: 2, 一昨日: -2, おととい: -2 },
  ko: { 내일: 1, 어제: -1, 오늘: 0, 모레: 2, 그저께: -2 },
  nl: { overmorgen: 2, eergisteren: -2 },
  no: { "i morgen": 1, "i går": -1, "i dag": 0, "i overmorgen": 2 },
  pl: { jutro: 1, wczoraj: -1, dzisiaj: 0, dziś: 0, pojutrze: 2, przedwczoraj: -2 },
  pt: { "depois de amanhã": 2, anteontem: -2 },
  ro: { mâine: 1, ieri: -1, astăzi: 0, azi: 0, poimâine: 2 },
  sr: { sutra: 1, juče: -1, danas: 0, сутра: 1, јуче: -1, данас: 0 },
  sw: { kesho: 1, jana: -1, leo: 0 },
  th: { พรุ่งนี้: 1, เมื่อวาน: -1, วันนี้: 0, มะรืนนี้: 2 },
  tr: { yarın: 1, dün: -1, bugün: 0 },
  zh: { 后天: 2, 後天: 2, 前天: -2 },
};
