import { z } from "zod";
import { idInput } from "#app/_api/id-schema.ts";
import { route } from "#app/_api/route.ts";
import { recordView } from "#lib/library/record-view.ts";
import { listMedia } from "#lib/media/list-media.ts";
import { mediaQuery, mediaView } from "#lib/media/schemas.ts";

export const GET = route({
  summary: "List the files of a conversation",
  auth: "viewer",
  params: z.object({ conversationId: idInput }),
  query: mediaQuery,
  response: mediaView,
  handler: async ({ ctx, params: { conversationId }, query }) => {
    const files = await listMedia(ctx, { conversationId, ...query });
    await recordView(ctx, conversationId);
    return { files };
  },
});
