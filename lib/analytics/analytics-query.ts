import { z } from "zod";
import { dayString } from "./metric.ts";

const people = z
  .string()
  .regex(/^\d{1,9}(,\d{1,9})*$/, "Not a list of ids.")
  .transform((list) => list.split(",").map(Number));

/** How a range and some people stand in an address. Days are local and inclusive. */
export const analyticsQuery = z
  .object({
    from: dayString.optional(),
    to: dayString.optional(),
    /** Ids of participants with commas between. */
    participants: people.optional(),
  })
  .refine(({ from, to }) => !from || !to || from <= to, { message: "The range ends before it begins.", path: ["to"] });
