import { parseArgs } from "node:util";
import { readLines } from "#jobs/bin/analyse/read-lines.ts";
import { LineWriter } from "#jobs/bin/parse/line-writer.ts";
import { readModels } from "#lib/models/read-models.ts";
import type { MessageAnalysis } from "#lib/nlp/analysis.ts";
import { createAnalyser } from "#lib/nlp/create-analyser.ts";
import { noPrior } from "#lib/nlp/language/language-prior.ts";
import { learnPrior } from "#lib/nlp/language/learn-prior.ts";
import { nothingSaid } from "#lib/nlp/nothing-said.ts";

const sampleLines = 2_000;
/** A sample of long lines ends here: what waits is in memory. */
const sampleCharacters = 1_000_000;

/**
 * `analyse [--isolated]`: reads a text a line from standard input, prints one object a line, for empty lines too.
 * The lines are one conversation, whose languages are learnt from its first 2,000 lines; with `--isolated` each
 * stands for itself. Dates are told as from now. Returns 1 when a line could not be analysed, else 0.
 */
export async function analyseCommand(args: string[]): Promise<number> {
  const { values } = parseArgs({ args, options: { isolated: { type: "boolean", default: false } } });
  const lines = readLines(process.stdin);
  const sample = values.isolated ? [] : await takeSample(lines);
  const prior = values.isolated ? noPrior : learnPrior(sample, readModels().language);
  const analyse = createAnalyser({ prior, knownNames: [], countries: [] }, readModels());
  const localAt = new Date().toISOString().slice(0, 19);
  const out = new LineWriter(process.stdout);
  let number = 0;
  let failed = 0;

  const print = async (text: string) => {
    number++;
    try {
      await out.write(toLine(analyse({ text, localAt })));
    } catch (error) {
      failed++;
      await out.write(toLine(nothingSaid));
      process.stderr.write(
        `Line ${number} could not be analysed: ${error instanceof Error ? error.name : "unknown"}\n`,
      );
    }
  };

  for (const text of sample) await print(text);
  for await (const text of lines) await print(text);
  await out.flush();
  return failed === 0 ? 0 : 1;
}

/** The first lines, which have to be known before any can be analysed. */
async function takeSample(lines: AsyncGenerator<string>): Promise<string[]> {
  const sample: string[] = [];
  for (let characters = 0; sample.length < sampleLines && characters < sampleCharacters; ) {
    const { value, done } = await lines.next();
    if (done) break;
    sample.push(value);
    characters += value.length;
  }
  return sample;
}

/** The published fields, whatever else the engine may tell. */
function toLine(analysis: MessageAnalysis) {
  const { language, languageConfidence, polarity, subjectivity, emotions, isQuestion, tokens } = analysis;
  const entities = analysis.entities.map(({ type, start, end, text, value }) => ({ type, start, end, text, value }));
  return { language, languageConfidence, polarity, subjectivity, emotions, isQuestion, entities, tokens };
}
