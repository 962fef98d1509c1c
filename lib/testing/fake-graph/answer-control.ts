import type { IncomingMessage, ServerResponse } from "node:http";
import { control } from "./control.ts";
import type { FakeState } from "./fake-state.ts";
import { renderControl } from "./render-control.ts";

/** The control page, and the same for programs as JSON. */
export async function answerControl(
  state: FakeState,
  method: string,
  content: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const isJson = request.headers["content-type"]?.includes("json") ?? false;
  const given = isJson ? JSON.parse(content) : Object.fromEntries(new URLSearchParams(content));
  const said = method === "POST" ? await control(state, given).catch((error: Error) => error.message) : "";
  if (isJson) {
    const { url, account, switches, callbackUrl, isSubscribed } = state;
    response.writeHead(200, { "content-type": "application/json" });
    response.end(JSON.stringify({ said, url, account, switches, callbackUrl, isSubscribed }));
  } else response.writeHead(200, { "content-type": "text/html; charset=utf-8" }).end(renderControl(state, said));
}
