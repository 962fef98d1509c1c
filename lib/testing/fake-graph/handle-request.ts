import type { IncomingMessage, ServerResponse } from "node:http";
import { text as readText } from "node:stream/consumers";
import { setTimeout as pause } from "node:timers/promises";
import { answerCall } from "./answer-call.ts";
import { answerControl } from "./answer-control.ts";
import { answerFile } from "./answers/answer-media.ts";
import { answerStore } from "./answers/answer-store.ts";
import { FakeError } from "./fake-error.ts";
import type { FakeState } from "./fake-state.ts";
import { makeTrouble } from "./make-trouble.ts";

/** Answers a request to the fake: a call of the Graph API, of the store, for a file, or for the control page. */
export async function handleRequest(
  state: FakeState,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const url = new URL(request.url ?? "/", state.url);
  const method = request.method ?? "GET";
  const content = await readText(request);
  if (url.pathname === "/" || url.pathname === "/__control")
    return answerControl(state, method, content, request, response);
  if (state.switches.delayMs > 0) await pause(state.switches.delayMs);
  let status = 200;
  try {
    const given = request.headers.authorization?.replace(/^Bearer /, "") ?? request.headers["x-api-key"];
    const token = String(given ?? url.searchParams.get("access_token") ?? "");
    if (url.pathname === "/whatsapp_business/attachments/") sendFile(state, url.searchParams, token, response);
    else if (state.switches.html)
      response.writeHead(200, { "content-type": "text/html" }).end("<html>Please sign in</html>");
    else sendJson(state, response, 200, answer(state, { url, method, content, token }));
  } catch (error) {
    const failure = error instanceof FakeError ? error : new FakeError(1, String(error), { status: 500 });
    status = failure.status;
    sendJson(state, response, status, failure.body);
  }
  state.calls.push({ method, path: url.pathname, query: url.searchParams, status, at: state.now() });
}

function answer(state: FakeState, asked: { url: URL; method: string; content: string; token: string }): object {
  const { url, method, content, token } = asked;
  const base = `${state.url}${url.pathname}`;
  const [, store] = /^\/store\/.*?([^/]+)\/messages$/.exec(url.pathname) ?? [];
  if (store) {
    makeTrouble(state);
    if (token !== state.account.accessToken) throw new FakeError(190, "Invalid key", { status: 401 });
    return answerStore(state, url.searchParams, base);
  }
  const path = url.pathname.replace(/^\/(v\d+\.\d+\/)?/, "");
  const body = content ? (JSON.parse(content) as Record<string, unknown>) : {};
  return answerCall(state, { method, path, query: url.searchParams, body, token, base });
}

function sendJson(state: FakeState, response: ServerResponse, status: number, body: object): void {
  const { usagePercent: percent, regainMinutes, retryAfter } = state.switches;
  const counts = { call_count: percent, total_cputime: 1, total_time: 1 };
  const business = [{ type: "whatsapp", ...counts, estimated_time_to_regain_access: regainMinutes }];
  response.writeHead(status, {
    "content-type": "application/json; charset=UTF-8",
    ...(percent !== null && {
      "x-app-usage": JSON.stringify(counts),
      "x-business-use-case-usage": JSON.stringify({ [state.account.wabaId]: business }),
    }),
    ...(status !== 200 && retryAfter !== null && { "retry-after": String(retryAfter) }),
  });
  response.end(JSON.stringify(body));
}

function sendFile(state: FakeState, query: URLSearchParams, token: string, response: ServerResponse): void {
  makeTrouble(state);
  if (token !== state.account.accessToken) throw new FakeError(190, "Invalid OAuth access token.", { status: 401 });
  const { mimeType, bytes } = answerFile(state, query);
  response.writeHead(200, { "content-type": mimeType, "content-length": bytes.length });
  if (!state.switches.mediaTruncated) response.end(bytes);
  else response.write(bytes.subarray(0, bytes.length / 2), () => response.destroy());
}
