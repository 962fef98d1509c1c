import { z } from "zod";
import { idInput } from "#app/_api/id-schema.ts";
import { route } from "#app/_api/route.ts";
import { retryPayload } from "#lib/connections/retry-payload.ts";

export const POST = route({
  summary: "Read a webhook again",
  auth: "owner",
  params: z.object({ connectionId: idInput, payloadId: idInput }),
  handler: ({ ctx, params }) => retryPayload(ctx, params),
});
