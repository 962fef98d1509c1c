// Where the pieces of a tokenizer stand in the text: it may have lowered, composed or stripped it, and tells no places.
// Example: of "Zoë ging", the pieces "zoe", "ging" stand at 0..3 and 4..8.
import { bytesOfPiece } from "./bytes-of-piece.ts";
import type { PieceStyle } from "./read-pieces.ts";

/** UTF-16 offsets: they never cut a character. */
export type Span = { start: number; end: number };

/** The text as the pieces write it, with the place of each of its units in the text itself. */
type Trace = { units: string; starts: number[]; ends: number[] };

/** Longest unknown stretch that is passed over, in units. */
const longestGap = 200;
// Only these of a byte's range: others are parts of characters.
const blank = /[\t-\r ]/g;
const silent = /[\p{M}\p{Z}\p{C}]/gu;

/**
 * A span for each piece, in order; null for those without text or that cannot be found.
 * @param pieces null stands for one that says nothing of its text
 */
export function alignPieces(text: string, pieces: readonly (string | null)[], style: PieceStyle): (Span | null)[] {
  const trace = style === "bytes" ? traceBytes(text) : traceChars(text, foldLetter);
  let at = 0;
  let isLost = false;
  return pieces.map((piece) => {
    const wanted = piece === null ? "" : unitsOf(piece, style);
    if (wanted === "") {
      isLost ||= piece === null;
      return null;
    }
    const found = trace.units.startsWith(wanted, at) ? at : isLost ? findAhead(trace.units, wanted, at) : -1;
    isLost = found < 0;
    if (found < 0) return null;
    at = found + wanted.length;
    return { start: trace.starts[found] ?? 0, end: trace.ends[at - 1] ?? 0 };
  });
}

function findAhead(units: string, wanted: string, from: number): number {
  const found = units.slice(from, from + longestGap + wanted.length).indexOf(wanted);
  return found < 0 ? -1 : from + found;
}

function unitsOf(piece: string, style: PieceStyle): string {
  if (style === "bytes") return bytesOfPiece(piece).replace(blank, "");
  const bare = style === "continued" ? piece.replace(/^##(?=.)/u, "") : piece.replaceAll("▁", "");
  return Array.from(bare, foldLetter).join("");
}

function traceBytes(text: string): Trace {
  const encoder = new TextEncoder();
  return traceChars(text, (char) => String.fromCharCode(...encoder.encode(char)).replace(blank, ""));
}

function traceChars(text: string, unitsOfChar: (char: string) => string): Trace {
  const found: Trace = { units: "", starts: [], ends: [] };
  let start = 0;
  for (const char of text) {
    const end = start + char.length;
    const units = unitsOfChar(char);
    for (let at = 0; at < units.length; at++) {
      found.starts.push(start);
      found.ends.push(end);
    }
    found.units += units;
    // A mark belongs to the letter before it.
    if (units === "" && /\p{M}/u.test(char) && found.ends.at(-1) === start) found.ends[found.ends.length - 1] = end;
    start = end;
  }
  return found;
}

/** One character in the form in which text and pieces are compared. */
function foldLetter(char: string): string {
  return char.normalize("NFKD").toLowerCase().normalize("NFKD").replace(silent, "").replaceAll("ς", "σ");
}
