import { z } from "zod";
import { dayString } from "./metric.ts";
import { metrics } from "./registry.ts";

const rows = Object.fromEntries(
  Object.entries(metrics).map(([name, { row, definition }]) => [name, z.array(row).meta({ description: definition })]),
);

/** What the API answers: the scope the numbers hold for, and every metric's rows. */
export const analyticsAnswer = z.object({
  conversationId: z.string(),
  zone: z.string(),
  from: dayString,
  to: dayString,
  /** Whom the numbers are about; null = everybody. */
  participants: z.array(z.number().int()).nullable(),
  metrics: z.object(rows),
});
