import { z } from "zod";
import { idInput } from "#app/_api/id-schema.ts";
import { route } from "#app/_api/route.ts";
import { renameParticipant } from "#lib/library/rename-participant.ts";

export const PATCH = route({
  summary: "Choose the name that is shown for a participant; null takes the one in the export",
  auth: "editor",
  params: z.object({ conversationId: idInput, participantId: idInput }),
  body: z.strictObject({ displayName: z.string().trim().min(1).max(200).nullable() }),
  handler: ({ ctx, params, body }) => renameParticipant(ctx, { ...params, ...body }),
});
