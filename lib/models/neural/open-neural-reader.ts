import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Entity } from "#lib/nlp/analysis.ts";
import { alignPieces } from "#lib/nlp/neural/align-pieces.ts";
import { cutText } from "#lib/nlp/neural/cut-text.ts";
import { expectedValue } from "#lib/nlp/neural/expected-value.ts";
import { joinNames } from "#lib/nlp/neural/join-names.ts";
import { labelValues } from "#lib/nlp/neural/label-values.ts";
import { nameLabels } from "#lib/nlp/neural/name-labels.ts";
import { readPieces } from "#lib/nlp/neural/read-pieces.ts";
import { type LoadedModel, loadTransformers } from "./load-transformers.ts";
import type { ReadyEngine } from "./neural-engine.ts";
import { NeuralProblem } from "./neural-problem.ts";

/** Reads texts with the operator's models, each by itself: an answer depends on nothing but its text. */
export type NeuralReader = {
  /** -1..1; null where there is no model for feelings. */
  feel(text: string): Promise<number | null>;
  /** Names with places that slice the text; null where there is no model for names. */
  name(text: string): Promise<Entity[] | null>;
};

/** @throws NeuralProblem when a model cannot be loaded or says something else than feelings or names */
export async function openNeuralReader({ library, folder, models }: ReadyEngine): Promise<NeuralReader> {
  const transformers = await loadTransformers(library, folder).catch(
    rethrow(`The library ${library} could not be loaded.`),
  );
  const broken = (part: string) => rethrow(`The model in ${join(folder, part)} could not be loaded.`);
  const feel =
    models.sentiment &&
    toFeel(
      await transformers.forTexts("sentiment", models.sentiment.dtype).catch(broken("sentiment")),
      join(folder, "sentiment"),
    );
  const name =
    models.entities &&
    (await toName(
      await transformers.forPieces("entities", models.entities.dtype).catch(broken("entities")),
      join(folder, "entities"),
    ));
  return { feel: async (text) => feel?.(text) ?? null, name: async (text) => name?.(text) ?? null };
}

function toFeel(model: LoadedModel, folder: string): (text: string) => Promise<number> {
  const values = labelValues(model.labels);
  if (!values) throw new NeuralProblem(`The labels of the model in ${folder} are not negative and positive.`);
  return async (text) => expectedValue((await model.ask(text)).logits, values);
}

async function toName(model: LoadedModel, folder: string): Promise<(text: string) => Promise<Entity[]>> {
  const labels = nameLabels(model.labels);
  if (!labels)
    throw new NeuralProblem(`The labels of the model in ${folder} are not of people, places or organisations.`);
  const { style, pieceOf } = readPieces(JSON.parse(await readFile(join(folder, "tokenizer.json"), "utf8")));
  const nameStretch = async (text: string): Promise<Entity[]> => {
    const { ids, logits } = await model.ask(text);
    const spans = alignPieces(text, ids.map(pieceOf), style);
    return joinNames(
      text,
      spans,
      ids.map((_, at) => labels[strongest(logits, at * labels.length, labels.length)] ?? null),
    );
  };
  return async (text) => {
    const found: Entity[] = [];
    for (const stretch of cutText(text)) {
      for (const { start, end, ...name } of await nameStretch(stretch.text)) {
        found.push({ ...name, start: start + stretch.start, end: end + stretch.start });
      }
    }
    return found;
  };
}

function strongest(logits: ArrayLike<number>, from: number, count: number): number {
  let best = 0;
  for (let at = 1; at < count; at++) if ((logits[from + at] ?? 0) > (logits[from + best] ?? 0)) best = at;
  return best;
}

function rethrow(problem: string): (error: unknown) => never {
  return (error) => {
    if (error instanceof NeuralProblem) throw error;
    throw new NeuralProblem(problem, { cause: error });
  };
}
