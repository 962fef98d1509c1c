// One emoji is what a person sees as one picture: joined sequences, flags, skin tones and keycaps stay whole.
// Example: "👩🏽‍🚀" is one, "🇨🇭🇨🇭" are two, "1️⃣" is one.

// Pictographs that are letters or signs in running text unless U+FE0F asks for a picture.
const signs = "©®™ℹ‼⁉〰〽Ⓜ㊗㊙\\u2194-\\u21AA\\u25AA-\\u25FE\\u{1F170}-\\u{1F17F}";
const modified = "(?:\\uFE0F|\\p{EMod})?";
const element = `\\p{Extended_Pictographic}${modified}(?:[\\u{E0020}-\\u{E007E}]+\\u{E007F})?`;

/** Source of a pattern (flag u) that matches one emoji. */
export const emojiSource = [
  "\\p{RI}\\p{RI}",
  "[0-9#*]\\uFE0F?\\u20E3",
  `(?![${signs}](?!\\uFE0F))${element}(?:\\u200D${element})*`,
].join("|");

const bare = /(?![\p{Emoji_Presentation}])\p{Extended_Pictographic}(?!\p{EMod}|\uFE0F)/gu;

/** The fully qualified form of an emoji (UTS 51): a bare ❤ and ❤ with U+FE0F count as the same. */
export function qualifyEmoji(emoji: string): string {
  if (emoji.endsWith("\u20E3")) return `${emoji.charAt(0)}\uFE0F\u20E3`;
  return emoji.replace(bare, "$&\uFE0F");
}
