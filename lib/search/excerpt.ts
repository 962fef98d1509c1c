import type { Hit } from "./find-hits.ts";

/** A piece of a message as plain text: whoever shows it escapes it. */
export type ExcerptPart = { text: string; isHit: boolean };

const maxChars = 320;
const leadChars = 90;
const gap = /\s/;

/** The part of a text around its first hit, cut at spaces, with the hits told apart. */
export function excerpt(text: string, hits: readonly Hit[]): ExcerptPart[] {
  const merged = mergeHits(hits);
  const { start, end } = cut(text, merged[0]);
  const parts: ExcerptPart[] = [];
  let from = start;
  const push = (part: string, isHit: boolean) => {
    if (part !== "") parts.push({ text: part, isHit });
  };
  if (start > 0) push("… ", false);
  for (const hit of merged) {
    if (hit.start < from || hit.end > end) continue;
    push(text.slice(from, hit.start), false);
    push(text.slice(hit.start, hit.end), true);
    from = hit.end;
  }
  push(text.slice(from, end), false);
  if (end < text.length) push(" …", false);
  return parts;
}

function mergeHits(hits: readonly Hit[]): Hit[] {
  const merged: Hit[] = [];
  for (const hit of hits.toSorted((a, b) => a.start - b.start)) {
    const last = merged.at(-1);
    if (last && hit.start <= last.end) last.end = Math.max(last.end, hit.end);
    else merged.push({ ...hit });
  }
  return merged;
}

function cut(text: string, first: Hit | undefined): Hit {
  if (text.length <= maxChars) return { start: 0, end: text.length };
  const wanted = Math.max(0, Math.min((first?.start ?? 0) - leadChars, text.length - maxChars));
  const start = wanted === 0 ? 0 : nextGap(text, wanted, first?.start ?? text.length);
  const end = Math.max(start + maxChars, first?.end ?? 0);
  return { start, end: end >= text.length ? text.length : lastGap(text, first?.end ?? start, end) };
}

/** The first place after a space, else the wanted place moved off the middle of a character. */
function nextGap(text: string, from: number, before: number): number {
  for (let at = from; at < before; at++) if (gap.test(text.charAt(at))) return at + 1;
  return from + (isInsidePair(text, from) ? 1 : 0);
}

function lastGap(text: string, after: number, from: number): number {
  for (let at = from; at > after; at--) if (gap.test(text.charAt(at))) return at;
  return from - (isInsidePair(text, from) ? 1 : 0);
}

function isInsidePair(text: string, at: number): boolean {
  return (text.codePointAt(at - 1) ?? 0) > 0xffff;
}
