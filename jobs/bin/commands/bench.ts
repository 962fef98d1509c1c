import { parseArgs } from "node:util";
import { runBench } from "#tests/bench/run-bench.ts";
import { runWebhookBench } from "#tests/bench/webhooks/run-webhook-bench.ts";

/**
 * `bench [--messages 100000,1000000] [--parse-only | --analysis-only | --no-exports]`: measures reading, importing, searching, figures and exports, each
 * beside its limit. `bench --webhooks [--per-minute 10000] [--seconds 120] [--no-limits]`: sends signed webhooks to the running product. Prints one table. Returns
 * the exit status.
 */
export async function benchCommand(args: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    options: {
      messages: { type: "string", default: "100000,1000000" },
      "parse-only": { type: "boolean", default: false },
      "analysis-only": { type: "boolean", default: false },
      "no-exports": { type: "boolean", default: false },
      webhooks: { type: "boolean", default: false },
      "per-minute": { type: "string", default: "10000" },
      seconds: { type: "string", default: "120" },
      "no-limits": { type: "boolean", default: false },
    },
  });
  if (values.webhooks) {
    const options = { perMinute: wholeNumber(values["per-minute"]), seconds: wholeNumber(values.seconds) };
    process.stdout.write(await runWebhookBench({ ...options, withLimits: !values["no-limits"] }));
    return 0;
  }
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

function wholeNumber(given: string): number {
  const number = Number(given);
  if (!Number.isInteger(number) || number <= 0) throw new Error(`${given} is not a whole number above zero.`);
  return number;
}
