import { analyseWindows } from "#jobs/import/analyse-windows.ts";
import { countriesOf } from "#jobs/import/countries-of.ts";
import { type Window, windowRecords } from "#jobs/import/read-windows.ts";
import { toNewMessage } from "#jobs/import/to-new-message.ts";
import type { AnalysisPool } from "#jobs/threads/analysis-pool.ts";
import type { PlacedMessage } from "#lib/analytics/count-placed.ts";
import type { NewMessage } from "#lib/messages/new-message.ts";
import type { LanguagePrior } from "#lib/nlp/language/language-prior.ts";
import { nothingSaid } from "#lib/nlp/nothing-said.ts";
import type { ShapedRow } from "./shape-rows.ts";

/** Windows that wait for a thread at once. */
const inFlight = 2;

/** The rows with what is said of them; what cannot be analysed is stored without. */
export async function analyseRows(
  rows: readonly ShapedRow[],
  knownNames: string[],
  prior: LanguagePrior,
  pool: AnalysisPool,
): Promise<(NewMessage & PlacedMessage)[]> {
  const conversation = { prior, knownNames, countries: countriesOf(knownNames) };
  const messages: (NewMessage & PlacedMessage)[] = [];
  for await (const { records, analyses } of analyseWindows(windowsOf(rows), pool, conversation, inFlight)) {
    for (const [at, placed] of records.entries()) {
      const seq = rows[messages.length]?.seq ?? 0;
      const analysis = analyses[at] ?? nothingSaid;
      const message = toNewMessage(seq, placed, analysis);
      messages.push({ ...message, localAt: placed.record.localAt, tokens: analysis.tokens });
    }
  }
  return messages;
}

async function* windowsOf(rows: readonly ShapedRow[]): AsyncGenerator<Window> {
  for (let at = 0; at < rows.length; at += windowRecords) {
    yield { records: rows.slice(at, at + windowRecords).map(({ placed }) => placed), rejects: [] };
  }
}
