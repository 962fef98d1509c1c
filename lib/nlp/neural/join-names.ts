// Names out of the labels of pieces: a word has the label of its first piece, words that go on make one name.
// Example: Zo|##ë B-PER, Lima I-PER, in O is PERSON "Zoë Lima".
import type { Entity } from "../analysis.ts";
import type { Span } from "./align-pieces.ts";
import type { NameLabel } from "./name-labels.ts";

type Name = Span & { type: Entity["type"] };

const joined = /[\p{L}\p{M}\p{N}]/u;
// Scripts without spaces: where a piece ends a word may end.
const unspaced = /[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u;
const between = /^[ \u00a0.'’&/-]{0,2}$/u;
const letter = /\p{L}/u;

/** PERSONs, ORGs and LOCATIONs of a text. @param spans of its pieces, as aligned; @param labels beside them */
export function joinNames(text: string, spans: readonly (Span | null)[], labels: readonly NameLabel[]): Entity[] {
  const names: Name[] = [];
  let open: Name | undefined;
  for (const { start, end, label } of wordsOf(text, spans, labels)) {
    if (!label) open = undefined;
    else if (open?.type === label.type && !label.begins && between.test(text.slice(open.end, start))) open.end = end;
    else {
      open = { type: label.type, start, end };
      names.push(open);
    }
  }
  return names.flatMap(({ type, start, end }) => {
    const written = text.slice(start, end);
    return letter.test(written) ? [{ type, start, end, text: written, value: written }] : [];
  });
}

type Word = Span & { label: NameLabel };

function wordsOf(text: string, spans: readonly (Span | null)[], labels: readonly NameLabel[]): Word[] {
  const words: Word[] = [];
  for (const [at, span] of spans.entries()) {
    if (!span) continue;
    const last = words.at(-1);
    if (last && span.start <= last.end && (span.start < last.end || goesOn(text, span.start))) {
      last.end = Math.max(last.end, span.end);
    } else words.push({ ...span, label: labels[at] ?? null });
  }
  return words;
}

/** Whether there is no end of a word at an offset. */
function goesOn(text: string, at: number): boolean {
  const before = String.fromCodePoint(text.slice(0, at).match(/.$/su)?.[0].codePointAt(0) ?? 32);
  const after = String.fromCodePoint(text.codePointAt(at) ?? 32);
  return joined.test(before) && joined.test(after) && !(unspaced.test(before) || unspaced.test(after));
}
