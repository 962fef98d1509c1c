// Each language says days in its own words; a parser runs only on lines that hold one of them or a numeric date.
// Example: "mañana" wakes the Spanish parser, "12.5.2024" the parser of the message's language.
import type { ParsedResult, ParsingReference } from "chrono-node";
import * as ar from "chrono-node/ar";
import * as de from "chrono-node/de";
import * as en from "chrono-node/en";
import * as es from "chrono-node/es";
import * as fi from "chrono-node/fi";
import * as fr from "chrono-node/fr";
import * as id from "chrono-node/id";
import * as it from "chrono-node/it";
import * as ja from "chrono-node/ja";
import * as nl from "chrono-node/nl";
import * as pt from "chrono-node/pt";
import * as ru from "chrono-node/ru";
import * as sv from "chrono-node/sv";
import * as uk from "chrono-node/uk";
import * as vi from "chrono-node/vi";
import * as zh from "chrono-node/zh";

export type DateParser = {
  parse: (text: string, reference: ParsingReference) => ParsedResult[];
  /** Whether a line may hold a date at all. */
  isLikely: (line: string) => boolean;
};

const numeric = /\p{Nd}{1,4}[./-]\p{Nd}{1,2}(?:[./-]|\b)/u;
const likely = (words: string): ((line: string) => boolean) => {
  const pattern = new RegExp(`(?<!\\p{L})(?:${words})`, "iu");
  return (line) => numeric.test(line) || pattern.test(line);
};

const monthFirst = new Set(["US", "PH", "PR"]);
const slashes = /^\p{Nd}{1,2}[/.-]\p{Nd}{1,2}(?:[/.-]\p{Nd}{2,4})?/u;

/** Words as Americans and all others say them; in a date of numbers the month comes first in few countries. */
const dayFirst: DateParser["parse"] = (text, reference) => {
  const results = en.casual.parse(text, reference).filter((result) => !slashes.test(result.text));
  const numbers = numeric.test(text) ? en.GB.parse(text, reference).filter((result) => slashes.test(result.text)) : [];
  return [...results, ...numbers].sort((one, other) => one.index - other.index);
};

const parsers: Record<string, DateParser> = {
  en: {
    parse: dayFirst,
    isLikely: likely(
      "today|tonight|tomorrow|tmrw|yesterday|mon(?:day)?\\b|tue|wed(?:nesday|s)?\\b|thu|fri(?:day)?\\b|sat(?:urday)?\\b|sun(?:day)?\\b|jan|feb|mar(?:ch)?\\b|apr|may\\b|june?\\b|july?\\b|aug|sep|oct|nov|dec|next|last|in \\p{L}+ (?:day|week|month|year)|in \\d+|\\d+ (?:day|week|month|year)|\\d+(?:st|nd|rd|th)\\b",
    ),
  },
  de: {
    parse: (text, reference) => de.casual.parse(text, reference),
    isLikely: likely(
      "heute|morgen|gestern|übermorgen|vorgestern|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|sonnabend|jan|feb|märz|april|mai\\b|juni|juli|aug|sep|okt|nov|dez|nächste|letzte|in \\d+|vor \\d+",
    ),
  },
  es: {
    parse: (text, reference) => es.casual.parse(text, reference),
    isLikely: likely(
      "hoy|mañana|ayer|anoche|lunes|martes|miércoles|miercoles|jueves|viernes|sábado|sabado|domingo|enero|febrero|marzo|abril|mayo|junio|julio|agosto|sep|oct|nov|dic|próxim|pasad|en \\d+|hace \\d+",
    ),
  },
  fr: {
    parse: (text, reference) => fr.casual.parse(text, reference),
    isLikely: likely(
      "aujourd|demain|hier|avant-hier|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|janv|févr|fevr|mars|avril|mai\\b|juin|juil|août|aout|sept|oct|nov|déc|dec|dans \\d+|il y a",
    ),
  },
  it: {
    parse: (text, reference) => it.casual.parse(text, reference),
    isLikely: likely(
      "oggi|domani|ieri|stasera|luned|marted|mercoled|gioved|venerd|sabato|domenica|genn|febb|marzo|aprile|maggio|giugno|luglio|agosto|sett|ott|nov|dic|prossim|scors|tra \\d+|fra \\d+",
    ),
  },
  nl: {
    parse: (text, reference) => nl.casual.parse(text, reference),
    isLikely: likely(
      "vandaag|morgen|gisteren|overmorgen|eergisteren|maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag|jan|feb|maart|april|mei\\b|juni|juli|aug|sep|okt|nov|dec|volgende|vorige|over \\d+",
    ),
  },
  pt: {
    parse: (text, reference) => pt.casual.parse(text, reference),
    isLikely: likely(
      "hoje|amanhã|amanha|ontem|segunda|terça|terca|quarta|quinta|sexta|sábado|sabado|domingo|janeiro|fevereiro|março|marco|abril|maio|junho|julho|agosto|set|out|nov|dez",
    ),
  },
  ru: {
    parse: (text, reference) => ru.casual.parse(text, reference),
    isLikely: likely(
      "сегодня|завтра|вчера|послезавтра|позавчера|понедельник|вторник|сред[ау]|четверг|пятниц|суббот|воскресень|январ|феврал|март|апрел|ма[йя](?!\\p{L})|июн|июл|август|сентябр|октябр|ноябр|декабр|через|назад",
    ),
  },
  ja: {
    parse: (text, reference) => ja.casual.parse(text, reference),
    isLikely: (line) => numeric.test(line) || /[今明昨]日|今夜|今晩|明後日|一昨日|\p{Nd}+月\p{Nd}+日|曜/u.test(line),
  },
  ar: {
    parse: (text, reference) => ar.casual.parse(text, reference),
    isLikely: likely(
      "غدا|غداً|بكرة|أمس|امس|اليوم|الأحد|الاحد|الاثنين|الإثنين|الثلاثاء|الأربعاء|الخميس|الجمعة|السبت|يناير|فبراير|مارس|أبريل|ابريل|مايو|يونيو|يوليو|أغسطس|سبتمبر|أكتوبر|اكتوبر|نوفمبر|ديسمبر|بعد|قبل|منذ",
    ),
  },
  fi: {
    parse: (text, reference) => fi.casual.parse(text, reference),
    isLikely: likely(
      "tänään|huomenna|eilen|ylihuomenna|toissapäivänä|maanantai|tiistai|keskiviik|torstai|perjantai|lauantai|sunnuntai|\\p{L}+kuu|\\d+ päiv|ensi|viime",
    ),
  },
  id: {
    parse: (text, reference) => id.casual.parse(text, reference),
    isLikely: likely(
      "besok|kemarin|hari ini|lusa|senin|selasa|rabu|kamis|jumat|sabtu|minggu|januari|februari|maret|april|mei|juni|juli|agustus|september|oktober|november|desember|\\d+ (?:hari|minggu|bulan|tahun)",
    ),
  },
  sv: {
    parse: (text, reference) => sv.casual.parse(text, reference),
    isLikely: likely(
      "idag|i dag|imorgon|i morgon|igår|i går|ikväll|i kväll|övermorgon|förrgår|måndag|tisdag|onsdag|torsdag|fredag|lördag|söndag|jan|feb|mars|april|maj|juni|juli|aug|sep|okt|nov|dec|om \\d+|för \\d+|nästa|förra",
    ),
  },
  uk: {
    parse: (text, reference) => uk.casual.parse(text, reference),
    isLikely: likely(
      "сьогодні|завтра|вчора|післязавтра|позавчора|понеділ|вівтор|серед|четвер|п.ятниц|субот|неділ|січ|лют|берез|квіт|трав|черв|лип|серп|верес|жовт|листоп|груд|через|тому",
    ),
  },
  vi: {
    parse: (text, reference) => vi.casual.parse(text, reference),
    isLikely: likely("hôm|ngày|tối nay|thứ|chủ nhật|tháng|tuần|mai"),
  },
  zh: {
    parse: (text, reference) => zh.casual.parse(text, reference),
    isLikely: (line) =>
      numeric.test(line) ||
      /[今明昨后後前]天|今晚|星期|禮拜|礼拜|[\p{Nd}一二三四五六七八九十]+月[\p{Nd}一二三四五六七八九十]+/u.test(line),
  },
};

const americanEnglish: DateParser | undefined = parsers.en && {
  ...parsers.en,
  parse: (text, reference) => en.casual.parse(text, reference),
};

/** Dates in numbers are read in any language. */
const numbersOnly: DateParser = {
  isLikely: (line) => numeric.test(line),
  parse: (text, reference) => en.GB.parse(text, reference).filter((result) => /^[\p{Nd}./\- :T]+$/u.test(result.text)),
};

/** The parser of a language; `countries` (ISO 3166, likeliest first) tell whether the month comes first. */
export function dateParser(language: string | null, countries: readonly string[]): DateParser {
  if (language === "en" && americanEnglish && monthFirst.has(countries[0] ?? "")) return americanEnglish;
  return (language && parsers[language]) || numbersOnly;
}
