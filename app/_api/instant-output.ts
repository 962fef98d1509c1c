import { z } from "zod";

/** An instant as it goes out: a Date in code, ISO 8601 in UTC in JSON. */
export const instantOutput = z
  .date()
  .transform((date) => date.toISOString())
  .pipe(z.string().meta({ format: "date-time" }));
