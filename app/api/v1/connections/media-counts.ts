import { z } from "zod";

const count = z.number().int();

/** Files of messages of a connection. */
export const mediaCounts = z.object({
  waiting: count.describe("To be fetched from Meta."),
  fetched: count,
  failed: count.describe("What Meta sent was not what it had announced, or too large."),
  expired: count.describe("Meta no longer has them: their ids live for seven days."),
});
