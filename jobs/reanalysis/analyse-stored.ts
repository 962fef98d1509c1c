import { analyseTexts } from "#jobs/import/analyse-texts.ts";
import { windowRecords } from "#jobs/import/read-windows.ts";
import type { AnalysisPool } from "#jobs/threads/analysis-pool.ts";
import { countWords } from "#lib/conversations/count-words.ts";
import { packEmotions } from "#lib/messages/pack-emotions.ts";
import type { AnalysedMessage } from "#lib/messages/reanalysis/analysed-message.ts";
import type { StoredMessage } from "#lib/messages/reanalysis/load-stored-messages.ts";
import { searchLexemes } from "#lib/messages/search-lexemes.ts";
import type { MessageAnalysis } from "#lib/nlp/analysis.ts";
import type { AnalysedConversation } from "#lib/nlp/create-analyser.ts";
import { nothingSaid } from "#lib/nlp/nothing-said.ts";

/** A message with what is said of it now, and its tokens for counting. */
export type Reanalysed = { message: StoredMessage; now: AnalysedMessage; tokens: readonly string[] | null };

/**
 * What the engine says now of stored messages, one window after the other: one thread is busy, not all. Where it breaks
 * at a message, what was said before stays.
 */
export async function analyseStored(
  pool: AnalysisPool,
  conversation: AnalysedConversation,
  messages: readonly StoredMessage[],
): Promise<Reanalysed[]> {
  const written = messages.filter(isWritten);
  const found = new Map<number, MessageAnalysis | null>();
  for (let start = 0; start < written.length; start += windowRecords) {
    const window = written.slice(start, start + windowRecords);
    const analyses = await analyseTexts(pool, conversation, window);
    for (const [at, { seq }] of window.entries()) found.set(seq, analyses[at] ?? null);
  }
  return messages.map((message) => {
    const analysis = isWritten(message) ? (found.get(message.seq) ?? null) : nothingSaid;
    const now = analysis === null ? message.before : toAnalysed(message, analysis);
    return { message, now, tokens: analysis?.tokens ?? null };
  });
}

function isWritten({ participantId, text }: StoredMessage): boolean {
  return participantId !== null && text !== "";
}

function toAnalysed({ text, before }: StoredMessage, analysis: MessageAnalysis): AnalysedMessage {
  const { language, languageConfidence, polarity, subjectivity, isQuestion, entities, tokens } = analysis;
  const { seq, hash, participantId, localMs } = before;
  const scores = { languageConfidence, polarity, subjectivity, emotions: packEmotions(analysis.emotions) };
  return {
    seq,
    hash,
    participantId,
    localMs,
    language,
    ...scores,
    words: countWords(tokens),
    isQuestion,
    entities,
    lexemes: searchLexemes(text),
  };
}
