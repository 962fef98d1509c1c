import { z } from "zod";
import { idInput } from "#app/_api/id-schema.ts";
import { route } from "#app/_api/route.ts";
import { cancelPull } from "#lib/connections/pull/cancel-pull.ts";

export const POST = route({
  summary: "Stop a pull; what came stays, and it can be continued from there",
  auth: "editor",
  params: z.object({ pullId: idInput }),
  handler: ({ ctx, params: { pullId } }) => cancelPull(ctx, pullId),
});
