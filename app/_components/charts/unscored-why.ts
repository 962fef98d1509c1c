import { canScore } from "#lib/models/can-score.ts";
import { formatCount } from "../format/format-count.ts";
import { formatLanguage } from "../format/format-language.ts";

const list = new Intl.ListFormat("en-GB", { type: "conjunction" });
const mostNamed = 3;
const lacks = { polarity: "word list", emotions: "trained model" };

/** Why messages are not scored: `12 messages in Kurdish have no word list, the others no words`. */
export function unscoredWhy(
  languages: readonly { language: string; messages: number }[],
  what: keyof typeof lacks,
): string {
  const without = new Map<string, number>();
  for (const { language, messages } of languages) {
    if (!canScore(language)[what]) without.set(language, (without.get(language) ?? 0) + messages);
  }
  if (without.size === 0) return "no words that are read";
  const ranked = [...without].sort((a, b) => b[1] - a[1]);
  const named = ranked.slice(0, mostNamed).map(([language]) => formatLanguage(language));
  const rest = ranked.length > mostNamed ? ["other languages"] : [];
  const count = formatCount(
    ranked.reduce((sum, [, messages]) => sum + messages, 0),
    "message",
  );
  return `${count} in ${list.format([...named, ...rest])} for want of a ${lacks[what]}, the others for want of words`;
}
