const leastUnits = 64 * 1024;

/**
 * Lays out texts as UTF-16 units, which are read one by one much faster than a string gives them. Offsets are those of
 * the string. The memory is used again: what was given before is overwritten by the next text.
 */
export class UnitBuffer {
  #units = new Uint16Array(0);
  #bytes = Buffer.alloc(0);

  unitsOf(text: string): Uint16Array {
    if (this.#units.length < text.length) {
      this.#units = new Uint16Array(Math.max(leastUnits, text.length + (text.length >> 2)));
      this.#bytes = Buffer.from(this.#units.buffer);
    }
    this.#bytes.write(text, 0, "utf16le");
    return this.#units.subarray(0, text.length);
  }
}
