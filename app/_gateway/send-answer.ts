import type { ServerResponse } from "node:http";

/** Sends a small answer of ours as Node's; Next is not there to add its headers. */
export async function sendAnswer(answer: Response, response: ServerResponse): Promise<void> {
  const headers = { ...Object.fromEntries(answer.headers), "x-content-type-options": "nosniff" };
  response.writeHead(answer.status, headers).end(answer.body && Buffer.from(await answer.arrayBuffer()));
}
