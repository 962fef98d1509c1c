import { and, asc, eq } from "drizzle-orm";
import type { EntityKind } from "#drizzle/schema/enumerations.ts";
import { messageEntities, messages } from "#drizzle/schema/messages.ts";
import type { Context } from "#lib/context/context.ts";
import { readModels } from "#lib/models/read-models.ts";
import { explainPolarity, type PolarityExplanation } from "#lib/nlp/sentiment/explain-polarity.ts";
import { AppError } from "#lib/runtime/errors.ts";
import { findReading } from "./find-reading.ts";
import { type Emotions, unpackEmotions } from "./unpack-emotions.ts";

/** What the language engine has said of one message, and why. */
export type MessageAnalysisView = {
  language: string | null;
  /** 0..1 */
  languageConfidence: number | null;
  /** -1..1; null = not scored, as the next two. */
  polarity: number | null;
  subjectivity: number | null;
  emotions: Emotions | null;
  isQuestion: boolean;
  entities: { start: number; end: number; kind: EntityKind; value: string }[];
  /** What a neural model has changed: polarity by the rules and by the model, and whether it named others. */
  refinement: { rules: number | null; model: number | null; hasOtherNames: boolean } | null;
  /**
   * Why the rules gave their polarity. Null where there is no score, and where the engine has changed since: a score is
   * never explained by another.
   */
  explanation: PolarityExplanation | null;
};

// Scores are stored in single precision.
const sameScore = 1e-4;

/**
 * What is stored of a message's language and mood, with the words that made its score.
 * @throws AppError `not_found`
 */
export async function getMessageAnalysis(
  ctx: Context,
  input: { conversationId: number; seq: number },
): Promise<MessageAnalysisView> {
  const { readingId } = await findReading(ctx, input.conversationId);
  const [row] =
    readingId === null
      ? []
      : await ctx.db
          .select()
          .from(messages)
          .where(
            and(
              eq(messages.workspaceId, ctx.workspaceId),
              eq(messages.readingId, readingId),
              eq(messages.seq, input.seq),
            ),
          );
  if (!row) throw new AppError("not_found", "There is no such message.");
  const entities = await ctx.db
    .select()
    .from(messageEntities)
    .where(
      and(
        eq(messageEntities.workspaceId, ctx.workspaceId),
        eq(messageEntities.readingId, row.readingId),
        eq(messageEntities.seq, input.seq),
      ),
    )
    .orderBy(asc(messageEntities.start));
  return {
    language: row.language,
    languageConfidence: row.languageConfidence,
    polarity: row.polarity,
    subjectivity: row.subjectivity,
    emotions: unpackEmotions(row.emotions),
    isQuestion: row.isQuestion,
    entities: entities.map(({ start, len, kind, value }) => ({ start, end: start + len, kind, value })),
    refinement: row.refinement && {
      rules: row.refinement.polarity,
      model: row.refinement.model,
      hasOtherNames: row.refinement.names !== undefined,
    },
    explanation: explain(row),
  };
}

function explain({ text, language, ...row }: typeof messages.$inferSelect): PolarityExplanation | null {
  const { polarity } = row.refinement ?? row;
  if (polarity === null) return null;
  const explanation = explainPolarity(text, language, readModels());
  return explanation && Math.abs(explanation.polarity - polarity) < sameScore ? explanation : null;
}
