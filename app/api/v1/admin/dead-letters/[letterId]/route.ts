import { z } from "zod";
import { route } from "#app/_api/route.ts";
import { discardDeadLetter } from "#lib/queue/discard-dead-letter.ts";

export const DELETE = route({
  auth: "operator",
  summary: "Throw a job away that failed for good",
  params: z.object({ letterId: z.uuid() }),
  handler: async ({ ctx, params }) => discardDeadLetter(ctx, params.letterId),
});
