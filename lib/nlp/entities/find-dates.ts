// Days that a message speaks of, resolved against the wall clock at which it was written.
// Example: "see you tomorrow at 8" written on 2024-05-11 is 2024-05-12T08:00.
import type { ParsedComponents } from "chrono-node";
import type { Entity } from "../analysis.ts";
import { dateParser } from "./date-parsers.ts";

const maxLineChars = 500;
const maxLines = 200;
// Words that name a day only beside a number, else the star, the month's homonym or a verb.
const ambiguous =
  /^(?:sun|sat|mon|wed|fri|mar|march|may|jan|dec|second|now|jetzt|maintenant|ahora|adesso|nu|agora|сейчас|sab|set|out|so|do|mi)$/i;

/**
 * DATEs, `value` `YYYY-MM-DD`, with `THH:MM` where a time of day is said.
 * @param localAt wall clock of the message, `YYYY-MM-DDTHH:MM:SS`
 */
export function findDates(text: string, language: string | null, localAt: string): Entity[] {
  const parser = dateParser(language);
  if (!parser) return [];
  const entities: Entity[] = [];
  // The reference is the wall clock in a zone of its own, so that the machine's zone has no say.
  const reference = { instant: new Date(`${localAt}Z`), timezone: 0 };
  if (Number.isNaN(reference.instant.getTime())) return [];
  let lineStart = 0;
  for (const line of text.split("\n", maxLines)) {
    if (line.length <= maxLineChars && parser.isLikely(line)) {
      for (const result of parser.parse(line, reference)) {
        if (!isDay(result.start) || ambiguous.test(result.text.trim())) continue;
        const start = lineStart + result.index + (result.text.length - result.text.trimStart().length);
        const end = start + result.text.trim().length;
        entities.push({ type: "DATE", start, end, text: text.slice(start, end), value: isoForm(result.start) });
      }
    }
    lineStart += line.length + 1;
  }
  return entities;
}

function isDay(start: ParsedComponents): boolean {
  return start.isCertain("day") || start.isCertain("weekday") || start.isCertain("month");
}

function isoForm(start: ParsedComponents): string {
  const two = (part: number | null): string => String(part ?? 0).padStart(2, "0");
  const day = `${String(start.get("year")).padStart(4, "0")}-${two(start.get("month"))}-${two(start.get("day"))}`;
  return start.isCertain("hour") ? `${day}T${two(start.get("hour"))}:${two(start.get("minute"))}` : day;
}
