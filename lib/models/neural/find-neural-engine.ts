import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { refinementRules } from "#lib/nlp/neural/refinement-rules.ts";
import { findLibrary } from "./find-library.ts";
import { type FoundModel, findModel } from "./find-model.ts";
import { hashFile } from "./hash-file.ts";
import { type NeuralEngine, neuralParts } from "./neural-engine.ts";
import { NeuralProblem } from "./neural-problem.ts";

/**
 * What is there for neural refinement: looked up on the disk, nothing is loaded. Hashing a new model takes a second or
 * two a gigabyte; after that only its dates are looked at.
 * @param settings.models folder with `sentiment` and `entities`; undefined = off
 * @param settings.library folder beside whose `node_modules` the library lies
 */
export async function findNeuralEngine(settings: {
  models: string | undefined;
  library: string;
}): Promise<NeuralEngine> {
  if (settings.models === undefined) return { state: "off" };
  const folder = settings.models;
  try {
    const present = await readdir(folder).catch(() => {
      throw new NeuralProblem(`The folder of models ${folder} cannot be read.`);
    });
    const library = findLibrary(settings.library);
    const [sentiment = null, entities = null] = await Promise.all(
      neuralParts.map((part) => (present.includes(part) ? findModel(join(folder, part)) : null)),
    );
    // An empty folder may be a disk that is not there: it does not say that models were taken away.
    if (!sentiment && !entities) {
      throw new NeuralProblem(`In ${folder} there is neither a folder sentiment nor a folder entities.`);
    }
    const version = await versionOf(library, { sentiment, entities });
    const models = { sentiment: sentiment?.model ?? null, entities: entities?.model ?? null };
    return { state: "ready", version, library, folder, models };
  } catch (error) {
    if (error instanceof NeuralProblem) return { state: "problem", problem: error.message };
    throw error;
  }
}

async function versionOf(library: string, found: Record<string, FoundModel | null>): Promise<string> {
  const hash = createHash("sha256").update(`rules ${refinementRules}\n`);
  hash.update(`library ${await libraryVersion(library)}\n`);
  for (const [part, model] of Object.entries(found)) {
    for (const { name, path } of model?.files ?? []) hash.update(`${part}/${name} ${await hashFile(path)}\n`);
  }
  return hash.digest("hex").slice(0, 16);
}

/** As the package.json above its main file says. */
async function libraryVersion(library: string): Promise<string> {
  const text = await readFile(join(dirname(dirname(library)), "package.json"), "utf8").catch(() => "{}");
  return String((JSON.parse(text) as { version?: unknown }).version ?? "unknown");
}
