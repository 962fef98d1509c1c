import { z } from "zod";
import { idInput } from "#app/_api/id-schema.ts";
import { route } from "#app/_api/route.ts";
import { changeConversation } from "#lib/library/change-conversation.ts";
import { eraseConversation } from "#lib/library/erase-conversation.ts";
import { trashConversation } from "#lib/library/trash-conversation.ts";
import { viewConversation } from "#lib/library/view-conversation.ts";
import { conversationChange } from "../conversation-change.ts";
import { conversationView } from "../conversation-view.ts";

const params = z.object({ conversationId: idInput });

export const GET = route({
  summary: "Get a conversation",
  auth: "viewer",
  params,
  response: conversationView,
  handler: ({ ctx, params: { conversationId } }) => viewConversation(ctx, conversationId),
});

export const PATCH = route({
  summary: "Rename a conversation, or say which participant you are",
  auth: "editor",
  params,
  body: conversationChange,
  response: conversationView,
  handler: ({ ctx, params: { conversationId }, body }) => changeConversation(ctx, { id: conversationId, ...body }),
});

export const DELETE = route({
  summary: "Put a conversation into the trash for 30 days; with forever=true erase it (owners only)",
  auth: "editor",
  params,
  query: z.object({ forever: z.enum(["true", "false"]).default("false") }),
  handler: ({ ctx, params: { conversationId }, query }) =>
    query.forever === "true" ? eraseConversation(ctx, conversationId) : trashConversation(ctx, conversationId),
});
