import { countWords } from "#lib/conversations/count-words.ts";
import type { NewMessage } from "#lib/messages/new-message.ts";
import { packEmotions } from "#lib/messages/pack-emotions.ts";
import { searchLexemes } from "#lib/messages/search-lexemes.ts";
import type { MessageAnalysis } from "#lib/nlp/analysis.ts";
import type { PlacedRecord } from "./place-record.ts";

/** The row of a record with all that is known of it. */
export function toNewMessage(seq: number, placed: PlacedRecord, analysis: MessageAnalysis): NewMessage {
  const { record, participantId, sentAtMs, localMs, hash } = placed;
  const { language, languageConfidence, polarity, subjectivity, emotions, isQuestion, entities, tokens } = analysis;
  return {
    seq,
    participantId,
    sentAtMs,
    localMs,
    kind: record.kind,
    language,
    languageConfidence,
    words: countWords(tokens),
    chars: record.text.length,
    polarity,
    subjectivity,
    emotions: packEmotions(emotions),
    isQuestion,
    isEdited: record.edited,
    clockNight: placed.clockNight,
    hash,
    sourceLine: record.line,
    text: record.text,
    attachment: record.attachment,
    details: record.details,
    lexemes: searchLexemes(record.text),
    entities,
  };
}
