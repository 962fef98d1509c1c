// Days that a message speaks of, resolved against the wall clock at which it was written. A span begins at the first
// word that says when: prepositions and articles before it are left out.
// Example: "see you tomorrow at 8" written on 2024-05-11 is 2024-05-12T08:00.
import type { ParsedComponents, ParsedResult } from "chrono-node";
import type { Entity } from "../analysis.ts";
import { dateParser } from "./date-parsers.ts";
import { findDottedDays } from "./find-dotted-days.ts";
import { findRelativeDays } from "./find-relative-days.ts";
import { isNoDate } from "./is-no-date.ts";

const maxLineChars = 500;
const maxLines = 200;
const dayMs = 86_400_000;
// Nobody speaks of a day so far away without its year.
const farDays = 300;
const leading = /^(?:on|the|am|den|dem|le|el|la|il(?! y)|no|na|op|på|в|во|у|для|до|عند|يوم)\s+(?=\S)/iu;
const past = /(?:last|past|letzte|vorige|pasado|passé|dernier|scors|vorig|passad|förra|viime|прошл|минул|上)/iu;

/**
 * DATEs, `value` `YYYY-MM-DD`, with `THH:MM` where a time of day is said.
 * @param localAt wall clock of the message, `YYYY-MM-DDTHH:MM:SS`
 * @param countries ISO 3166 codes, likeliest first: they tell 05/12 from 12/05
 */
export function findDates(
  text: string,
  language: string | null,
  localAt: string,
  countries: readonly string[],
): Entity[] {
  const parser = dateParser(language, countries);
  // The reference is the wall clock in a zone of its own, so that the machine's zone has no say.
  const reference = { instant: new Date(`${localAt}Z`), timezone: 0 };
  if (Number.isNaN(reference.instant.getTime())) return [];
  const day = localAt.slice(0, 10);
  const entities = findDottedDays(text, day);
  if (language !== null) entities.push(...findRelativeDays(text, language, day));
  let lineStart = 0;
  for (const line of text.split("\n", maxLines)) {
    if (line.length <= maxLineChars && parser.isLikely(line)) {
      for (const result of parser.parse(line, reference)) {
        const entity = toEntity(result, line, reference.instant);
        if (!entity) continue;
        const start = lineStart + entity.start;
        const end = lineStart + entity.end;
        if (entities.some((other) => start < other.end && end > other.start)) continue;
        entities.push({ ...entity, start, end });
      }
    }
    lineStart += line.length + 1;
  }
  return entities;
}

function toEntity(result: ParsedResult, line: string, sent: Date): Entity | null {
  const said = result.text.trim();
  const lead = leading.exec(said)?.[0].length ?? 0;
  const start = result.index + (result.text.length - result.text.trimStart().length) + lead;
  const text = said.slice(lead);
  if (!isDay(result.start) || isNoDate(line, start, text)) return null;
  return { type: "DATE", start, end: start + text.length, text, value: isoForm(result.start, said, sent) };
}

function isDay(start: ParsedComponents): boolean {
  return start.isCertain("day") || start.isCertain("weekday");
}

function isoForm(start: ParsedComponents, said: string, sent: Date): string {
  const two = (part: number | null): string => String(part ?? 0).padStart(2, "0");
  const day = new Date(Date.UTC(start.get("year") ?? 0, (start.get("month") ?? 1) - 1, start.get("day") ?? 1));
  const distance = (): number => (day.getTime() - sent.getTime()) / dayMs;
  if (start.isCertain("month") && !start.isCertain("year")) {
    day.setUTCFullYear(sent.getUTCFullYear());
    if (Math.abs(distance()) > farDays) day.setUTCFullYear(sent.getUTCFullYear() - Math.sign(distance()));
  } else if (!start.isCertain("day") && start.isCertain("weekday") && distance() < -1 && !past.test(said)) {
    // A weekday alone is the coming one.
    day.setUTCDate(day.getUTCDate() + 7);
  }
  const date = day.toISOString().slice(0, 10);
  return start.isCertain("hour") ? `${date}T${two(start.get("hour"))}:${two(start.get("minute"))}` : date;
}
