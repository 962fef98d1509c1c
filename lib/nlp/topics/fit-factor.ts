// One half of a factorisation, the other held still: each weight in turn takes its best value, none below zero
// (hierarchical alternating least squares, Cichocki and Phan 2009). Example: x = 2b with b = 3 given moves x's weight to 2.
import { gramOf } from "./gram-of.ts";
import type { TermMatrix } from "./term-matrix.ts";

/** Improves `weights` (rows of `matrix` by topics) in place for `matrix ≈ weights · otherᵀ`; `other` has a row a column. */
export function fitFactor(matrix: TermMatrix, weights: Float32Array, other: Float32Array, topics: number): void {
  const gram = gramOf(other, topics);
  const product = new Float64Array(topics);
  for (let row = 0; row < matrix.documents; row++) {
    product.fill(0);
    for (let at = matrix.starts[row] as number; at < (matrix.starts[row + 1] as number); at++) {
      const value = matrix.values[at] as number;
      const first = (matrix.columns[at] as number) * topics;
      for (let topic = 0; topic < topics; topic++) {
        product[topic] = (product[topic] as number) + value * (other[first + topic] as number);
      }
    }
    const first = row * topics;
    for (let topic = 0; topic < topics; topic++) {
      let rest = product[topic] as number;
      for (let also = 0; also < topics; also++) {
        rest -= (weights[first + also] as number) * (gram[topic * topics + also] as number);
      }
      const moved = (weights[first + topic] as number) + rest / ((gram[topic * topics + topic] as number) || 1e-9);
      weights[first + topic] = Math.max(0, moved);
    }
  }
}
