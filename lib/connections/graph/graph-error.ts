import { AppError, type ErrorCode } from "#lib/runtime/errors.ts";

/** retry: it may pass by itself. pause: nothing may be asked for a while. ask: a person has to do something. */
export type GraphAdvice = "retry" | "pause" | "ask" | "final";

export type GraphReason =
  | "limit"
  | "token"
  | "permission"
  | "wrong_id"
  | "account"
  | "server"
  | "not_graph"
  | "sync"
  | "sending"
  | "other";

export type GraphTrouble = {
  advice: GraphAdvice;
  reason: GraphReason;
  /** In plain words, safe to show. */
  message: string;
  /** Meta's own number of the error; null where something else went wrong. */
  graphCode?: number | null;
  /** HTTP status; null where there was no answer. */
  status?: number | null;
  /** When it may be tried again, where that is known. */
  resumeAt?: Date | null;
  cause?: unknown;
};

const codes: Record<GraphAdvice, ErrorCode> = {
  retry: "network",
  pause: "rate_limited",
  ask: "conflict",
  final: "conflict",
};

/** What came of a call to the Graph API that did not succeed, and what to do about it. */
export class GraphError extends AppError {
  readonly advice: GraphAdvice;
  readonly reason: GraphReason;
  readonly graphCode: number | null;
  readonly status: number | null;
  readonly resumeAt: Date | null;

  constructor(trouble: GraphTrouble) {
    super(codes[trouble.advice], trouble.message, { cause: trouble.cause });
    this.advice = trouble.advice;
    this.reason = trouble.reason;
    this.graphCode = trouble.graphCode ?? null;
    this.status = trouble.status ?? null;
    this.resumeAt = trouble.resumeAt ?? null;
  }
}
