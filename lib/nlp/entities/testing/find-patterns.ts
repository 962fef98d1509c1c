import { findDates } from "../find-dates.ts";
import { findLinks } from "../find-links.ts";
import { findMoney } from "../find-money.ts";
import { findPhones } from "../find-phones.ts";
import { resolveOverlaps } from "../resolve-overlaps.ts";
import { withoutSpans } from "../without-spans.ts";
import { describeSpan, type PatternCase } from "./read-pattern-cases.ts";

// A Saturday.
const localAt = "2024-05-11T10:00:00";

/** What the finders make of a case, in the order of the analyser, as `describeSpan` writes it. */
export function findPatterns({ language, countries, text }: PatternCase): string[] {
  const links = findLinks(text);
  const prose = withoutSpans(text, links);
  const money = findMoney(prose);
  const found = resolveOverlaps([
    links,
    findDates(withoutSpans(prose, money), language, localAt, countries),
    findPhones(prose, countries),
    money,
  ]);
  return found.map((entity) => describeSpan(entity.type, entity.start, entity.text, entity.value));
}
