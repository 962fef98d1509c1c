import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { findNeuralEngine } from "./find-neural-engine.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "parlance-neural-"));
});
afterEach(() => rm(folder, { recursive: true }));

const library = () => join(folder, "library");
const find = () => findNeuralEngine({ models: join(folder, "models"), library: library() });

/** Names a library as npm would lay it down. Nothing here loads it. */
async function install(version: string) {
  const place = join(library(), "node_modules", "@huggingface", "transformers");
  await mkdir(join(place, "dist"), { recursive: true });
  await writeFile(join(place, "package.json"), JSON.stringify({ version, main: "dist/main.cjs" }));
  await writeFile(join(place, "dist", "main.cjs"), "");
}

async function lay(part: string, files: Record<string, string>) {
  await mkdir(join(folder, "models", part, "onnx"), { recursive: true });
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, "models", part, name), text);
}

const whole = { "config.json": "{}", "tokenizer.json": "{}", "onnx/model_quantized.onnx": "weights" };

test("without a folder of models it is off", async () => {
  expect(await findNeuralEngine({ models: undefined, library: folder })).toEqual({ state: "off" });
});

test("what lacks is said in words, and is never taken for being off", async () => {
  expect(await find()).toEqual({
    state: "problem",
    problem: `The folder of models ${join(folder, "models")} cannot be read.`,
  });
  await mkdir(join(folder, "models"));
  expect(await find()).toMatchObject({
    problem: `The package @huggingface/transformers is not installed in ${library()}.`,
  });
  await install("4.0.0");
  expect(await find()).toMatchObject({
    problem: expect.stringContaining("neither a folder sentiment nor a folder entities"),
  });
  await lay("sentiment", { "config.json": "{}" });
  expect(await find()).toMatchObject({ problem: expect.stringContaining("lacks tokenizer.json") });
  await lay("sentiment", { "tokenizer.json": "{}" });
  expect(await find()).toMatchObject({ problem: expect.stringContaining("lacks onnx/model_quantized.onnx") });
  await lay("sentiment", { ...whole, "parlance.json": '{"languages":"all"}' });
  expect(await find()).toMatchObject({ problem: expect.stringContaining("parlance.json is not as") });
});

test("the version changes with every file that counts, and only with these", async () => {
  await install("4.0.0");
  await lay("sentiment", whole);
  const versions = [await version()];
  await lay("sentiment", { "README.md": "about it", "onnx/model_fp16.onnx": "others" });
  expect(await version()).toBe(versions[0]);
  await lay("sentiment", { "onnx/model_quantized.onnx": "other weights" });
  versions.push(await version());
  await lay("sentiment", { "parlance.json": '{"languages":["en","de"]}' });
  versions.push(await version());
  await lay("entities", { ...whole, "onnx/model.onnx": "more" });
  versions.push(await version());
  await install("4.1.0");
  versions.push(await version());
  expect(new Set(versions).size).toBe(5);
  expect(await find()).toMatchObject({
    models: { sentiment: { dtype: "q8", languages: ["en", "de"] }, entities: { dtype: "q8", languages: null } },
  });
});

async function version(): Promise<string> {
  const found = await find();
  if (found.state !== "ready") throw new Error("It is not ready.");
  return found.version;
}
