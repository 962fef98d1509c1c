import { evalTasks } from "./eval-tasks.ts";

/**
 * Measures the language engine on the sets that lie in the folder PARLANCE_EVAL_DIR, one line a task.
 * @param only part of a task's name; all tasks when left out
 * @throws Error when no folder is named
 */
export async function* runEval(only?: string): AsyncGenerator<string> {
  const dir = process.env.PARLANCE_EVAL_DIR;
  if (!dir) throw new Error("Which folder? Set PARLANCE_EVAL_DIR; tests/eval/README.md says what lies there.");
  yield row(["task", "set", "measure", "figure", "reach", "aim", "best published", "details"]);
  yield row(["---", "---", "---", "---:", "---:", "---:", "---", "---"]);
  for (const task of evalTasks) {
    if (only && !task.task.includes(only)) continue;
    const measured = await task.run(dir);
    const figure = measured ? String(Number(measured.figure.toFixed(4))) : "set absent";
    yield row([
      task.task,
      task.set,
      task.measure,
      figure,
      String(task.reach),
      String(task.aim),
      task.published,
      measured?.details ?? "",
    ]);
  }
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(" | ")} |\n`;
}
