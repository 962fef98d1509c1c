import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import type { NeuralModel } from "./neural-engine.ts";
import { NeuralProblem } from "./neural-problem.ts";

export type FoundModel = { model: NeuralModel; files: { name: string; path: string }[] };

const required = ["config.json", "tokenizer.json"];
const optional = ["tokenizer_config.json", "parlance.json"];
const weights = [
  { dtype: "q8", file: "model_quantized.onnx" },
  { dtype: "fp32", file: "model.onnx" },
] as const;
const ownFile = z.object({ languages: z.array(z.string().min(2).max(3)).min(1).optional() });

/**
 * A model in the layout of transformers.js, and the files that its answers depend on.
 * @throws NeuralProblem when a file lacks
 */
export async function findModel(folder: string): Promise<FoundModel> {
  const names = await list(folder);
  const inOnnx = await list(join(folder, "onnx"));
  const lacking = required.find((name) => !names.includes(name));
  if (lacking !== undefined) throw new NeuralProblem(`The model in ${folder} lacks ${lacking}.`);
  const chosen = weights.find(({ file }) => inOnnx.includes(file));
  if (!chosen) throw new NeuralProblem(`The model in ${folder} lacks onnx/model_quantized.onnx.`);
  const used = [
    ...[...required, ...optional].filter((name) => names.includes(name)),
    ...[chosen.file, `${chosen.file}_data`].filter((name) => inOnnx.includes(name)).map((name) => `onnx/${name}`),
  ];
  const languages = names.includes("parlance.json") ? await readLanguages(join(folder, "parlance.json")) : null;
  return { model: { dtype: chosen.dtype, languages }, files: used.map((name) => ({ name, path: join(folder, name) })) };
}

async function list(folder: string): Promise<string[]> {
  return readdir(folder).catch(() => []);
}

async function readLanguages(path: string): Promise<string[] | null> {
  try {
    return ownFile.parse(JSON.parse(await readFile(path, "utf8"))).languages ?? null;
  } catch {
    throw new NeuralProblem(`${path} is not as docs/neural-refinement.md says.`);
  }
}
