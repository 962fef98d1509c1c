import type { Context } from "#lib/context/context.ts";
import type { Payload, QueueName } from "#lib/queue/queues.ts";

/** One run of a job. */
export type Run = {
  id: string;
  /** From 1. */
  attempt: number;
  /** Whether a failure of this run is final. */
  isLast: boolean;
  /** Aborted when the worker stops or the job was cancelled: stop at the next safe place and throw. */
  signal: AbortSignal;
};

/** What works on a queue. It may be run again at any time with the same payload, and then ends in the same state. */
export type Handler<Name extends QueueName> = (ctx: Context, payload: Payload<Name>, run: Run) => Promise<void>;
