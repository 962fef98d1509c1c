import { z } from "zod";
import { readBytes } from "#app/_api/read-bytes.ts";
import { route } from "#app/_api/route.ts";
import { answerHandshake } from "#lib/connections/answer-handshake.ts";
import { receiveWebhook } from "#lib/connections/receive-webhook.ts";
import { takeIntakePlace } from "#lib/connections/take-intake-place.ts";

const params = z.object({ webhookId: z.string().max(64) });
const maxBytes = 4 * 1024 ** 2; // Meta sends at most 3 MB.
const words = z.string().max(1_000).default("");

export const GET = route({
  summary: "Answer Meta's question whether a webhook address is ours",
  auth: "public",
  anyOrigin: true,
  params,
  query: z.object({ "hub.mode": words, "hub.verify_token": words, "hub.challenge": words }),
  produces: "text/plain",
  handler: async ({ ctx, params: { webhookId }, query }) => {
    const challenge = await answerHandshake(ctx, webhookId, {
      mode: query["hub.mode"],
      verifyToken: query["hub.verify_token"],
      challenge: query["hub.challenge"],
    });
    const headers = { "content-type": "text/plain", "x-content-type-options": "nosniff", "cache-control": "no-store" };
    return new Response(challenge, { headers });
  },
});

export const POST = route({
  summary: "Take in a webhook of the WhatsApp Business Platform, signed by Meta",
  auth: "public",
  anyOrigin: true,
  params,
  body: "raw",
  status: 200,
  handler: async ({ ctx, params: { webhookId }, request }) => {
    const announced = Number(request.headers.get("content-length") ?? maxBytes);
    const leave = takeIntakePlace(Math.min(announced, maxBytes));
    try {
      const body = await readBytes(request, maxBytes);
      await receiveWebhook(ctx, { webhookId, signature: request.headers.get("x-hub-signature-256"), body });
    } finally {
      leave();
    }
  },
});
