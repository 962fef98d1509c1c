// Days named by one word, looked up. Example: "jutro" in Polish is tomorrow; "hace 2 días" is the day before yesterday.
import type { Entity } from "../analysis.ts";
import { relativeDays } from "./relative-days.ts";

const dayMs = 86_400_000;
const unspacedScript = /^[\p{sc=Thai}\p{sc=Hang}\p{sc=Han}\p{sc=Hira}]/u;

type Finder = { pattern: RegExp; distance: (match: RegExpMatchArray) => number };

const wordFinders = new Map(
  Object.entries(relativeDays).map(([language, days]): [string, Finder] => {
    const words = Object.keys(days).sort((one, other) => other.length - one.length);
    const isUnspaced = unspacedScript.test(words[0] ?? "");
    const source = isUnspaced ? words.join("|") : `(?<![\\p{L}\\p{M}])(?:${words.join("|")})(?![\\p{L}\\p{M}])`;
    return [
      language,
      { pattern: new RegExp(source, "giu"), distance: ([word]) => days[word?.toLowerCase() ?? ""] ?? 0 },
    ];
  }),
);
const ago: Readonly<Record<string, Finder>> = {
  es: { pattern: /(?<!\p{L})hace (\d{1,3}) días?(?!\p{L})/giu, distance: (match) => -Number(match[1]) },
  pt: { pattern: /(?<!\p{L})há (\d{1,3}) dias?(?!\p{L})/giu, distance: (match) => -Number(match[1]) },
  it: { pattern: /(?<!\p{L})(\d{1,3}) giorn[io] fa(?!\p{L})/giu, distance: (match) => -Number(match[1]) },
};

/** DATEs, `value` `YYYY-MM-DD`. @param day of the message, `YYYY-MM-DD` */
export function findRelativeDays(text: string, language: string, day: string): Entity[] {
  const entities: Entity[] = [];
  for (const finder of [wordFinders.get(language), ago[language]]) {
    if (!finder) continue;
    for (const match of text.matchAll(finder.pattern)) {
      const value = new Date(Date.parse(`${day}T00:00:00Z`) + finder.distance(match) * dayMs)
        .toISOString()
        .slice(0, 10);
      entities.push({ type: "DATE", start: match.index, end: match.index + match[0].length, text: match[0], value });
    }
  }
  return entities;
}
