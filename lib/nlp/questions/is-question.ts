// A message asks when it holds a question mark outside its links, or opens like a question of its language.
// Example: "where are you" and "来る？" ask; "https://a.example/?q=1" does not.

const marks = /[?？؟⸮՞፧]/u;
const english =
  /(?:^|[.!\n]\s*)(?:(?:so|and|but|ok|hey|oh|also|sorry)[ ,]+)*(?:(?:what|where|when|why|how|who|which|whose)(?:'s| is| are| was| were| do| does| did| will| would| should| can| could| have| has| about| many| much| long| come| time)\b|(?:do|does|did|are|is|was|were|can|could|would|will|should|shall|have|has|am|don't|isn't|aren't|didn't) (?:you|we|i|they|he|she|it|there|that|this|anyone|anybody|someone|u)\b)/i;
const japanese = /(?:か|かな|かしら|の？)\s*$/u;
const chinese = /(?:吗|嗎|呢)\s*$/u;

/** Whether a message asks something. `text` without its links. */
export function isQuestion(text: string, language: string | null): boolean {
  if (marks.test(text)) return true;
  if (language === "en") return english.test(text);
  if (language === "ja") return japanese.test(text);
  if (language === "zh") return chinese.test(text);
  return language === "el" && /[;;]\s*$/u.test(text);
}
