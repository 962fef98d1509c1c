import { z } from "zod";
import { idInput } from "#app/_api/id-schema.ts";
import { route } from "#app/_api/route.ts";
import { recordView } from "#lib/library/record-view.ts";
import { getMessageOrigin } from "#lib/messages/get-message-origin.ts";
import { seqIn } from "#lib/messages/schemas.ts";
import { originView } from "./origin-view.ts";

export const GET = route({
  summary: "Tell how a message of the WhatsApp Business Platform came and how far it was delivered",
  auth: "viewer",
  params: z.object({ conversationId: idInput, seq: seqIn }),
  response: z.object({
    origin: originView.nullable().describe("Null for a message of an export."),
  }),
  handler: async ({ ctx, params }) => {
    const origin = await getMessageOrigin(ctx, params);
    await recordView(ctx, params.conversationId);
    return { origin };
  },
});
