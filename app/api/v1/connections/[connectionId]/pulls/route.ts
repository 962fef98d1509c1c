import { z } from "zod";
import { idInput } from "#app/_api/id-schema.ts";
import { route } from "#app/_api/route.ts";
import { pullView } from "#app/api/v1/pulls/pull-view.ts";
import { listPulls } from "#lib/connections/pull/list-pulls.ts";

export const GET = route({
  summary: "List the pulls of a connection, newest first",
  auth: "editor",
  params: z.object({ connectionId: idInput }),
  response: z.object({ pulls: z.array(pullView) }),
  handler: async ({ ctx, params: { connectionId } }) => ({ pulls: await listPulls(ctx, connectionId) }),
});
