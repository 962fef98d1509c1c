import { Worker } from "node:worker_threads";
import type { AnalysisReply, AnalysisRequest } from "./analysis-messages.ts";

type Pending = { resolve: (reply: AnalysisReply) => void; reject: (error: Error) => void };

// Left to itself a thread keeps 600 MB of garbage: models and a window of messages need a tenth.
const resourceLimits = { maxYoungGenerationSizeMb: 4, maxOldGenerationSizeMb: 256 };

export type AnalysisThread = {
  /** Requests that are not answered yet. */
  load(): number;
  ask(request: AnalysisRequest): Promise<AnalysisReply>;
  end(): Promise<void>;
};

/** One thread. When it dies its requests are rejected and `onDeath` is called; `end` is no death. */
export function startAnalysisThread(script: URL, onDeath: () => void): AnalysisThread {
  const worker = new Worker(script, { resourceLimits });
  const pending = new Map<number, Pending>();
  let isEnding = false;
  worker.on("message", (reply: AnalysisReply) => {
    pending.get(reply.id)?.resolve(reply);
    pending.delete(reply.id);
  });
  // The exit follows; without a listener an error in a thread would end the process.
  worker.on("error", () => undefined);
  worker.on("exit", () => {
    for (const request of pending.values()) request.reject(new Error("The analysis thread ended."));
    pending.clear();
    if (!isEnding) onDeath();
  });
  return {
    load: () => pending.size,
    ask: (request) =>
      new Promise((resolve, reject) => {
        pending.set(request.id, { resolve, reject });
        worker.postMessage(request);
      }),
    end: async () => {
      isEnding = true;
      await worker.terminate();
    },
  };
}
