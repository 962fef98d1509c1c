import { z } from "zod";
import { idInput } from "#app/_api/id-schema.ts";
import { route } from "#app/_api/route.ts";
import { testWebhook } from "#lib/connections/test-webhook.ts";

const step = z.object({
  step: z.enum(["reached", "signed", "stored", "read"]),
  state: z.enum(["right", "wrong", "open"]),
  words: z.string(),
});

export const POST = route({
  summary: "Send a signed test webhook to the own public address and say how far it came",
  auth: "owner",
  params: z.object({ connectionId: idInput }),
  response: z.object({ steps: z.array(step), notice: z.string().nullable().describe("What it cannot prove.") }),
  rateLimit: { name: "test-webhook", max: 30, windowSeconds: 600 },
  handler: ({ ctx, params: { connectionId } }) => testWebhook(ctx, connectionId),
});
