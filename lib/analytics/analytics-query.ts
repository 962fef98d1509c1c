import { z } from "zod";
import { dayString } from "./metric.ts";
import type { Night } from "./scope.ts";

const people = z
  .string()
  .regex(/^\d{1,9}(,\d{1,9})*$/, "Not a list of ids.")
  .transform((list) => list.split(",").map(Number));

const night = z
  .string()
  .regex(/^(?:own|(?:1?\d|2[0-3])-(?:1?\d|2[0-3]))$/, "Not hours such as 23-7, nor own.")
  .transform((hours): Night => {
    const [from = 0, to = 0] = hours.split("-").map(Number);
    return hours === "own" ? hours : { from, to };
  })
  .refine((hours) => hours === "own" || hours.from !== hours.to, "The night has no hours.");

/** How a range and some people stand in an address. Days are local and inclusive. */
export const analyticsQuery = z
  .object({
    from: dayString.optional(),
    to: dayString.optional(),
    /** Ids of participants with commas between. */
    participants: people.optional(),
    /** The night that waits leave out, `23-7` by default; `own`: each person's eight quietest hours. */
    night: night.optional(),
  })
  .refine(({ from, to }) => !from || !to || from <= to, { message: "The range ends before it begins.", path: ["to"] });
