import { z } from "zod";
import { idInput } from "#app/_api/id-schema.ts";
import { route } from "#app/_api/route.ts";
import { startHistory } from "#lib/connections/history/start-history.ts";
import { historyView } from "../../history-view.ts";

export const POST = route({
  summary: "Ask Meta for contacts and history of a number of the WhatsApp Business app, which it gives once only",
  auth: "owner",
  params: z.object({ connectionId: idInput }),
  response: historyView,
  status: 202,
  handler: ({ ctx, params: { connectionId } }) => startHistory(ctx, connectionId),
});
