import { z } from "zod";

/** An id as it comes in a path, a query or a body: digits in a string, a number in code. */
export const idInput = z
  .string()
  .regex(/^[1-9]\d{0,14}$/, "Not an id.")
  .transform(Number);

/** An id as it goes out: a number in code, a string in JSON. */
export const idOutput = z.number().int().transform(String).pipe(z.string());
