import { z } from "zod";
import { route } from "#app/_api/route.ts";
import { listConversations } from "#lib/library/list-conversations.ts";
import { conversationRowView } from "./conversation-view.ts";

export const GET = route({
  summary: "List conversations, last spoken in first",
  auth: "viewer",
  query: z.object({ trashed: z.enum(["true", "false"]).default("false") }),
  response: z.object({ conversations: z.array(conversationRowView) }),
  handler: async ({ ctx, query }) => ({
    conversations: await listConversations(ctx, { trashed: query.trashed === "true" }),
  }),
});
