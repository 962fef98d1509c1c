import { foldWideDigits } from "./headers/fold-wide-digits.ts";
import { UnitBuffer } from "./unit-buffer.ts";

export type LineEnd = "none" | "lf" | "crlf";

const carriageReturn = 0x0d;

/**
 * Walks over the lines of blocks of text: where the line at hand starts, where its text ends, and how the line before it
 * ended. Lines end with LF or CR LF only: other breaks of Unicode occur inside messages. All positions are UTF-16 units
 * of the block.
 */
export class LineCursor {
  text = "";
  units: Uint16Array = new Uint16Array(0);
  /** The block as headers are read in it, of the same length. */
  stampText = "";
  stampUnits: Uint16Array = this.units;
  start = 0;
  end = 0;
  endBefore: LineEnd = "none";
  readonly #layout = new UnitBuffer();
  readonly #stampLayout = new UnitBuffer();
  #next = 0;
  #lastEnd: LineEnd = "none";

  /** Goes on with a block of whole lines. */
  open(text: string): void {
    this.text = text;
    this.units = this.#layout.unitsOf(text);
    this.stampText = foldWideDigits(text);
    this.stampUnits = this.stampText === text ? this.units : this.#stampLayout.unitsOf(this.stampText);
    this.#next = 0;
  }

  /** Moves to the next line; false when the block has no more. */
  next(): boolean {
    const { text } = this;
    const start = this.#next;
    if (start >= text.length) return false;
    const feed = text.indexOf("\n", start);
    const isLast = feed < 0;
    const stop = isLast ? text.length : feed;
    const isCrLf = !isLast && stop > start && this.units[stop - 1] === carriageReturn;
    this.start = start;
    this.end = isCrLf ? stop - 1 : stop;
    this.endBefore = this.#lastEnd;
    this.#lastEnd = isLast ? "none" : isCrLf ? "crlf" : "lf";
    this.#next = stop + 1;
    return true;
  }
}
