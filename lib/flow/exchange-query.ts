import { z } from "zod";

const id = z.coerce.number().int().min(1).max(1e9).optional();

/** Which exchanges of a scope are shown, as it is written in an address. */
export const exchangeQuery = z.object({
  /** Messages and their answers, questions and their answers, or questions without one. */
  list: z.enum(["answers", "questions", "open"]).default("answers"),
  /** Who answers. */
  by: id,
  /** Whose message is answered, or who asks. */
  to: id,
  /** Newest first or longest wait first. */
  order: z.enum(["newest", "longest"]).default("newest"),
  page: z.coerce.number().int().min(1).max(100_000).default(1),
});
export type ExchangeQuery = z.output<typeof exchangeQuery>;
