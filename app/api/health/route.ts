import { z } from "zod";
import { route } from "#app/_api/route.ts";

/** Says that this process answers, and touches nothing to say so. */
export const GET = route({
  auth: "public",
  summary: "Whether the web server answers",
  response: z.object({ status: z.literal("ok") }),
  handler: async () => ({ status: "ok" as const }),
});
