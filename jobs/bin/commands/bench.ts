import { parseArgs } from "node:util";
import { runBench } from "#tests/bench/run-bench.ts";

/**
 * `bench [--messages 100000,1000000] [--parse-only | --analysis-only | --no-exports]`: measures reading, importing, searching, figures and exports, each
 * beside its limit. Prints one table. Returns the exit status.
 */
export async function benchCommand(args: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    options: {
      messages: { type: "string", default: "100000,1000000" },
      "parse-only": { type: "boolean", default: false },
      "analysis-only": { type: "boolean", default: false },
      "no-exports": { type: "boolean", default: false },
    },
  });
  const sizes = values.messages.split(",").map(Number);
  if (!sizes.every((size) => Number.isInteger(size) && size > 0)) throw new Error("--messages takes whole numbers.");
  const options = {
    sizes,
    isParseOnly: values["parse-only"],
    isAnalysisOnly: values["analysis-only"],
    withExports: !values["no-exports"],
  };
  process.stdout.write(await runBench(options));
  return 0;
}
