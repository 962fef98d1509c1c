import { parsePhoneNumberFromString } from "libphonenumber-js";
import type { AnalysisPool } from "#jobs/threads/analysis-pool.ts";
import type { AnalysedConversation } from "#lib/nlp/create-analyser.ts";
import { TextSampler } from "./text-sampler.ts";

/** What somebody said; `sender` null for notices. */
export type SaidText = { sender: string | null; text: string };

/**
 * What the analysis of every message starts from: languages, names, and countries of phone numbers. It comes from the
 * messages alone, in their order: a run that was killed and taken up again gives every message the same analysis, and
 * so does one that reads them from the database.
 */
export async function learnConversation(
  pool: AnalysisPool,
  batches: AsyncIterable<{ records: readonly SaidText[] }>,
): Promise<AnalysedConversation> {
  const samples = new TextSampler();
  const senders = new Set<string>();
  for await (const { records } of batches) {
    for (const { sender, text } of records) {
      if (sender === null) continue;
      senders.add(sender);
      if (text !== "") samples.add(text);
    }
  }
  const knownNames = [...senders];
  return { prior: await pool.learnPrior(samples.texts()), knownNames, countries: countriesOf(knownNames) };
}

/** Countries of the numbers that stand for unsaved contacts, the commonest first. */
function countriesOf(names: string[]): string[] {
  const counts = new Map<string, number>();
  for (const name of names) {
    if (!name.startsWith("+")) continue;
    const country = parsePhoneNumberFromString(name)?.country;
    if (country) counts.set(country, (counts.get(country) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1]).map(([country]) => country);
}
