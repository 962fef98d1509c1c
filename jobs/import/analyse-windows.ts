import type { AnalysisPool } from "#jobs/threads/analysis-pool.ts";
import type { MessageAnalysis } from "#lib/nlp/analysis.ts";
import type { AnalysedConversation } from "#lib/nlp/create-analyser.ts";
import { nothingSaid } from "#lib/nlp/nothing-said.ts";
import { analyseTexts } from "./analyse-texts.ts";
import type { PlacedRecord } from "./place-record.ts";
import type { Window } from "./read-windows.ts";

/** `analyses` beside `records`; null where a record could not be analysed. */
export type AnalysedWindow = Window & { analyses: (MessageAnalysis | null)[] };

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
  const messages = written.map(({ record }) => ({
    text: record.text,
    localAt: record.localAt,
    speaker: record.sender ?? "",
  }));
  const found = await analyseTexts(pool, conversation, messages);
  const analysisOf = new Map(written.map((placed, at) => [placed, found[at] ?? null]));
  const analyses = window.records.map((placed) => (isWritten(placed) ? (analysisOf.get(placed) ?? null) : nothingSaid));
  return { ...window, analyses };
}

function isWritten({ record }: PlacedRecord): boolean {
  return record.sender !== null && record.text !== "";
}
