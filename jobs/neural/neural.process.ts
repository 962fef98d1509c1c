// Holds neural models in a process of its own: native code that breaks ends this one alone, and its memory goes with it.
import { constants, setPriority } from "node:os";
import { NeuralProblem } from "#lib/models/neural/neural-problem.ts";
import { type NeuralReader, openNeuralReader } from "#lib/models/neural/open-neural-reader.ts";
import type { Answered, Asked, NeuralReply, NeuralRequest } from "./neural-messages.ts";

/** Short texts come again and again: answers kept, by what was asked. */
const mostKept = 5_000;
const kept = new Map<string, Answered>();
let reader: NeuralReader | undefined;
let turn = Promise.resolve();

setPriority(constants.priority.PRIORITY_LOW);
process.on("disconnect", () => process.exit(0));
process.on("message", (request: NeuralRequest) => {
  turn = turn.then(async () => {
    process.send?.(await answer(request));
  });
});

async function answer(request: NeuralRequest): Promise<NeuralReply> {
  try {
    if (request.task === "open") {
      reader = await openNeuralReader(request.engine);
      return { task: "opened", problem: null };
    }
    const answered: Answered[] = [];
    for (const asked of request.asked) answered.push(await read(asked));
    return { task: "read", id: request.id, answered };
  } catch (error) {
    if (request.task === "open") {
      const problem = error instanceof NeuralProblem ? error.message : "The models could not be loaded.";
      return { task: "opened", problem };
    }
    return { task: "failed", id: request.id, error: error instanceof Error ? error.name : "unknown" };
  }
}

async function read(asked: Asked): Promise<Answered> {
  const { text, feel, name } = asked;
  const key = `${feel} ${name} ${text}`;
  const known = kept.get(key);
  if (known) return known;
  const answered = {
    polarity: feel ? ((await reader?.feel(text)) ?? null) : null,
    names: name ? ((await reader?.name(text)) ?? null) : null,
  };
  if (kept.size >= mostKept) kept.clear();
  kept.set(key, answered);
  return answered;
}
