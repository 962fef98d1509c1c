import { UnitBuffer } from "../unit-buffer.ts";

/** Enough to find the sender in. */
const unitsToLayOut = 2048;

/** What stands behind a header: a stretch of a text and of its UTF-16 units. One object is pointed here and there. */
export class Content {
  text = "";
  units: Uint16Array = new Uint16Array(0);
  start = 0;
  /** Where its first line ends. */
  lineEnd = 0;
  end = 0;
  readonly #layout = new UnitBuffer();

  point(text: string, units: Uint16Array, start: number, lineEnd: number, end: number): void {
    this.text = text;
    this.units = units;
    this.start = start;
    this.lineEnd = lineEnd;
    this.end = end;
  }

  /** Points to the whole of a text, whose first 2,048 units are laid out. */
  hold(text: string): void {
    const lineEnd = text.indexOf("\n");
    const units = this.#layout.unitsOf(text.slice(0, unitsToLayOut));
    this.point(text, units, 0, lineEnd < 0 ? text.length : lineEnd, text.length);
  }

  /** Whether every unit is laid out and none is a line feed. */
  get isOneLine(): boolean {
    return this.lineEnd === this.end && this.end <= this.units.length;
  }

  toString(): string {
    return this.text.slice(this.start, this.end);
  }
}
