import { z } from "zod";
import { idInput } from "#app/_api/id-schema.ts";
import { route } from "#app/_api/route.ts";
import { restoreConversation } from "#lib/library/restore-conversation.ts";

export const POST = route({
  summary: "Bring a conversation back out of the trash",
  auth: "editor",
  params: z.object({ conversationId: idInput }),
  handler: ({ ctx, params: { conversationId } }) => restoreConversation(ctx, conversationId),
});
