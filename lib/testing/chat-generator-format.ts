import type { DateOrder } from "#lib/parse/chat-profile.ts";

export type ChatClock = "12h" | "24h";

/** How phones of one country write a moment; `D`, `DD` and so on as in CLDR, `a` the half of the day. */
type StampPattern = {
  date: string;
  dateOrder: DateOrder;
  glue: string;
  periods: [string, string] | null;
  digits?: string;
};

const arabicDigits = "٠١٢٣٤٥٦٧٨٩";
const patterns: Record<string, Record<ChatClock, StampPattern>> = {
  en: {
    "12h": { date: "M/D/YY", dateOrder: "mdy", glue: ", ", periods: [" AM", " PM"] },
    "24h": { date: "DD/MM/YYYY", dateOrder: "dmy", glue: ", ", periods: null },
  },
  de: {
    "12h": { date: "DD.MM.YY", dateOrder: "dmy", glue: ", ", periods: [" AM", " PM"] },
    "24h": { date: "DD.MM.YY", dateOrder: "dmy", glue: ", ", periods: null },
  },
  es: {
    "12h": { date: "D/M/YY", dateOrder: "dmy", glue: ", ", periods: [" a. m.", " p. m."] },
    "24h": { date: "D/M/YY", dateOrder: "dmy", glue: ", ", periods: null },
  },
  pt: {
    "12h": { date: "DD/MM/YYYY", dateOrder: "dmy", glue: " ", periods: [" AM", " PM"] },
    "24h": { date: "DD/MM/YYYY", dateOrder: "dmy", glue: " ", periods: null },
  },
  ar: {
    "12h": {
      date: "D\u200f/M\u200f/YYYY",
      dateOrder: "dmy",
      glue: "، ",
      periods: ["\u00a0ص", "\u00a0م"],
      digits: arabicDigits,
    },
    "24h": { date: "D\u200f/M\u200f/YYYY", dateOrder: "dmy", glue: "، ", periods: null },
  },
  hi: {
    "12h": { date: "DD/MM/YY", dateOrder: "dmy", glue: ", ", periods: [" am", " pm"] },
    "24h": { date: "DD/MM/YY", dateOrder: "dmy", glue: ", ", periods: null },
  },
  ja: {
    "12h": { date: "YYYY/MM/DD", dateOrder: "ymd", glue: " ", periods: ["午前", "午後"] },
    "24h": { date: "YYYY/MM/DD", dateOrder: "ymd", glue: " ", periods: null },
  },
};

const two = Array.from({ length: 100 }, (_, value) => String(value).padStart(2, "0"));

/** Writes moments as the phones of one country do. */
export function createStampWriter(locale: string, clock: ChatClock, hasSeconds: boolean): (date: Date) => string {
  const pattern = patterns[locale]?.[clock];
  if (!pattern) throw new RangeError(`no way of writing dates for ${locale}`);
  const { glue, periods, digits } = pattern;
  return (date) => {
    const day = writeDay(pattern.date, date);
    const hour = date.getUTCHours();
    const shown = periods ? (locale === "ja" ? hour % 12 : hour % 12 || 12) : (two[hour] ?? "");
    const time = `${shown}:${two[date.getUTCMinutes()]}${hasSeconds ? `:${two[date.getUTCSeconds()]}` : ""}`;
    const period = periods ? (periods[hour < 12 ? 0 : 1] ?? "") : "";
    const stamp = locale === "ja" ? day + glue + period + time : day + glue + time + period;
    return digits ? stamp.replace(/\d/g, (digit) => digits[Number(digit)] ?? digit) : stamp;
  };
}

function writeDay(pattern: string, date: Date): string {
  const year = date.getUTCFullYear();
  const month = date.getUTCMonth() + 1;
  const day = date.getUTCDate();
  return pattern.replace(/Y+|M+|D+/g, (part) => {
    if (part === "YYYY") return String(year);
    if (part === "YY") return two[year % 100] ?? "";
    const value = part[0] === "M" ? month : day;
    return part.length === 2 ? (two[value] ?? "") : String(value);
  });
}

/** The order in which phones of the locale write dates. */
export function dateOrderOf(locale: string, clock: ChatClock): DateOrder {
  const pattern = patterns[locale]?.[clock];
  if (!pattern) throw new RangeError(`no way of writing dates for ${locale}`);
  return pattern.dateOrder;
}
