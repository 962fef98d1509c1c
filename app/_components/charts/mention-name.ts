import type { BehindQuery } from "#lib/analytics/behind-query.ts";
import { formatWallClock } from "../format/format-wall-clock.ts";

/** What a row of the metric `entities` is called: a day in words, a link by its host, else as people write it. */
export function mentionName({
  kind,
  value,
  name,
}: {
  kind: BehindQuery["names"];
  value: string;
  name: string;
}): string {
  // The value may come from an address.
  if (kind === "DATE") return Number.isNaN(Date.parse(value.slice(0, 10))) ? value : formatWallClock(value, "date");
  return kind === "URL" ? value : name;
}
