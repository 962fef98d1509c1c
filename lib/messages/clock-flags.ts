import { messageFlags } from "#drizzle/schema/enumerations.ts";

/** The bits of `messages.flags` for a wall clock inside an hour that the zone skipped, or that came twice. */
export function clockFlags(clockNight: "gap" | "overlap" | null): number {
  if (clockNight === null) return 0;
  return clockNight === "gap" ? messageFlags.dstGap : messageFlags.dstOverlap;
}
