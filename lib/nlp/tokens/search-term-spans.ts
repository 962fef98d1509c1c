// What the index holds of a text: folded words cut at apostrophes, emoji, and for Han and Kana every pair of
// neighbouring characters, closed by the last one alone, so that any piece of a run is found as a phrase or a prefix.
// Example: "l'eau 東京都" gives l, eau, 東京, 京都, 都.
import { qualifyEmoji } from "./emoji.ts";
import { fold } from "./fold.ts";
import { findRuns } from "./runs.ts";
import { isUnspaced, segment } from "./segment.ts";

/** `isLast`: the single character that closes a run of Han or Kana. */
export type SearchTermSpan = { term: string; start: number; end: number; isLast?: true };

// The format of tsvector: 16,383 positions and 1 MB a row. Longer texts are searchable up to here.
const maxTerms = 16_383;
const maxChars = 200_000;
const maxTermChars = 100;

const ascii = /^[ -~]*$/;
const apostrophe = /['’]/;
const ideographs = /[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}]+|[^\p{scx=Han}\p{scx=Hira}\p{scx=Kana}]+/gu;
const isIdeographs = /^[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}]/u;

/** The terms of a text in order of their positions, with the UTF-16 offsets they come from. */
export function searchTermSpans(text: string): SearchTermSpan[] {
  const spans: SearchTermSpan[] = [];
  let chars = 0;
  for (const run of findRuns(text)) {
    const before = spans.length;
    if (run.isEmoji) spans.push({ term: qualifyEmoji(run.text), start: run.start, end: run.end });
    else pushRun(spans, run.text, run.start);
    for (let at = before; at < spans.length; at++) chars += spans[at]?.term.length ?? 0;
    if (spans.length >= maxTerms || chars >= maxChars) return spans.slice(0, maxTerms);
  }
  return spans;
}

function pushRun(spans: SearchTermSpan[], run: string, runStart: number): void {
  if (ascii.test(run) || !isUnspaced(run)) {
    pushWords(spans, run, runStart);
    return;
  }
  for (const part of run.matchAll(ideographs)) {
    const start = runStart + part.index;
    if (isIdeographs.test(part[0])) pushPairs(spans, part[0], start);
    else for (const piece of segment(part[0])) pushWords(spans, piece.text, start + piece.start);
  }
}

function pushWords(spans: SearchTermSpan[], run: string, runStart: number): void {
  let start = runStart;
  for (const word of run.split(apostrophe)) {
    const term = fold(word).slice(0, maxTermChars);
    if (term !== "") spans.push({ term, start, end: start + word.length });
    start += word.length + 1;
  }
}

function pushPairs(spans: SearchTermSpan[], run: string, runStart: number): void {
  let start = runStart;
  let previous: { char: string; start: number } | undefined;
  for (const char of run) {
    if (previous) spans.push({ term: fold(previous.char + char), start: previous.start, end: start + char.length });
    previous = { char, start };
    start += char.length;
  }
  if (previous) spans.push({ term: fold(previous.char), start: previous.start, end: start, isLast: true });
}
