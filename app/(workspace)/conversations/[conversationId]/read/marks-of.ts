import type { Mark } from "#app/_components/chat/marked-text.tsx";
import type { ExcerptPart } from "./hits.ts";

/**
 * Where the hits of an excerpt stand in the whole text: the excerpt is a piece of it, between ellipses where it was
 * cut. Empty when the text has changed since.
 */
export function marksOf(text: string, excerpt: readonly ExcerptPart[]): Mark[] {
  const parts = excerpt.filter(({ text: part, isHit }) => isHit || (part !== "… " && part !== " …"));
  const start = text.indexOf(parts.map((part) => part.text).join(""));
  if (start < 0) return [];
  const marks: Mark[] = [];
  let at = start;
  for (const { text: part, isHit } of parts) {
    if (isHit) marks.push({ start: at, end: at + part.length });
    at += part.length;
  }
  return marks;
}
