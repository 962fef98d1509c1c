import { z } from "zod";
import { idInput } from "#app/_api/id-schema.ts";
import { instantOutput } from "#app/_api/instant-output.ts";
import { route } from "#app/_api/route.ts";
import { recordView } from "#lib/library/record-view.ts";
import { getMessageOrigin } from "#lib/messages/get-message-origin.ts";
import { provenanceView, seqIn } from "#lib/messages/schemas.ts";

const error = z.object({
  code: z.number().int().nullable(),
  title: z.string().nullable(),
  details: z.string().nullable(),
});

export const GET = route({
  summary: "Tell how a message of the WhatsApp Business Platform came and how far it was delivered",
  auth: "viewer",
  params: z.object({ conversationId: idInput, seq: seqIn }),
  response: z.object({
    origin: z
      .object({
        provenance: provenanceView,
        receivedAt: instantOutput,
        deliveries: z.array(
          z.object({ status: z.string(), participant: z.string(), at: instantOutput, errors: z.array(error) }),
        ),
        versions: z.array(
          z.object({
            reason: z.string().describe("edited, revoked, or conflict: a second delivery with another text."),
            text: z.string(),
            at: instantOutput,
          }),
        ),
      })
      .nullable()
      .describe("Null for a message of an export."),
  }),
  handler: async ({ ctx, params }) => {
    const origin = await getMessageOrigin(ctx, params);
    await recordView(ctx, params.conversationId);
    return { origin };
  },
});
