/** Whole numbers in a row that grows, eight bytes each at most: a million messages must not be a million objects. */
export class Numbers<Row extends Int32Array | Float64Array> {
  #row: Row;
  length = 0;

  constructor(row: Row) {
    this.#row = row;
  }

  push(value: number): void {
    if (this.length === this.#row.length) {
      const Row = this.#row.constructor as new (length: number) => Row;
      const grown = new Row(Math.max(1024, this.#row.length * 2));
      grown.set(this.#row);
      this.#row = grown;
    }
    this.#row[this.length++] = value;
  }

  /** A copy of what was pushed. */
  take(): Row {
    return this.#row.slice(0, this.length) as Row;
  }
}
