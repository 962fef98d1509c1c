import type { FeelingModels } from "./emotions/feeling-models.ts";
import type { LanguageModels } from "./language/language-models.ts";
import type { LinearModel } from "./linear/linear-model.ts";
import type { NameModel } from "./names/name-model.ts";
import type { ReplyModel } from "./replies/reply-model.ts";
import type { WordScores } from "./sentiment/word-scores.ts";

/**
 * The trained weights of the language engine, already read. Each may be missing: what it would tell is then null.
 * Weights are passed into this folder and never read by it.
 */
export type Models = Readonly<{
  /** Without it only the script and the conversation tell a language. */
  language?: LanguageModels;
  /** Emotions, good and bad feeling, by language. */
  feelings?: FeelingModels;
  /** Names of people, places and organisations in English. */
  names?: NameModel;
  /** What single words say, -5..5, by language; English is always there. */
  words?: ReadonlyMap<string, WordScores>;
  /** Whether a text without a question mark asks. */
  questions?: LinearModel;
  /** Which earlier message a message answers. */
  replies?: ReplyModel;
}>;

/** Rules and word lists only. */
export const noModels: Models = {};
