// How often each document holds each term, rows of documents, only what is not zero.
// Example: the terms 4, 9, 4 of the first document give the row {4: 2, 9: 1}.

export type TermMatrix = {
  documents: number;
  terms: number;
  /** Row d has the entries `starts[d]` up to `starts[d + 1]`. */
  starts: Int32Array;
  columns: Int32Array;
  values: Float32Array;
};

/** Documents as runs of term numbers: document d holds `terms[starts[d]]` up to `terms[starts[d + 1]]`. */
export type TermRuns = { starts: Int32Array; terms: Int32Array };

/**
 * Counts terms a document.
 * @param columnOf the column of a term number, -1 for one that is left out
 */
export function countTermMatrix(runs: TermRuns, columnOf: Int32Array, terms: number): TermMatrix {
  const documents = runs.starts.length - 1;
  const starts = new Int32Array(documents + 1);
  const columns = new Int32Array(runs.terms.length);
  const values = new Float32Array(runs.terms.length);
  const placeOf = new Int32Array(terms).fill(-1);
  let filled = 0;
  for (let document = 0; document < documents; document++) {
    const first = filled;
    for (let at = runs.starts[document] as number; at < (runs.starts[document + 1] as number); at++) {
      const column = columnOf[runs.terms[at] as number] as number;
      if (column < 0) continue;
      const place = placeOf[column] as number;
      if (place >= first) values[place] = (values[place] as number) + 1;
      else {
        placeOf[column] = filled;
        columns[filled] = column;
        values[filled] = 1;
        filled += 1;
      }
    }
    starts[document + 1] = filled;
  }
  return { documents, terms, starts, columns: columns.slice(0, filled), values: values.slice(0, filled) };
}
