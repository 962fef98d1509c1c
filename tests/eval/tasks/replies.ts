import { existsSync } from "node:fs";
import { join } from "node:path";
import { readModels } from "#lib/models/read-models.ts";
import { readIrc } from "../../train/replies/read-irc.ts";
import { type Rates, scoreIrc } from "../../train/replies/score-irc.ts";
import type { EvalTask } from "../eval-task.ts";

type What = "links" | "pairs";

function measure(what: What, task: Pick<EvalTask, "task" | "published" | "reach" | "aim">): EvalTask {
  return {
    ...task,
    set: "Ubuntu IRC test (irc), trained on its train part",
    measure: "F1",
    async run(dir) {
      const model = readModels().replies;
      if (!model || !existsSync(join(dir, "irc", "test"))) return null;
      const scores = [false, true].map((hideNames) => scoreIrc(model, readIrc(dir, "test", { hideNames }))[what]);
      const [named, hidden] = scores as [Rates, Rates];
      const details = `precision ${named.precision.toFixed(1)}, recall ${named.recall.toFixed(1)}; names hidden F ${hidden.f.toFixed(1)}`;
      return { figure: named.f, details };
    },
  };
}

export const replyTasks: readonly EvalTask[] = [
  measure("links", { task: "reply links", published: "10x vote 73.5, feed-forward 72.3", reach: 69, aim: 73 }),
  measure("pairs", { task: "question-response pairs", published: "none", reach: 72, aim: 75 }),
];
