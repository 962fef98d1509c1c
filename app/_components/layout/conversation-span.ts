import type { TimeSpan, WeeklyCounts } from "./spine-path.ts";

const weekMs = 7 * 86_400_000;

/** From the first to the last week of a spine: the axis of a picture that stands alone. */
export function conversationSpan(spine: WeeklyCounts): TimeSpan {
  const from = Date.parse(`${spine.start}T00:00:00Z`);
  return { from, to: from + Math.max(1, spine.weeks.length) * weekMs };
}
