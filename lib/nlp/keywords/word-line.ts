// The words of a text as they stand side by side; what separates them is kept as a break, so that no phrase reaches over
// it. Elided articles are cut off. Example: "L'avion est tard. On part?" -> avion, est, tard, break, on, part.
import { findLinks } from "../entities/find-links.ts";
import { withoutSpans } from "../entities/without-spans.ts";
import { tokenize } from "../tokens/tokenize.ts";
import { withoutElision } from "./without-elision.ts";

/** Stands between words that are not neighbours. */
export const lineBreak = "";

const joins = /^[ \u00a0'’‐-]*$/;

/** Folded words and numbers of a text in order, with breaks. Addresses are no words. */
export function wordLine(text: string): string[] {
  const plain = withoutSpans(text, findLinks(text));
  const line: string[] = [];
  let end = -1;
  for (const token of tokenize(plain)) {
    if (token.kind === "emoji") continue;
    if (end >= 0 && !joins.test(plain.slice(end, token.start))) line.push(lineBreak);
    line.push(withoutElision(token.text));
    end = token.end;
  }
  return line;
}
