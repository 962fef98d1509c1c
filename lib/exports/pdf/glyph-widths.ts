import type { Face } from "./faces.ts";

const maxKnown = 50_000;

/** Widths of texts, word by word: each word is shaped once and remembered. Letters never join across a space. */
export class GlyphWidths {
  readonly #em = new Map<string, number>();

  /** Width in points of a text of one face at `size` points. */
  of(face: Face, text: string, size: number): number {
    const words = text.split(" ");
    const blanks = (words.length - 1) * this.#word(face, " ");
    return words.reduce((sum, word) => sum + this.#word(face, word), blanks) * size;
  }

  #word(face: Face, word: string): number {
    if (!word) return 0;
    const key = `${face.name}\n${word}`;
    let em = this.#em.get(key);
    if (em === undefined) {
      em = face.font.layout(word).advanceWidth / face.font.unitsPerEm;
      if (this.#em.size >= maxKnown) this.#em.clear();
      this.#em.set(key, em);
    }
    return em;
  }
}
