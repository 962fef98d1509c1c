import type { TimeSpan, WeeklyCounts } from "./spine-path.ts";

const weekMs = 7 * 86_400_000;
const leastWeeks = 26;

/** The axis of a picture that stands alone: the weeks of the spine, at least half a year, ending with the last. */
export function conversationSpan(spine: WeeklyCounts): TimeSpan {
  const to = Date.parse(`${spine.start}T00:00:00Z`) + spine.weeks.length * weekMs;
  return { from: to - Math.max(leastWeeks, spine.weeks.length) * weekMs, to };
}
