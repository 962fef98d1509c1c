const fewEmoji = /^\s*(?:\p{RGI_Emoji}\s*){1,3}$/v;

/** Whether a text is one to three emoji and nothing else: `😂 😂` is, `ok 😂` is not. */
export function onlyEmoji(text: string): boolean {
  return text.length <= 64 && fewEmoji.test(text);
}
