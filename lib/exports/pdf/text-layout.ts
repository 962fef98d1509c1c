import bidiFactory from "bidi-js";
import { type Cluster, clustersBetween, clustersOf } from "./clusters.ts";
import { directedText } from "./directed-text.ts";
import type { EmojiPictures } from "./emoji-pictures.ts";
import { type Face, openFace, type Weight } from "./faces.ts";
import { GlyphWidths } from "./glyph-widths.ts";
import { breakSpans, type Span } from "./line-breaks.ts";
import { visualOrder } from "./visual-order.ts";

const bidi = bidiFactory();
const emojiWidthEm = 1.25;
const cutMark = "…";
/** One face, left to right, nothing to shape: most of what people write. */
const plain =
  /^[\u0020-\u007e\u00a0\u00a1-\u00a8\u00aa-\u00ad\u00af-\u02af\u0370-\u052f\u2010-\u2027\u2030-\u203a\u20ac]*$/;

/** Part of a line in one face and one direction, `x` from the line's left end. */
export type Piece = { x: number } & ({ kind: "glyphs"; face: Face; text: string } | { kind: "emoji"; key: string });
export type Line = { width: number; rtl: boolean; pieces: Piece[] };

type Paragraph = { text: string; clusters: Cluster[]; levels: Uint8Array; rtl: boolean };
type Run = Cluster & { level: number };
/** `visible` leaves out blanks at the end. */
type MeasuredSpan = Span & { width: number; visible: number };

/**
 * Sets text in lines: face by coverage, order by UAX 9, breaks by UAX 14. All widths are in points.
 * Code points for which no face has a glyph are told to `onMissing`.
 */
export class TextLayout {
  readonly #pictures: EmojiPictures;
  readonly #onMissing: (codePoint: number) => void;
  readonly #widths = new GlyphWidths();

  constructor(pictures: EmojiPictures, onMissing: (codePoint: number) => void) {
    this.#pictures = pictures;
    this.#onMissing = onMissing;
  }

  /** The lines of a text of any number of paragraphs. */
  lines(text: string, size: number, maxWidth: number, weight: Weight = "regular"): Line[] {
    return drawable(text)
      .split("\n")
      .flatMap((paragraph) => {
        const set = this.#prepare(paragraph, weight);
        const lines: Line[] = [];
        let start = 0;
        let end = 0;
        let used = 0;
        for (const span of this.#spans(set, size, maxWidth)) {
          if (end > start && used + span.visible > maxWidth) {
            lines.push(this.#line(set, start, end, size));
            start = end;
            used = 0;
          }
          end = span.end;
          used += span.width;
        }
        lines.push(this.#line(set, start, end, size));
        return lines;
      });
  }

  /** A single line; what does not fit is cut and marked. */
  line(text: string, size: number, maxWidth: number, weight: Weight = "regular"): Line {
    const flat = text.replaceAll("\n", " ");
    const lines = this.lines(flat, size, maxWidth, weight);
    const whole = lines[0] ?? { width: 0, rtl: false, pieces: [] };
    if (lines.length < 2) return whole;
    const face = openFace("general", weight);
    const markWidth = this.#widths.of(face, cutMark, size);
    const kept = this.lines(flat, size, maxWidth - markWidth, weight)[0] ?? whole;
    const mark: Piece = { kind: "glyphs", face, text: cutMark, x: kept.rtl ? 0 : kept.width };
    const shift = kept.rtl ? markWidth : 0;
    const pieces = kept.pieces.map((piece) => ({ ...piece, x: piece.x + shift }));
    return { width: kept.width + markWidth, rtl: kept.rtl, pieces: [...pieces, mark] };
  }

  #prepare(text: string, weight: Weight): Paragraph {
    if (plain.test(text)) {
      const cluster: Cluster = { start: 0, end: text.length, face: openFace("general", weight), emoji: null };
      return { text, clusters: [cluster], levels: new Uint8Array(), rtl: false };
    }
    const { levels, paragraphs } = bidi.getEmbeddingLevels(text);
    const clusters = clustersOf(text, weight, this.#pictures, this.#onMissing);
    return { text, clusters, levels, rtl: ((paragraphs[0]?.level ?? 0) & 1) === 1 };
  }

  /** Where lines may end; a word longer than a line may end after every cluster. */
  #spans(set: Paragraph, size: number, maxWidth: number): MeasuredSpan[] {
    const measure = ({ start, end }: Span): MeasuredSpan => ({
      start,
      end,
      width: this.#width(set, start, end, size),
      visible: this.#width(set, start, trimmed(set.text, start, end), size),
    });
    return breakSpans(set.text).flatMap((span) => {
      const whole = measure(span);
      return whole.visible <= maxWidth ? [whole] : this.#torn(set, span).map(measure);
    });
  }

  #torn(set: Paragraph, span: Span): readonly Span[] {
    if (set.levels.length > 0) return clustersBetween(set.clusters, span.start, span.end);
    return Array.from({ length: span.end - span.start }, (_, index) => ({
      start: span.start + index,
      end: span.start + index + 1,
    }));
  }

  #runs(set: Paragraph, start: number, end: number): Run[] {
    if (set.levels.length === 0) return set.clusters.map((cluster) => ({ ...cluster, start, end, level: 0 }));
    const runs: Run[] = [];
    for (const cluster of clustersBetween(set.clusters, start, end)) {
      const level = set.levels[cluster.start] ?? 0;
      const last = runs.at(-1);
      if (last?.face && last.face === cluster.face && last.level === level) last.end = cluster.end;
      else runs.push({ ...cluster, level });
    }
    return runs;
  }

  #runWidth(set: Paragraph, run: Run, size: number): number {
    if (run.emoji !== null) return size * emojiWidthEm;
    return this.#widths.of(run.face, set.text.slice(run.start, run.end), size);
  }

  #width(set: Paragraph, start: number, end: number, size: number): number {
    return this.#runs(set, start, end).reduce((sum, run) => sum + this.#runWidth(set, run, size), 0);
  }

  #line(set: Paragraph, start: number, end: number, size: number): Line {
    const runs = visualOrder(this.#runs(set, start, trimmed(set.text, start, end)));
    let x = 0;
    const pieces = runs.flatMap((run): Piece[] => {
      const left = x;
      x += this.#runWidth(set, run, size);
      if (run.emoji !== null) return [{ kind: "emoji", key: run.emoji, x: left }];
      const text = set.text.slice(run.start, run.end);
      if ((run.level & 1) === 0) return [{ kind: "glyphs", face: run.face, text, x: left }];
      return this.#rightToLeft(text, run.face, left, size);
    });
    return { width: x, rtl: set.rtl, pieces };
  }

  /** Word by word from the left, since pdfkit keeps the words of a text in reading order. */
  #rightToLeft(text: string, face: Face, left: number, size: number): Piece[] {
    let x = left;
    return text
      .split(" ")
      .reverse()
      .flatMap((word): Piece[] => {
        const piece: Piece = { kind: "glyphs", face, text: directedText(word), x };
        x += this.#widths.of(face, word, size) + this.#widths.of(face, " ", size);
        return word ? [piece] : [];
      });
  }
}

function trimmed(text: string, start: number, end: number): number {
  return start + text.slice(start, end).trimEnd().length;
}

/** Without what has no shape on paper: selectors and keycaps round a digit, controls. */
function drawable(text: string): string {
  return text
    .replace(/[\ufe0e\ufe0f\u20e3]/g, "")
    .replaceAll("\t", "    ")
    .replace(/[^\P{Cc}\n]/gu, "");
}
