import { type Canvas, sheet } from "./canvas.ts";
import { DeferredText } from "./deferred-text.ts";
import { inks } from "./palette.ts";

const ink3 = [0x6c, 0x69, 0x6f] as const;

/** Sheets one after the other: hands out room from the top down and writes the foot of each. */
export class Pages {
  readonly #canvas: Canvas;
  readonly #foot: string;
  readonly #total: DeferredText;
  #number = 1;
  #y: number = sheet.height;

  constructor(canvas: Canvas, foot: string) {
    this.#canvas = canvas;
    this.#foot = foot;
    this.#total = new DeferredText(canvas.doc, "Total", { widthPt: 60, sizePt: 8 });
  }

  /** The foot of the cover, which is page 1. */
  footCover(): void {
    this.#drawFoot();
  }

  /** Room of `height` points; a new sheet when it does not fit. Gives the y of its top. */
  take(height: number): number {
    if (this.#y + height > sheet.height - sheet.bottom) {
      this.#canvas.doc.addPage();
      this.#number += 1;
      this.#drawFoot();
      this.#y = sheet.top;
    }
    const top = this.#y;
    this.#y += height;
    return top;
  }

  /** What is left of the sheet. */
  get left(): number {
    return Math.max(0, sheet.height - sheet.bottom - this.#y);
  }

  /** Ends the numbering: "of y" becomes known. */
  finish(): void {
    this.#total.fill([String(this.#number)], ink3);
  }

  #drawFoot(): void {
    const y = sheet.height - 34;
    this.#canvas.label(this.#foot, sheet.marginX, y, { size: 8, colour: inks.ink3 });
    const x = sheet.width - sheet.marginX - 30;
    this.#canvas.label(`page ${this.#number} of`, x, y, { size: 8, colour: inks.ink3, align: "end" });
    this.#total.place(x + 3, y);
  }
}
