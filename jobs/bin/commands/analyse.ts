import { createInterface } from "node:readline";
import { parseArgs } from "node:util";
import { readModels } from "#lib/models/read-models.ts";
import type { MessageAnalysis } from "#lib/nlp/analysis.ts";
import { createAnalyser } from "#lib/nlp/create-analyser.ts";
import { noPrior } from "#lib/nlp/language/language-prior.ts";
import { learnPrior } from "#lib/nlp/language/learn-prior.ts";

const sampleLines = 2_000;

/**
 * `analyse [--isolated]`: reads a text a line from standard input, prints one object a line, for empty lines too.
 * The lines are one conversation, whose languages are learnt from its first 2,000 lines; with `--isolated` each
 * stands for itself. Returns the exit status.
 */
export async function analyseCommand(args: string[]): Promise<number> {
  const { values } = parseArgs({ args, options: { isolated: { type: "boolean", default: false } } });
  const lines = createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })[Symbol.asyncIterator]();
  const localAt = new Date().toISOString().slice(0, 19);

  const sample: string[] = [];
  while (!values.isolated && sample.length < sampleLines) {
    const { value, done } = await lines.next();
    if (done) break;
    sample.push(value);
  }
  const prior = values.isolated ? noPrior : learnPrior(sample);
  const analyse = createAnalyser({ prior, knownNames: [], countries: [] }, readModels());
  for (const text of sample) print(analyse({ text, localAt }));
  for await (const text of { [Symbol.asyncIterator]: () => lines }) print(analyse({ text, localAt }));
  return 0;
}

function print(analysis: MessageAnalysis): void {
  process.stdout.write(`${JSON.stringify(analysis)}\n`);
}
