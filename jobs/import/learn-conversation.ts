import { parsePhoneNumberFromString } from "libphonenumber-js";
import type { AnalysisPool } from "#jobs/threads/analysis-pool.ts";
import type { AnalysedConversation } from "#lib/nlp/create-analyser.ts";
import type { ChatProfile } from "#lib/parse/chat-profile.ts";
import { readChat } from "#lib/parse/read-chat.ts";

const sampledRecords = 20_000;

/**
 * What the analysis of every message starts from: languages, names, and countries of phone numbers. It comes from the
 * file alone, so that a run that was killed and taken up again gives every message the same analysis.
 */
export async function learnConversation(
  pool: AnalysisPool,
  text: AsyncIterable<Uint8Array>,
  profile: ChatProfile,
): Promise<AnalysedConversation> {
  const prior = await pool.learnPrior(profile.sampleTexts);
  const senders = new Set<string>();
  let records = 0;
  for await (const batch of readChat(text, profile)) {
    for (const { sender } of batch.records) if (sender !== null) senders.add(sender);
    records += batch.records.length;
    if (records >= sampledRecords) break;
  }
  const knownNames = [...senders];
  return { prior, knownNames, countries: countriesOf(knownNames) };
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
