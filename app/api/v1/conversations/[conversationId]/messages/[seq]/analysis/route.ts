import { z } from "zod";
import { idInput } from "#app/_api/id-schema.ts";
import { route } from "#app/_api/route.ts";
import { recordView } from "#lib/library/record-view.ts";
import { getMessageAnalysis } from "#lib/messages/get-message-analysis.ts";
import { messageAnalysisView, seqIn } from "#lib/messages/schemas.ts";

export const GET = route({
  summary: "Tell what the language engine says of a message, and which words made its score",
  auth: "viewer",
  params: z.object({ conversationId: idInput, seq: seqIn }),
  response: messageAnalysisView,
  handler: async ({ ctx, params }) => {
    const analysis = await getMessageAnalysis(ctx, params);
    await recordView(ctx, params.conversationId);
    return analysis;
  },
});
