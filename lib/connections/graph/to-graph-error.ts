import { z } from "zod";
import { type ErrorKind, errorKind } from "./error-table.ts";
import { errorWords } from "./error-words.ts";
import { GraphError } from "./graph-error.ts";
import type { GraphUsage } from "./read-usage.ts";

/** `body` as JSON gave it; undefined when it was none. */
export type FailedAnswer = { status: number; body: unknown; usage: GraphUsage; host: string; path: string };

const envelope = z.object({
  error: z.object({
    code: z.number().int().nullable().catch(null),
    error_subcode: z.number().int().nullable().catch(null),
    is_transient: z.boolean().catch(false),
    message: z.string().catch(""),
    error_user_msg: z.string().catch(""),
    error_data: z.object({ details: z.string().catch("") }).catch({ details: "" }),
  }),
});

/** Turns an answer that is none of success into what it means: first by Meta's number, then by the HTTP status. */
export function toGraphError({ status, body, usage, host, path }: FailedAnswer): GraphError {
  const error = envelope.safeParse(body).data?.error;
  const code = error?.code ?? null;
  const kind =
    (code === null ? undefined : errorKind(code)) ?? kindOfStatus(status, body, error?.is_transient ?? false);
  const isFinal = kind.advice === "final" && (error?.is_transient || status >= 500);
  const { advice, reason }: ErrorKind = isFinal ? { advice: "retry", reason: "server" } : kind;
  const text = [error?.error_user_msg, error?.error_data.details, error?.message].find(Boolean) ?? "";
  const resumeAt = advice === "pause" ? usage.resumeAt : null;
  const subcode = error?.error_subcode ?? null;
  const message = errorWords[reason]({ code, subcode, status, text, host, path, resumeAt });
  return new GraphError({ advice, reason, message, graphCode: code, status, resumeAt });
}

/** Only JSON can be an answer about credentials: a page may come from a proxy on the way. */
function kindOfStatus(status: number, body: unknown, isTransient: boolean): ErrorKind {
  if (status === 429) return { advice: "pause", reason: "limit" };
  if (status >= 500 || isTransient) return { advice: "retry", reason: "server" };
  if (body === undefined) return { advice: "retry", reason: "not_graph" };
  if (status === 401) return { advice: "ask", reason: "token" };
  if (status === 403) return { advice: "ask", reason: "permission" };
  if (status === 404) return { advice: "final", reason: "wrong_id" };
  return { advice: "final", reason: status < 400 ? "not_graph" : "other" };
}
