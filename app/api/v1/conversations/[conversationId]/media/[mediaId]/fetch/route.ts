import { z } from "zod";
import { idInput } from "#app/_api/id-schema.ts";
import { route } from "#app/_api/route.ts";
import { fetchFileAgain } from "#lib/connections/media/fetch-file-again.ts";

export const POST = route({
  summary: "Fetch one file again that could not be fetched, while Meta still has it",
  auth: "editor",
  params: z.object({ conversationId: idInput, mediaId: idInput }),
  handler: ({ ctx, params }) => fetchFileAgain(ctx, params),
});
