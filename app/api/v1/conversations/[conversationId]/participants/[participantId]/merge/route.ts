import { z } from "zod";
import { idInput } from "#app/_api/id-schema.ts";
import { route } from "#app/_api/route.ts";
import { mergeParticipants } from "#lib/library/merge-participants.ts";

export const POST = route({
  summary: "Say that a participant is the same person as another one; can be taken back",
  auth: "editor",
  params: z.object({ conversationId: idInput, participantId: idInput }),
  body: z.strictObject({ into: z.number().int().positive() }),
  handler: ({ ctx, params: { conversationId, participantId }, body: { into } }) =>
    mergeParticipants(ctx, { conversationId, from: participantId, into }),
});
