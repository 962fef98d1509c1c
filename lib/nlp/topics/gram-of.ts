// How much each two topics overlap: the sum over rows of the products of their weights. Symmetric, topics by topics.
// Example: rows [1, 2] and [3, 0] give [[10, 2], [2, 4]].

/** The Gram matrix of a factor with a row a document or term. */
export function gramOf(factor: Float32Array, topics: number): Float64Array {
  const gram = new Float64Array(topics * topics);
  for (let first = 0; first < factor.length; first += topics) {
    for (let a = 0; a < topics; a++) {
      const value = factor[first + a] as number;
      if (value === 0) continue;
      for (let b = a; b < topics; b++) {
        gram[a * topics + b] = (gram[a * topics + b] as number) + value * (factor[first + b] as number);
      }
    }
  }
  for (let a = 1; a < topics; a++) for (let b = 0; b < a; b++) gram[a * topics + b] = gram[b * topics + a] as number;
  return gram;
}
