import { z } from "zod";
import { idInput } from "#app/_api/id-schema.ts";
import { route } from "#app/_api/route.ts";
import { subscribeApp } from "#lib/connections/subscribe-app.ts";
import { checkResult } from "../../connection-view.ts";

export const POST = route({
  summary: "Let the account send its webhooks to the app of a connection, and check anew",
  auth: "owner",
  params: z.object({ connectionId: idInput }),
  response: checkResult,
  handler: ({ ctx, params: { connectionId } }) => subscribeApp(ctx, connectionId),
});
