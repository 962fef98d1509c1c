import { z } from "zod";
import { route } from "#app/_api/route.ts";
import { answerHandshake } from "#lib/connections/answer-handshake.ts";
import { receiveWebhook } from "#lib/connections/receive-webhook.ts";
import { withBody } from "./with-body.ts";

const params = z.object({ webhookId: z.string().max(64) });
const maxBytes = 4 * 1024 ** 2; // Meta sends at most 3 MB.
const plain = { "content-type": "text/plain", "x-content-type-options": "nosniff", "cache-control": "no-store" };
const words = z.string().max(1_000).default("");

export const GET = route({
  summary: "Answer Meta's question whether a webhook address is ours",
  auth: "public",
  anyOrigin: true,
  params,
  query: z.object({ "hub.mode": words, "hub.verify_token": words, "hub.challenge": words }),
  produces: "text/plain",
  handler: async ({ ctx, params: { webhookId }, query }) => {
    const { "hub.mode": mode, "hub.verify_token": verifyToken, "hub.challenge": challenge } = query;
    const answer = await answerHandshake(ctx, webhookId, { mode, verifyToken, challenge });
    return new Response(answer, { headers: plain });
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
    const signature = request.headers.get("x-hub-signature-256");
    await withBody(request, maxBytes, (body) => receiveWebhook(ctx, { webhookId, signature, body }));
  },
});
