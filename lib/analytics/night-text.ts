import type { Night } from "./scope.ts";

/** A night as it stands in an address: `23-7` or `own`. */
export function nightText(night: Night): string {
  return night === "own" ? night : `${night.from}-${night.to}`;
}
