import { createServer, type Server } from "node:http";
import { passOn } from "./pass-on.ts";
import { serveWebhook } from "./serve-webhook.ts";

// A large file over a slow line takes longer than the five minutes Node grants a request; a head does not. Whoever calls
// again and again, a proxy in front or Meta, is to hang up first: after Node's five seconds it met a closed connection.
const limits = { requestTimeout: 0, headersTimeout: 60_000, keepAliveTimeout: 75_000 };

/**
 * The server that everybody talks to. It answers webhooks itself, so that none waits for a page that Next builds, and
 * passes all the rest on to Next.
 * @param nextPort at 127.0.0.1
 */
export function createGateway(nextPort: number): Server {
  const pass = passOn(nextPort);
  return createServer(limits, (request, response) => {
    if (!serveWebhook(request, response)) pass(request, response);
  });
}
