// Each language says days in its own words; a parser runs only on lines that hold one of them or a numeric date.
// Example: "mañana" wakes the Spanish parser, "12.5.2024" the parser of the message's language.
import type { ParsedResult, ParsingReference } from "chrono-node";
import * as de from "chrono-node/de";
import * as en from "chrono-node/en";
import * as es from "chrono-node/es";
import * as fr from "chrono-node/fr";
import * as it from "chrono-node/it";
import * as ja from "chrono-node/ja";
import * as nl from "chrono-node/nl";
import * as pt from "chrono-node/pt";
import * as ru from "chrono-node/ru";
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

const britishEnglish = { parse: en.GB.parse.bind(en.GB) };

const parsers: Record<string, DateParser> = {
  en: {
    parse: (text, reference) => britishEnglish.parse(text, reference),
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
      "сегодня|завтра|вчера|послезавтра|позавчера|понедельник|вторник|сред[ау]|четверг|пятниц|суббот|воскресень|январ|феврал|март|апрел|ма[йя]\\b|июн|июл|август|сентябр|октябр|ноябр|декабр|через|назад",
    ),
  },
  ja: {
    parse: (text, reference) => ja.casual.parse(text, reference),
    isLikely: (line) => numeric.test(line) || /[今明昨]日|今夜|今晩|明後日|一昨日|\p{Nd}+月\p{Nd}+日|曜/u.test(line),
  },
  zh: {
    parse: (text, reference) => zh.casual.parse(text, reference),
    isLikely: (line) =>
      numeric.test(line) ||
      /[今明昨后後前]天|今晚|星期|禮拜|礼拜|[\p{Nd}一二三四五六七八九十]+月[\p{Nd}一二三四五六七八九十]+/u.test(line),
  },
};

/** The parser of a language; null where there is none. */
export function dateParser(language: string | null): DateParser | null {
  return (language && parsers[language]) || null;
}
