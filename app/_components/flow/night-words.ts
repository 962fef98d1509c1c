import type { Night } from "#lib/analytics/scope.ts";

/** A night in words: `23:00 to 7:00`. */
export function nightWords(night: Night): string {
  return night === "own" ? "each person’s eight quietest hours" : `${night.from}:00 to ${night.to}:00`;
}
