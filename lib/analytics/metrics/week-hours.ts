import { sql } from "drizzle-orm";
import { z } from "zod";
import { defineMetric, tally } from "../metric.ts";
import { inScope } from "../scope.ts";

const row = z.object({
  weekday: z.number().int().min(1).max(7),
  hour: z.number().int().min(0).max(23),
  messages: tally,
});
const sums = sql.raw(Array.from({ length: 24 }, (_, hour) => `sum(hours[${hour + 1}])::float8`).join(", "));

export const weekHours = defineMetric({
  key: "week-hours",
  title: "Messages by weekday and hour",
  definition:
    "Messages in each hour of the week by the clock of the export. Weekday 1 is Monday, hour 0 begins at midnight.",
  row,
  async compute(executor, scope) {
    const { rows } = await executor.execute<{ weekday: number; hours: number[] }>(
      sql`select extract(isodow from day)::int as weekday, array[${sums}] as hours
        from conversation_days where ${inScope(scope)} group by 1`,
    );
    const byWeekday = new Map(rows.map((found) => [found.weekday, found.hours]));
    return Array.from({ length: 7 * 24 }, (_, index) => {
      const weekday = Math.floor(index / 24) + 1;
      const hour = index % 24;
      return { weekday, hour, messages: byWeekday.get(weekday)?.[hour] ?? 0 };
    });
  },
});
