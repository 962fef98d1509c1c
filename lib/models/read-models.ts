import { readFileSync } from "node:fs";
import { join } from "node:path";
import { brotliDecompressSync } from "node:zlib";
import { readFeelingModels } from "#lib/nlp/emotions/read-feeling-models.ts";
import { readGroupStatistics } from "#lib/nlp/language/read-group-statistics.ts";
import { readLinearModel } from "#lib/nlp/linear/read-linear-model.ts";
import type { Models } from "#lib/nlp/models.ts";
import { readNameModel } from "#lib/nlp/names/read-name-model.ts";
import { readReplyModel } from "#lib/nlp/replies/read-reply-model.ts";
import { readWordScores } from "#lib/nlp/sentiment/read-word-scores.ts";

const language = once(() => ({
  groups: readGroupStatistics(unpack("letter-groups.bin")),
  sentences: readLinearModel(unpack("language.bin")),
}));
const feelings = once(() => readFeelingModels(unpack("feelings.bin")));
const names = once(() => readNameModel(unpack("names.bin")));
const words = once(() => readWordScores(unpack("word-scores.bin")));
const questions = once(() => readLinearModel(unpack("questions.bin")));
const replies = once(() => readReplyModel(unpack("replies.bin")));

const models: Models = {
  get language() {
    return language();
  },
  get feelings() {
    return feelings();
  },
  get names() {
    return names();
  },
  get words() {
    return words();
  },
  get questions() {
    return questions();
  },
  get replies() {
    return replies();
  },
};

/**
 * The weights that ship with the product (`lib/nlp/weights`). Each is read when it is first asked for, once a process or
 * thread: a page that explains a score needs a part of them only.
 */
export function readModels(): Models {
  return models;
}

function once<Model>(read: () => Model): () => Model {
  let model: Model | undefined;
  return () => {
    model ??= read();
    return model;
  };
}

function unpack(name: string): Uint8Array {
  // Bundled into the web server this module is no neighbour of the weights any more; the root is where all processes run.
  return brotliDecompressSync(readFileSync(join(process.cwd(), "lib/nlp/weights", name)));
}
