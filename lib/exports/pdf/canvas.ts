import PDFDocument from "pdfkit";
import { EmojiPictures } from "./emoji-pictures.ts";
import { openFace } from "./faces.ts";
import { inks } from "./palette.ts";
import { type Line, TextLayout } from "./text-layout.ts";

type Doc = InstanceType<typeof PDFDocument>;
type Image = { width: number; height: number };
/** What pdfkit has at run time and its types leave out. */
type WithInternals = Doc & {
  openImage(source: Buffer): Image;
  registerFont(name: string, font: unknown): Doc;
  _font: { layoutCache: Record<string, unknown> };
};

/** Texts after which pdfkit forgets the words it has shaped: numbers and times are never met again. */
const textsRemembered = 20_000;

/** The A4 sheet, in points. */
export const sheet = { width: 595.28, height: 841.89, marginX: 48, top: 52, bottom: 60 } as const;

/** A PDF under way: draws laid-out lines, streams pages out, keeps nothing of them. */
export class Canvas {
  readonly doc: Doc;
  readonly pictures = new EmojiPictures();
  readonly layout: TextLayout;
  /** Code points that no face has. */
  readonly missing = new Set<number>();
  readonly #images = new Map<string, Image>();
  readonly #registered = new Set<string>();
  readonly #drawn = new Map<string, number>();

  constructor(title: string, createdAt: Date) {
    this.doc = new PDFDocument({
      size: "A4",
      margin: 0,
      autoFirstPage: false,
      lang: "en",
      displayTitle: true,
      info: { Title: title, Producer: "Parlance", Creator: "Parlance", CreationDate: createdAt },
    });
    this.layout = new TextLayout(this.pictures, (codePoint) => this.missing.add(codePoint));
    this.#use(openFace("general", "regular"));
  }

  /** Draws a line whose left end is at `x` and whose baseline is at `y`. */
  draw(line: Line, x: number, y: number, sizePt: number, colour: string): void {
    for (const piece of line.pieces) {
      if (piece.kind === "emoji") {
        this.#drawEmoji(piece.key, x + piece.x, y, sizePt);
      } else {
        this.#use(piece.face);
        this.doc.fontSize(sizePt).fillColor(colour);
        this.doc.text(piece.text, x + piece.x, y, { lineBreak: false, baseline: "alphabetic" });
      }
    }
  }

  /** Lays a single line out and draws it; gives its width. */
  label(
    text: string,
    x: number,
    y: number,
    options: { size: number; colour?: string; bold?: boolean; maxWidth?: number; align?: "end" },
  ): number {
    const line = this.layout.line(
      text,
      options.size,
      options.maxWidth ?? sheet.width,
      options.bold ? "bold" : "regular",
    );
    this.draw(line, options.align === "end" ? x - line.width : x, y, options.size, options.colour ?? inks.ink);
    return line.width;
  }

  rule(x1: number, x2: number, y: number): void {
    this.doc.moveTo(x1, y).lineTo(x2, y).lineWidth(0.5).stroke(inks.rule);
  }

  #use(face: { name: string; font: unknown }): void {
    if (!this.#registered.has(face.name)) {
      (this.doc as WithInternals).registerFont(face.name, face.font);
      this.#registered.add(face.name);
    }
    this.doc.font(face.name);
    const drawn = (this.#drawn.get(face.name) ?? 0) + 1;
    this.#drawn.set(face.name, drawn);
    if (drawn % textsRemembered === 0) (this.doc as WithInternals)._font.layoutCache = Object.create(null);
  }

  #drawEmoji(key: string, x: number, y: number, sizePt: number): void {
    const picture = this.pictures.get(key);
    if (!picture) return;
    let image = this.#images.get(key);
    if (!image) {
      image = (this.doc as WithInternals).openImage(picture);
      this.#images.set(key, image);
    }
    const side = sizePt * 1.15;
    this.doc.image(image as never, x + sizePt * 0.05, y - side * 0.84, { width: side, height: side });
  }
}
