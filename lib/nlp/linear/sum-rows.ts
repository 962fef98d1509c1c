// What a text says of each label is the sum of the rows of its features, added three labels at a time so that the sums
// stay in registers. Example: of the rows 5 1 and 2 4 the sums are 7 and 5.

/**
 * Writes the sums of some rows of a table, by column, into `sums` from its place `at`.
 * @param rows numbers of the rows, of which the first `count` are read; repeated ones count again
 */
export function sumRows(
  table: Int8Array,
  columns: number,
  rows: readonly number[] | Uint32Array,
  count: number,
  sums: Float64Array | number[],
  at = 0,
): void {
  let column = 0;
  for (; column + 3 <= columns; column += 3) {
    let first = 0;
    let second = 0;
    let third = 0;
    for (let place = 0; place < count; place++) {
      const cell = (rows[place] as number) * columns + column;
      first += table[cell] as number;
      second += table[cell + 1] as number;
      third += table[cell + 2] as number;
    }
    sums[at + column] = first;
    sums[at + column + 1] = second;
    sums[at + column + 2] = third;
  }
  for (; column < columns; column++) {
    let sum = 0;
    for (let place = 0; place < count; place++) sum += table[(rows[place] as number) * columns + column] as number;
    sums[at + column] = sum;
  }
}
