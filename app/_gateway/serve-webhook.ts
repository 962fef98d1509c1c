import type { IncomingMessage, ServerResponse } from "node:http";
import { Readable } from "node:stream";
import { POST } from "#app/api/webhooks/whatsapp/[webhookId]/route.ts";
import { sendAnswer } from "./send-answer.ts";

const webhookPath = /^\/api\/webhooks\/whatsapp\/([\w-]+)$/;
const anyHost = "http://localhost";

/**
 * Serves a webhook with the handler of its route, and not through Next: hundreds come a second, and finding the route,
 * tracing and rewriting cost more than the handler itself.
 * @returns false for anything else, which is left to Next
 */
export function serveWebhook(request: IncomingMessage, response: ServerResponse): boolean {
  const [, webhookId] = (request.method === "POST" && webhookPath.exec(request.url ?? "")) || [];
  if (webhookId === undefined) return false;
  POST(toRequest(request), { params: Promise.resolve({ webhookId }) })
    .then((answer) => sendAnswer(answer, response))
    .catch(() => response.destroy());
  return true;
}

function toRequest(request: IncomingMessage): Request {
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers)) if (typeof value === "string") headers.set(name, value);
  // As Next does: behind a proxy that is the proxy's word, otherwise whoever calls.
  if (!headers.has("x-forwarded-for")) headers.set("x-forwarded-for", request.socket.remoteAddress ?? "");
  const body = Readable.toWeb(request) as ReadableStream<Uint8Array>;
  return new Request(anyHost + request.url, { method: "POST", headers, body, duplex: "half" } as RequestInit);
}
