import type { WeeklyCounts } from "#app/_components/layout/spine-path.ts";
import type { DayCount } from "./count-by.ts";

const dayMs = 86_400_000;

/** Gathers days into weeks from the Monday of the first: `days` is in order and not empty. */
export function weeklyCounts(days: readonly DayCount[]): WeeklyCounts {
  const first = Date.parse(`${days[0]?.day}T00:00:00Z`);
  const monday = first - ((new Date(first).getUTCDay() + 6) % 7) * dayMs;
  const weeks: number[] = [];
  for (const { day, messages } of days) {
    const week = Math.floor((Date.parse(`${day}T00:00:00Z`) - monday) / (7 * dayMs));
    while (weeks.length <= week) weeks.push(0);
    weeks[week] = (weeks[week] ?? 0) + messages;
  }
  return { start: new Date(monday).toISOString().slice(0, 10), weeks };
}
