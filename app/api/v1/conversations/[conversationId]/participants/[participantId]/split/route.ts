import { z } from "zod";
import { idInput } from "#app/_api/id-schema.ts";
import { route } from "#app/_api/route.ts";
import { splitParticipant } from "#lib/library/split-participant.ts";

export const POST = route({
  summary: "Take back that a participant is the same person as another one",
  auth: "editor",
  params: z.object({ conversationId: idInput, participantId: idInput }),
  handler: ({ ctx, params }) => splitParticipant(ctx, params),
});
