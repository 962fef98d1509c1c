// Rows become columns: row 3 with {7: 0.5} gives column 7 with {3: 0.5}.
import type { TermMatrix } from "./term-matrix.ts";

/** The matrix with terms as rows, entries of a row in the order of documents. */
export function transpose({ documents, terms, starts, columns, values }: TermMatrix): TermMatrix {
  const turned = new Int32Array(terms + 1);
  for (const column of columns) turned[column + 1] = (turned[column + 1] as number) + 1;
  for (let term = 0; term < terms; term++) turned[term + 1] = (turned[term + 1] as number) + (turned[term] as number);
  const next = turned.slice();
  const rows = new Int32Array(columns.length);
  const moved = new Float32Array(columns.length);
  for (let document = 0; document < documents; document++) {
    for (let at = starts[document] as number; at < (starts[document + 1] as number); at++) {
      const column = columns[at] as number;
      const place = next[column] as number;
      next[column] = place + 1;
      rows[place] = document;
      moved[place] = values[at] as number;
    }
  }
  return { documents: terms, terms: documents, starts: turned, columns: rows, values: moved };
}
