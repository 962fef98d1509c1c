import { z } from "zod";
import { startOfPeriod } from "#lib/conversations/period.ts";
import { defineMetric, tally } from "../metric.ts";
import { messagesByDay } from "./messages-by-day.ts";
import { weekHours } from "./week-hours.ts";

const kinds = ["day", "week", "month", "weekday", "hour", "week-hour"] as const;

export const peaks = defineMetric({
  key: "peaks",
  title: "Peak times",
  definition:
    "The day, week (from Monday), month, weekday (1 is Monday), hour and hour of the week (weekday-hour) with most " +
    "messages; the earliest where several are equal.",
  row: z.object({ kind: z.enum(kinds), at: z.string(), messages: tally }),
  async compute(executor, scope) {
    const days = await messagesByDay.compute(executor, scope);
    const hours = await weekHours.compute(executor, scope);
    if (days.length === 0) return [];
    return [
      peak("day", days, ({ day }) => day),
      peak("week", days, ({ day }) => startOfPeriod(day, "week")),
      peak("month", days, ({ day }) => startOfPeriod(day, "month")),
      peak("weekday", hours, ({ weekday }) => String(weekday)),
      peak("hour", hours, ({ hour }) => String(hour)),
      peak("week-hour", hours, ({ weekday, hour }) => `${weekday}-${hour}`),
    ];
  },
});

function peak<Row extends { messages: number }>(
  kind: (typeof kinds)[number],
  rows: readonly Row[],
  at: (row: Row) => string,
) {
  const sums = new Map<string, number>();
  for (const row of rows) sums.set(at(row), (sums.get(at(row)) ?? 0) + row.messages);
  const [first, ...others] = [...sums];
  const best = others.reduce((most, next) => (next[1] > most[1] ? next : most), first ?? ["", 0]);
  return { kind, at: best[0], messages: best[1] };
}
