import type PDFDocument from "pdfkit";

type Doc = InstanceType<typeof PDFDocument>;
/** What pdfkit has at run time and its types leave out. */
type Reference = { write(text: string): void; end(): void };
type WithInternals = Doc & {
  ref(data: Record<string, unknown>): Reference;
  page: { xobjects: Record<string, Reference> };
  addContent(operators: string): void;
};

const heightPt = 12;

/**
 * Text that is known only when the document ends, such as its number of pages, stands on each page as a reference
 * to one form, filled at the end: no page has to be kept in memory for it. Latin letters only.
 */
export class DeferredText {
  readonly #doc: WithInternals;
  readonly #form: Reference;
  readonly #name: string;
  readonly #sizePt: number;

  constructor(doc: Doc, name: string, options: { widthPt: number; sizePt: number; lines?: number }) {
    this.#doc = doc as WithInternals;
    this.#name = name;
    this.#sizePt = options.sizePt;
    const font = this.#doc.ref({ Type: "Font", Subtype: "Type1", BaseFont: "Helvetica", Encoding: "WinAnsiEncoding" });
    font.end();
    this.#form = this.#doc.ref({
      Type: "XObject",
      Subtype: "Form",
      BBox: [0, -heightPt * (options.lines ?? 1), options.widthPt, heightPt],
      Resources: { Font: { F: font } },
    });
  }

  /** Puts the text on the current page, `y` being its first baseline. */
  place(x: number, y: number): void {
    this.#doc.page.xobjects[this.#name] = this.#form;
    this.#doc.addContent(`q 1 0 0 -1 ${x} ${y} cm /${this.#name} Do Q`);
  }

  /** Says what the text is, once, before the document ends. */
  fill(lines: string[], colour: readonly [number, number, number]): void {
    const shown = lines.map((line) => `(${line.replace(/[\\()]/g, "\\$&")}) Tj T*`).join(" ");
    this.#form.write(
      `BT ${colour.map((part) => (part / 255).toFixed(3)).join(" ")} rg /F ${this.#sizePt} Tf ${heightPt} TL ${shown} ET`,
    );
    this.#form.end();
  }
}
