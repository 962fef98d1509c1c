import { hostname } from "node:os";
import type { Context } from "#lib/context/context.ts";
import { saveNeuralEngine } from "#lib/messages/refinement/save-neural-engine.ts";
import { findNeuralEngine } from "#lib/models/neural/find-neural-engine.ts";
import { type NeuralEngine, neuralParts } from "#lib/models/neural/neural-engine.ts";
import { config } from "#lib/runtime/config.ts";

/** Models that could not be loaded in this process, by version, with why: they are tried again when they change. */
const broken = new Map<string, string>();

/** What is there for neural refinement now, noted for the operator to see. */
export async function engineOfNow(ctx: Pick<Context, "db" | "now" | "log">): Promise<NeuralEngine> {
  const { PARLANCE_NEURAL_MODELS: models, PARLANCE_NEURAL_LIBRARY: library } = config();
  const found = await findNeuralEngine({ models, library });
  const problem = found.state === "ready" ? broken.get(found.version) : undefined;
  const engine: NeuralEngine = problem === undefined ? found : { state: "problem", problem };
  if (engine.state === "problem") ctx.log.warn({ problem: engine.problem }, "neural refinement does not work");
  await saveNeuralEngine(ctx, hostname(), describe(engine));
  return engine;
}

/** Notes that models could not be loaded, so that nothing tries the same ones again. */
export async function noteBroken(
  ctx: Pick<Context, "db" | "now" | "log">,
  version: string,
  problem: string,
): Promise<void> {
  broken.set(version, problem);
  await engineOfNow(ctx);
}

function describe(engine: NeuralEngine) {
  if (engine.state === "off") return null;
  if (engine.state === "problem") return { version: null, parts: [], problem: engine.problem };
  const parts = neuralParts.filter((part) => engine.models[part] !== null);
  return { version: engine.version, parts, problem: null };
}
