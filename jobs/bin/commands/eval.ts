import { parseArgs } from "node:util";
import { runEval } from "#tests/eval/run-eval.ts";

/**
 * `eval [--only TASK]`: measures the language engine on the evaluation sets found in PARLANCE_EVAL_DIR and prints a
 * table. Sets are never downloaded. Returns the exit status.
 */
export async function evalCommand(args: string[]): Promise<number> {
  const { values } = parseArgs({ args, options: { only: { type: "string" } } });
  for await (const line of runEval(values.only)) process.stdout.write(line);
  return 0;
}
