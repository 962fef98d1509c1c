import { z } from "zod";
import { route } from "#app/_api/route.ts";
import { deleteApiKey } from "#lib/auth/delete-api-key.ts";

export const DELETE = route({
  summary: "End an API key",
  auth: "owner",
  params: z.object({ keyId: z.string().max(100) }),
  handler: ({ ctx, params }) => deleteApiKey(ctx, params.keyId),
});
