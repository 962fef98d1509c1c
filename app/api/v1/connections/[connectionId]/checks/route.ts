import { z } from "zod";
import { idInput } from "#app/_api/id-schema.ts";
import { route } from "#app/_api/route.ts";
import { checkConnection } from "#lib/connections/checks/check-connection.ts";
import { checkResult } from "../../connection-view.ts";

export const POST = route({
  summary: "Ask Meta whether a connection can work, and keep what was found",
  auth: "owner",
  params: z.object({ connectionId: idInput }),
  response: checkResult,
  handler: ({ ctx, params: { connectionId } }) => checkConnection(ctx, connectionId),
});
