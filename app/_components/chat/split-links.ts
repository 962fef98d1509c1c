import { LinkifyIt } from "linkify-it";

const linkify = new LinkifyIt({ fuzzyLink: true, fuzzyEmail: true });
const schemes = /^(?:https?|mailto|tel):/i;

export type TextPart = { text: string; start: number; href: string | null };

/**
 * Cuts a text into what is a link and what is not. Only http, https, mailto and tel become links; `start` is the UTF-16
 * offset in the text. `see example.org` -> `see `, `example.org`.
 */
export function splitLinks(text: string): TextPart[] {
  const parts: TextPart[] = [];
  let end = 0;
  for (const match of linkify.match(text) ?? []) {
    if (!schemes.test(match.url)) continue;
    if (match.index > end) parts.push({ text: text.slice(end, match.index), start: end, href: null });
    parts.push({ text: match.raw, start: match.index, href: match.url });
    end = match.lastIndex;
  }
  if (end < text.length || parts.length === 0) parts.push({ text: text.slice(end), start: end, href: null });
  return parts;
}
