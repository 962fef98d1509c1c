import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import { NeuralProblem } from "./neural-problem.ts";

/** The product neither names nor loads it as a dependency: only the operator's own installation is ever found. */
const libraryName = "@huggingface/transformers";

/**
 * Main file of the library that the operator has installed.
 * @param folder beside whose `node_modules` it lies
 * @throws NeuralProblem
 */
export function findLibrary(folder: string): string {
  try {
    return createRequire(join(resolve(folder), "package.json")).resolve(libraryName);
  } catch {
    throw new NeuralProblem(`The package ${libraryName} is not installed in ${resolve(folder)}.`);
  }
}
