import { z } from "zod";
import { idInput } from "#app/_api/id-schema.ts";
import { route } from "#app/_api/route.ts";
import { recordView } from "#lib/library/record-view.ts";
import { getMessageWindow } from "#lib/messages/get-message-window.ts";
import { windowQuery, windowView } from "#lib/messages/schemas.ts";

export const GET = route({
  summary: "Read a run of neighbouring messages",
  auth: "viewer",
  params: z.object({ conversationId: idInput }),
  query: windowQuery,
  response: windowView,
  handler: async ({ ctx, params: { conversationId }, query: { place, limit } }) => {
    const window = await getMessageWindow(ctx, { conversationId, place, ...(limit && { limit }) });
    await recordView(ctx, conversationId);
    return window;
  },
});
