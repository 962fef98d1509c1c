import type { AnalysisPool } from "#jobs/threads/analysis-pool.ts";
import type { MessageAnalysis } from "#lib/nlp/analysis.ts";
import type { AnalysedConversation } from "#lib/nlp/create-analyser.ts";
import type { PlacedRecord } from "./place-record.ts";
import type { Window } from "./read-windows.ts";

/** `analyses` beside `records`; null where a record could not be analysed. */
export type AnalysedWindow = Window & { analyses: (MessageAnalysis | null)[] };

/** What is said of a record without a text by a person: nothing. */
const nothing: MessageAnalysis = {
  language: null,
  languageConfidence: null,
  polarity: null,
  subjectivity: null,
  emotions: {},
  isQuestion: false,
  entities: [],
  tokens: [],
};

/**
 * Analyses windows in threads and gives them back in their order. At most `inFlight` wait at once: a slow consumer
 * stops the reading of the file.
 */
export async function* analyseWindows(
  windows: AsyncIterable<Window>,
  pool: AnalysisPool,
  conversation: AnalysedConversation,
  inFlight: number,
): AsyncGenerator<AnalysedWindow> {
  const queue: Promise<AnalysedWindow>[] = [];
  try {
    for await (const window of windows) {
      const analysed = analyseWindow(window, pool, conversation);
      // It is awaited in its turn; until then a failure must not count as unhandled.
      analysed.catch(() => undefined);
      queue.push(analysed);
      if (queue.length < inFlight) continue;
      const next = queue.shift();
      if (next) yield await next;
    }
    for (let next = queue.shift(); next; next = queue.shift()) yield await next;
  } finally {
    await Promise.allSettled(queue);
  }
}

async function analyseWindow(
  window: Window,
  pool: AnalysisPool,
  conversation: AnalysedConversation,
): Promise<AnalysedWindow> {
  const written = window.records.filter(isWritten);
  const found = await analyseAll(pool, conversation, written);
  const analysisOf = new Map(written.map((placed, at) => [placed, found[at] ?? null]));
  const analyses = window.records.map((placed) => (isWritten(placed) ? (analysisOf.get(placed) ?? null) : nothing));
  return { ...window, analyses };
}

function isWritten({ record }: PlacedRecord): boolean {
  return record.sender !== null && record.text !== "";
}

/** One record that breaks the analysis does not take the others with it: then each is asked alone. */
async function analyseAll(
  pool: AnalysisPool,
  conversation: AnalysedConversation,
  placed: PlacedRecord[],
): Promise<(MessageAnalysis | null)[]> {
  if (placed.length === 0) return [];
  const messages = placed.map(({ record }) => ({ text: record.text, localAt: record.localAt }));
  try {
    return await pool.analyse(conversation, messages);
  } catch (error) {
    const single: (MessageAnalysis | null)[] = [];
    for (const message of messages) {
      const [analysis = null] = await pool.analyse(conversation, [message]).catch(() => []);
      single.push(analysis);
    }
    // Nothing at all can be analysed: that is not the fault of a record.
    if (single.every((analysis) => analysis === null) && single.length > 1) throw error;
    return single;
  }
}
