import { z } from "zod";
import { idInput } from "#app/_api/id-schema.ts";
import { route } from "#app/_api/route.ts";
import { eraseConversation } from "#lib/library/erase-conversation.ts";
import { getConversation } from "#lib/library/get-conversation.ts";
import { recordView } from "#lib/library/record-view.ts";
import { renameConversation } from "#lib/library/rename-conversation.ts";
import { setMe } from "#lib/library/set-me.ts";
import { trashConversation } from "#lib/library/trash-conversation.ts";
import { conversationView } from "../conversation-view.ts";

const params = z.object({ conversationId: idInput });

export const GET = route({
  summary: "Get a conversation",
  auth: "viewer",
  params,
  response: conversationView,
  async handler({ ctx, params: { conversationId } }) {
    const conversation = await getConversation(ctx, conversationId);
    await recordView(ctx, conversationId);
    return conversation;
  },
});

export const PATCH = route({
  summary: "Rename a conversation, or say which participant you are",
  auth: "editor",
  params,
  body: z.strictObject({
    title: z.string().trim().min(1).max(200).optional(),
    meParticipantId: z.number().int().positive().nullable().optional(),
  }),
  response: conversationView,
  async handler({ ctx, params: { conversationId: id }, body: { title, meParticipantId } }) {
    if (title !== undefined) await renameConversation(ctx, { id, title });
    if (meParticipantId !== undefined) await setMe(ctx, { id, participantId: meParticipantId });
    return getConversation(ctx, id);
  },
});

export const DELETE = route({
  summary: "Put a conversation into the trash for 30 days; with forever=true erase it (owners only)",
  auth: "editor",
  params,
  query: z.object({ forever: z.enum(["true", "false"]).default("false") }),
  handler: ({ ctx, params: { conversationId }, query }) =>
    query.forever === "true" ? eraseConversation(ctx, conversationId) : trashConversation(ctx, conversationId),
});
