import { readFeelingModels } from "#lib/nlp/emotions/read-feeling-models.ts";
import { readGroupStatistics } from "#lib/nlp/language/read-group-statistics.ts";
import { readLinearModel } from "#lib/nlp/linear/read-linear-model.ts";
import type { Models } from "#lib/nlp/models.ts";
import { readNameModel } from "#lib/nlp/names/read-name-model.ts";
import { readReplyModel } from "#lib/nlp/replies/read-reply-model.ts";
import { readWordScores } from "#lib/nlp/sentiment/read-word-scores.ts";
import { unpackWeights } from "./unpack-weights.ts";

const language = once(() => ({
  groups: readGroupStatistics(unpackWeights("letter-groups.bin")),
  sentences: readLinearModel(unpackWeights("language.bin")),
}));
const feelings = once(() => readFeelingModels(unpackWeights("feelings.bin")));
const names = once(() => readNameModel(unpackWeights("names.bin")));
const words = once(() => readWordScores(unpackWeights("word-scores.bin")));
const questions = once(() => readLinearModel(unpackWeights("questions.bin")));
const replies = once(() => readReplyModel(unpackWeights("replies.bin")));

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
