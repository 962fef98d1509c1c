import { z } from "zod";
import { route } from "#app/_api/route.ts";
import { retryDeadLetter } from "#lib/queue/retry-dead-letter.ts";

export const POST = route({
  auth: "operator",
  summary: "Put a job that failed for good back into its queue",
  params: z.object({ letterId: z.uuid() }),
  handler: async ({ ctx, params }) => retryDeadLetter(ctx, params.letterId),
});
