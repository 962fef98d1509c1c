// A message asks when it holds a question mark outside its links, opens or ends like a question of its language, or
// when the trained model is sure of it. Example: "where are you" and "来る？" ask; "https://a.example/?q=1" does not.
import type { LinearModel } from "../linear/linear-model.ts";
import { scoreLinear } from "../linear/score-linear.ts";
import { fold } from "../tokens/fold.ts";
import type { Token } from "../tokens/token.ts";
import { asksInEnglish } from "./asks-in-english.ts";
import { questionFeatures } from "./question-features.ts";
import { questionWords } from "./question-words.ts";

const marks = /[?？؟⸮՞፧]/u;
const tables = new Map(
  Object.entries(questionWords).map(([language, { opening = "", anywhere = "", closing = "" }]) => {
    const split = (words: string) => words.split(" ").filter((word) => word !== "");
    return [
      language,
      { opening: new Set(split(opening)), anywhere: new Set(split(anywhere)), closing: split(closing) },
    ];
  }),
);

/**
 * Whether a message asks something.
 * @param text without its links
 * @param tokens of the text
 * @param model adds what marks and words miss; its first label is "asks"
 */
export function isQuestion(
  text: string,
  tokens: readonly Token[],
  language: string | null,
  model?: LinearModel,
): boolean {
  if (marks.test(text)) return true;
  if (language === "en" && asksInEnglish(text)) return true;
  if (language === "el" && /[;;]\s*$/u.test(text)) return true;
  if (language !== null && language !== "en" && asksByWords(text, language)) return true;
  return model !== undefined && asksByModel(tokens, model);
}

function asksByWords(text: string, language: string): boolean {
  const table = tables.get(language);
  if (!table) return false;
  const end = text.trimEnd();
  if (table.closing.some((ending) => end.endsWith(ending) && end.length > ending.length)) return true;
  const words = end.split(/\s+/);
  if (words.length < 2) return false;
  return (
    table.opening.has(fold(words[0] ?? "")) ||
    (table.anywhere.size > 0 && words.slice(1).some((word) => table.anywhere.has(fold(word.replace(/[.!,]+$/, "")))))
  );
}

function asksByModel(tokens: readonly Token[], model: LinearModel): boolean {
  if (tokens.length < 2) return false;
  const [score = 0] = scoreLinear(
    model,
    questionFeatures(
      tokens.map((token) => token.text),
      model.bits,
    ),
  );
  return score > 0;
}
