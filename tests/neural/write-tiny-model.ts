import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type Graph, type Weights, writeOnnx } from "./write-onnx.ts";

export type TinyModel = {
  /** What the model labels: a whole text, or each piece of it. */
  task: "texts" | "pieces";
  labels: string[];
  /** What a word says for each label; all others say nothing. */
  words: Record<string, number[]>;
  /** What every piece says besides. */
  always?: number[];
};

const marks = ["[PAD]", "[UNK]", "[CLS]", "[SEP]"];
const letters = [..."abcdefghijklmnopqrstuvwxyz0123456789"];
const signs = [...".,!?'()-/&"];

/**
 * Writes a real model in the layout of transformers.js: a tokenizer of word pieces that lowers and strips accents, a
 * table that gives each piece a vector, and a linear layer. Single letters make it able to read any Latin word.
 */
export async function writeTinyModel(folder: string, { task, labels, words, always }: TinyModel): Promise<void> {
  const vocabulary = [...marks, ...letters, ...letters.map((letter) => `##${letter}`), ...signs, ...Object.keys(words)];
  const zero = labels.map(() => 0);
  const rows = vocabulary.map((piece) => {
    const said = words[piece] ?? zero;
    return said.map((value, at) => value + (marks.includes(piece) ? 0 : (always?.[at] ?? 0)));
  });
  await mkdir(join(folder, "onnx"), { recursive: true });
  const architecture = task === "texts" ? "BertForSequenceClassification" : "BertForTokenClassification";
  const files: Record<string, unknown> = {
    "config.json": {
      model_type: "bert",
      architectures: [architecture],
      max_position_embeddings: 512,
      id2label: Object.fromEntries(labels.entries()),
      label2id: Object.fromEntries(labels.map((label, at) => [label, at])),
    },
    "tokenizer_config.json": { tokenizer_class: "BertTokenizer", do_lower_case: true, model_max_length: 512 },
    "tokenizer.json": tokenizerOf(vocabulary),
  };
  for (const [name, content] of Object.entries(files)) await writeFile(join(folder, name), JSON.stringify(content));
  await writeFile(join(folder, "onnx", "model_quantized.onnx"), writeOnnx(graphOf(task, rows)));
}

function graphOf(task: TinyModel["task"], rows: number[][]): Graph {
  const size = rows[0]?.length ?? 0;
  const unit = Float32Array.from({ length: size * size }, (_, at) => (at % (size + 1) === 0 ? 1 : 0));
  const weights: Weights[] = [
    { name: "table", dims: [rows.length, size], floats: Float32Array.from(rows.flat()) },
    { name: "linear", dims: [size, size], floats: unit },
  ];
  const vectors = { op: "Gather", inputs: ["table", "input_ids"], output: "vectors", ints: { axis: 0 } };
  const inputs = ["input_ids", "attention_mask"];
  if (task === "pieces") {
    const linear = { op: "MatMul", inputs: ["vectors", "linear"], output: "logits" };
    return { inputs, output: { name: "logits", dims: 3 }, nodes: [vectors, linear], weights };
  }
  return {
    inputs,
    output: { name: "logits", dims: 2 },
    nodes: [
      vectors,
      { op: "Cast", inputs: ["attention_mask"], output: "mask", ints: { to: 1 } },
      { op: "Unsqueeze", inputs: ["mask", "last"], output: "masks" },
      { op: "Mul", inputs: ["vectors", "masks"], output: "read" },
      { op: "ReduceSum", inputs: ["read", "first"], output: "sum", ints: { keepdims: 0 } },
      { op: "MatMul", inputs: ["sum", "linear"], output: "logits" },
    ],
    weights: [...weights, { name: "last", dims: [1], ints: [2] }, { name: "first", dims: [1], ints: [1] }],
  };
}

function tokenizerOf(vocabulary: string[]) {
  const id = (mark: string) => vocabulary.indexOf(mark);
  const special = (mark: string) => ({ SpecialToken: { id: mark, type_id: 0 } });
  return {
    version: "1.0",
    added_tokens: marks.map((content) => ({
      id: id(content),
      content,
      single_word: false,
      lstrip: false,
      rstrip: false,
      normalized: false,
      special: true,
    })),
    normalizer: {
      type: "BertNormalizer",
      clean_text: true,
      handle_chinese_chars: true,
      strip_accents: true,
      lowercase: true,
    },
    pre_tokenizer: { type: "BertPreTokenizer" },
    post_processor: {
      type: "TemplateProcessing",
      single: [special("[CLS]"), { Sequence: { id: "A", type_id: 0 } }, special("[SEP]")],
      pair: [],
      special_tokens: Object.fromEntries(
        ["[CLS]", "[SEP]"].map((mark) => [mark, { id: mark, ids: [id(mark)], tokens: [mark] }]),
      ),
    },
    decoder: { type: "WordPiece", prefix: "##", cleanup: true },
    model: {
      type: "WordPiece",
      unk_token: "[UNK]",
      continuing_subword_prefix: "##",
      max_input_chars_per_word: 100,
      vocab: Object.fromEntries(vocabulary.map((piece, at) => [piece, at])),
    },
  };
}
