import { pathToFileURL } from "node:url";
import { NeuralProblem } from "./neural-problem.ts";

type Tensor = { data: ArrayLike<number | bigint>; dims: readonly number[] };
type Inputs = { input_ids: Tensor };
type Tokenizer = (text: string, options: { truncation: boolean; max_length: number }) => Inputs;
type Model = {
  (inputs: Inputs): Promise<{ logits: Tensor }>;
  config: { id2label?: Record<string, string> | null; max_position_embeddings?: number };
};
type Loading = { dtype: string; local_files_only: boolean };
type Loader<Loaded, Options> = { from_pretrained(name: string, options: Options): Promise<Loaded> };

/** As much of @huggingface/transformers 3 and 4 as is used. It is no dependency: these are our own words for it. */
type Transformers = {
  env: { allowRemoteModels: boolean; allowLocalModels: boolean; localModelPath: string; useFSCache: boolean };
  AutoTokenizer: Loader<Tokenizer, { local_files_only: boolean }>;
  AutoModelForSequenceClassification: Loader<Model, Loading>;
  AutoModelForTokenClassification: Loader<Model, Loading>;
};

/** A model that has been loaded, with what reads texts for it. */
export type LoadedModel = {
  /** In the order of its answers. */
  labels: string[];
  /** Numbers of the pieces of a text, and what the model says: a row of logits, a row for each piece where it labels pieces. */
  ask(text: string): Promise<{ ids: number[]; logits: ArrayLike<number> }>;
};

/** Longest text that is read, in pieces. */
const mostPieces = 512;

/**
 * Loads models with the operator's own library. The only place that touches it; nothing is ever downloaded.
 * @param library its main file
 * @param folder the folder that holds the models
 * @throws NeuralProblem when it is another library than expected
 */
export async function loadTransformers(library: string, folder: string) {
  // The address is known only at run time, so neither the compiler nor a bundler looks for the package.
  const address = pathToFileURL(library).href;
  const loaded = (await import(/* webpackIgnore: true */ /* turbopackIgnore: true */ address)) as
    | Transformers
    | { default: Transformers };
  const transformers = "env" in loaded ? loaded : loaded.default;
  if (!transformers?.env || !transformers.AutoTokenizer)
    throw new NeuralProblem(`${library} is not the library expected.`);
  const { env } = transformers;
  Object.assign(env, { allowRemoteModels: false, allowLocalModels: true, localModelPath: folder, useFSCache: false });

  const load = async (name: string, dtype: string, loader: Loader<Model, Loading>): Promise<LoadedModel> => {
    const tokenizer = await transformers.AutoTokenizer.from_pretrained(name, { local_files_only: true });
    const model = await loader.from_pretrained(name, { dtype, local_files_only: true });
    const positions = model.config.max_position_embeddings;
    const max_length = Math.min(mostPieces, positions ? positions - 2 : mostPieces);
    const labels = Object.entries(model.config.id2label ?? {}).sort(([one], [other]) => Number(one) - Number(other));
    return {
      labels: labels.map(([, label]) => label),
      ask: async (text) => {
        const inputs = tokenizer(text, { truncation: true, max_length });
        const { logits } = await model(inputs);
        return { ids: Array.from(inputs.input_ids.data, Number), logits: Array.from(logits.data, Number) };
      },
    };
  };
  return {
    forTexts: (name: string, dtype: string) => load(name, dtype, transformers.AutoModelForSequenceClassification),
    forPieces: (name: string, dtype: string) => load(name, dtype, transformers.AutoModelForTokenClassification),
  };
}
