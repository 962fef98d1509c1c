import { z } from "zod";
import { idInput } from "#app/_api/id-schema.ts";
import { route } from "#app/_api/route.ts";
import { recordView } from "#lib/library/record-view.ts";
import { getThumbnail } from "#lib/media/get-thumbnail.ts";
import { mediaResponse } from "#lib/media/media-response.ts";

export const GET = route({
  summary: "Read the small picture of a file of a conversation, as WebP",
  auth: "viewer",
  params: z.object({ conversationId: idInput, mediaId: idInput }),
  produces: "application/octet-stream",
  handler: async ({ ctx, params, request }) => {
    const file = await getThumbnail(ctx, params);
    await recordView(ctx, params.conversationId);
    return mediaResponse(file, request.headers);
  },
});
