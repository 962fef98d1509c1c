import { randomUUID } from "node:crypto";
import { Agent, type IncomingMessage, type ServerResponse } from "node:http";
import { createProxyServer } from "httpxy";
import { problem } from "#app/_api/problem.ts";
import { AppError } from "#lib/runtime/errors.ts";
import { sendAnswer } from "./send-answer.ts";

const retryAfterSeconds = 2;
/** With a limit of its own the agent keeps to that which Next tells, if it is shorter: else Next may hang up just when a
 * connection is used again. Nothing that is under way ends by it. */
const idleMs = 60_000;

/**
 * Passes requests on to Next as they are, and its answers back, both as they come: nothing is gathered, and whoever
 * hangs up is hung up on at the other end. Until Next answers, and while it starts again, everybody gets a 503.
 * @param nextPort at 127.0.0.1
 */
export function passOn(nextPort: number): (request: IncomingMessage, response: ServerResponse) => void {
  // Each page that stands open holds a connection for its events, so their number has no limit.
  const agent = new Agent({ keepAlive: true, timeout: idleMs });
  const proxy = createProxyServer({ target: `http://127.0.0.1:${nextPort}`, agent, xfwd: true });
  // When httpxy has copied the head: events may be long in coming, and whoever listens wants to know that it can.
  proxy.on("proxyRes", (_answer, _request, response) => process.nextTick(() => response.flushHeaders()));
  return (request, response) => void proxy.web(request, response).catch(() => refuse(request, response));
}

function refuse(request: IncomingMessage, response: ServerResponse): void {
  if (response.headersSent || response.destroyed) return void response.destroy();
  const error = new AppError("overloaded", "Parlance is starting.", { retryAfterSeconds });
  const answer = problem(error, randomUUID());
  // The rest of a body is not read.
  response.setHeader("connection", "close");
  if (!request.headers.accept?.includes("text/html")) return void sendAnswer(answer, response);
  answer.headers.set("content-type", "text/plain; charset=utf-8");
  answer.headers.set("refresh", String(retryAfterSeconds));
  const page = new Response("Parlance is starting. This page shows in a moment.\n", answer);
  void sendAnswer(page, response);
}
