import { findLinks } from "#lib/nlp/entities/find-links.ts";
import { withoutSpans } from "#lib/nlp/entities/without-spans.ts";
import { tokenize } from "#lib/nlp/tokens/tokenize.ts";

/** The tokens of a stored message, as its analysis had them: addresses are no words. */
export function tokensOf(text: string): string[] {
  return tokenize(withoutSpans(text, findLinks(text))).map((token) => token.text);
}
