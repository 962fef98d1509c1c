import type { AnalysisPool } from "#jobs/threads/analysis-pool.ts";
import type { MessageAnalysis } from "#lib/nlp/analysis.ts";
import type { AnalysedConversation, MessageToAnalyse } from "#lib/nlp/create-analyser.ts";

/**
 * Analyses a window of messages. One that breaks the analysis does not take the others with it: then each is asked
 * alone, and that one is null.
 * @throws Error when nothing at all can be analysed: that is not the fault of a message
 */
export async function analyseTexts(
  pool: AnalysisPool,
  conversation: AnalysedConversation,
  messages: MessageToAnalyse[],
): Promise<(MessageAnalysis | null)[]> {
  if (messages.length === 0) return [];
  try {
    return await pool.analyse(conversation, messages);
  } catch (error) {
    const single: (MessageAnalysis | null)[] = [];
    for (const message of messages) {
      const [analysis = null] = await pool.analyse(conversation, [message]).catch(() => []);
      single.push(analysis);
    }
    if (single.every((analysis) => analysis === null) && single.length > 1) throw error;
    return single;
  }
}
