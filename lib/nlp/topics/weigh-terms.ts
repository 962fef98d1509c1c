// A term weighs its count times the rarity of the documents that hold it, each document has length 1 (TF-IDF, cosine).
// Example: "tent" twice in one of 100 documents weighs 2 * (ln 100 + 1) before its row is scaled to 1.
import type { TermMatrix } from "./term-matrix.ts";

/** The same matrix with weights for counts; rows without terms stay empty. */
export function weighTerms(counts: TermMatrix): TermMatrix {
  const { documents, terms, starts, columns } = counts;
  const holders = new Int32Array(terms);
  for (const column of columns) holders[column] = (holders[column] as number) + 1;
  const values = new Float32Array(columns.length);
  for (let document = 0; document < documents; document++) {
    const first = starts[document] as number;
    const end = starts[document + 1] as number;
    let squares = 0;
    for (let at = first; at < end; at++) {
      const rarity = Math.log(documents / (holders[columns[at] as number] as number)) + 1;
      const weight = (counts.values[at] as number) * rarity;
      values[at] = weight;
      squares += weight * weight;
    }
    const length = Math.sqrt(squares);
    for (let at = first; at < end; at++) values[at] = (values[at] as number) / length;
  }
  return { documents, terms, starts, columns, values };
}
