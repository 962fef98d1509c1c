import { z } from "zod";
import { idInput } from "#app/_api/id-schema.ts";
import { route } from "#app/_api/route.ts";
import { listParticipants } from "#lib/messages/list-participants.ts";

const participant = z.object({
  id: z.number().int(),
  name: z.string(),
  /** As the export writes it; `name` is what a person chose to show, else the same. */
  exportName: z.string(),
  phone: z.string().nullable(),
  rank: z.number().int(),
  messageCount: z.number().int(),
  mergedInto: z.number().int().nullable(),
  isMe: z.boolean(),
});

export const GET = route({
  summary: "List the people of a conversation, who wrote most first",
  auth: "viewer",
  params: z.object({ conversationId: idInput }),
  response: z.object({ participants: z.array(participant) }),
  handler: async ({ ctx, params: { conversationId } }) => ({
    participants: await listParticipants(ctx, conversationId),
  }),
});
