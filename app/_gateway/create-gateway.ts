import { createServer, type Server } from "node:http";
import { passOn } from "./pass-on.ts";
import { serveWebhook } from "./serve-webhook.ts";

/**
 * The server that everybody talks to. It answers webhooks itself, so that none waits for a page that Next builds, and
 * passes all the rest on to Next.
 * @param nextPort at 127.0.0.1
 */
export function createGateway(nextPort: number): Server {
  const pass = passOn(nextPort);
  // A large file over a slow line takes longer than the five minutes Node grants a request. Headers keep their limit.
  return createServer({ requestTimeout: 0 }, (request, response) => {
    if (!serveWebhook(request, response)) pass(request, response);
  });
}
