import { expect, test } from "vitest";
import { factorise } from "./factorise.ts";
import { createSeededRandom } from "./seeded-random.ts";
import type { TermMatrix } from "./term-matrix.ts";
import { transpose } from "./transpose.ts";

/** A full matrix of rank 2 without negative entries. */
function rankTwo(rows: number, columns: number): TermMatrix {
  const random = createSeededRandom(5);
  const [left, right] = [rows * 2, columns * 2].map((length) => Array.from({ length }, random)) as [number[], number[]];
  const values = Array.from({ length: rows * columns }, (_, at) => {
    const [row, column] = [Math.floor(at / columns) * 2, (at % columns) * 2];
    return (
      (left[row] as number) * (right[column] as number) + (left[row + 1] as number) * (right[column + 1] as number)
    );
  });
  return {
    documents: rows,
    terms: columns,
    starts: Int32Array.from({ length: rows + 1 }, (_, row) => row * columns),
    columns: Int32Array.from({ length: rows * columns }, (_, at) => at % columns),
    values: Float32Array.from(values),
  };
}

test("two topics give a matrix of rank two again, to a fiftieth of its size", () => {
  const matrix = rankTwo(30, 12);
  const { documents, terms } = factorise(matrix, 2, 1);
  let [off, size] = [0, 0];
  matrix.values.forEach((value, at) => {
    const [row, column] = [Math.floor(at / 12) * 2, (at % 12) * 2];
    const made =
      (documents[row] as number) * (terms[column] as number) +
      (documents[row + 1] as number) * (terms[column + 1] as number);
    off += (value - made) ** 2;
    size += value ** 2;
  });
  expect(Math.sqrt(off / size)).toBeLessThan(0.02);
  expect(Math.min(...documents, ...terms)).toBeGreaterThanOrEqual(0);
});

test("a matrix turned twice is itself", () => {
  const matrix = rankTwo(7, 5);
  expect(transpose(transpose(matrix))).toEqual(matrix);
});
