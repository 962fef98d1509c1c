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

let models: Models | undefined;

/** The weights that ship with the product (`lib/nlp/weights`), read once a process or thread. */
export function readModels(): Models {
  models ??= {
    language: {
      groups: readGroupStatistics(unpack("letter-groups.bin")),
      sentences: readLinearModel(unpack("language.bin")),
    },
    feelings: readFeelingModels(unpack("feelings.bin")),
    names: readNameModel(unpack("names.bin")),
    words: readWordScores(unpack("word-scores.bin")),
    questions: readLinearModel(unpack("questions.bin")),
    replies: readReplyModel(unpack("replies.bin")),
  };
  return models;
}

function unpack(name: string): Uint8Array {
  // Bundled into the web server this module is no neighbour of the weights any more; the root is where all processes run.
  return brotliDecompressSync(readFileSync(join(process.cwd(), "lib/nlp/weights", name)));
}
