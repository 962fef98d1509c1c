import type { QueueName } from "#lib/queue/queues.ts";
import type { Handler } from "./handler.ts";

/**
 * The code that works on a queue: the one function of `handlers/<queue with a dash>.ts`.
 * Loaded when the first job comes, for language models and fonts cost memory.
 */
export async function loadHandler<Name extends QueueName>(queue: Name): Promise<Handler<Name>> {
  const module: Record<string, unknown> = await import(`./handlers/${queue.replace(".", "-")}.ts`);
  const [handler] = Object.values(module).filter((value) => typeof value === "function");
  if (!handler) throw new Error(`No handler works on ${queue}.`);
  return handler as Handler<Name>;
}
