// A token is an emoji when it holds a pictograph, a flag or a keycap: "🪴", "🇪🇸", "1️⃣"; not "agua" or "7".

const emoji = /\p{Extended_Pictographic}|\p{Regional_Indicator}|\u20e3/u;

/** Whether a token of `MessageAnalysis.tokens` is an emoji rather than a word. */
export function isEmoji(token: string): boolean {
  return token.charCodeAt(0) > 0x7f ? emoji.test(token) : token.endsWith("\u20e3");
}
