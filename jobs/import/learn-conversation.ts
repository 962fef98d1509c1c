import type { AnalysisPool } from "#jobs/threads/analysis-pool.ts";
import type { AnalysedConversation } from "#lib/nlp/create-analyser.ts";
import { peopleNamed } from "#lib/parse/people-named.ts";
import { copyOf } from "#lib/text/copy-of.ts";
import { countriesOf } from "./countries-of.ts";
import { TextSampler } from "./text-sampler.ts";

/** What somebody said and the file that came with it; `sender` null for notices. */
export type SaidText = { sender: string | null; text: string; attachment: string | null };

const mostContacts = 5_000;

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
  const contacts = new Set<string>();
  for await (const { records } of batches) {
    for (const record of records) {
      const { sender, text } = record;
      if (sender === null) continue;
      senders.add(sender);
      if (text !== "") samples.add(text, sender);
      for (const name of peopleNamed(record)) if (contacts.size < mostContacts) contacts.add(copyOf(name));
    }
  }
  const countries = countriesOf([...senders]);
  const prior = await pool.learnPrior(samples.texts(), { speakers: samples.senders(), countries });
  return { prior, knownNames: [...new Set([...senders, ...contacts])], countries };
}
