import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { readModels } from "#lib/models/read-models.ts";
import { isQuestion } from "#lib/nlp/questions/is-question.ts";
import { tokenize } from "#lib/nlp/tokens/tokenize.ts";
import type { EvalTask } from "../eval-task.ts";

const post = /<Post class="([^"]+)"[^>]*>([\s\S]*?)<terminals>/g;
const entities: Readonly<Record<string, string>> = {
  "&amp;": "&",
  "&lt;": "<",
  "&gt;": ">",
  "&quot;": '"',
  "&apos;": "'",
};

export const questionsInChat: EvalTask = {
  task: "questions in chat",
  set: "NPS Chat (nps-chat), untrained on it",
  measure: "F1",
  published: "compromise 82.3; question mark alone 76.3",
  reach: 85,
  aim: 88,
  async run(dir) {
    const folder = join(dir, "nps-chat", "nps_chat");
    if (!existsSync(folder)) return null;
    let [right, said, gold] = [0, 0, 0];
    for (const name of readdirSync(folder).filter((file) => file.endsWith(".xml"))) {
      for (const [, label = "", text = ""] of readFileSync(join(folder, name), "utf8").matchAll(post)) {
        const asks = label.endsWith("Question");
        const words = text.replace(/&\w+;/g, (name) => entities[name] ?? name).trim();
        const told = isQuestion(words, tokenize(words), "en", readModels().questions);
        gold += asks ? 1 : 0;
        said += told ? 1 : 0;
        right += asks && told ? 1 : 0;
      }
    }
    const [precision, recall] = [(100 * right) / said, (100 * right) / gold];
    return {
      figure: (2 * precision * recall) / (precision + recall),
      details: `precision ${precision.toFixed(1)}, recall ${recall.toFixed(1)}, ${gold} questions`,
    };
  },
};
