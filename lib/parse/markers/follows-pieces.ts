/** Whether a line is the pieces of a phrase in their order, with anything in the gaps between them. */
export function followsPieces(line: string, pieces: readonly string[]): boolean {
  const [first = ""] = pieces;
  if (pieces.length === 1) return line === first;
  if (!line.startsWith(first)) return false;
  let at = first.length;
  for (let i = 1; i < pieces.length - 1; i++) {
    const piece = pieces[i] ?? "";
    const found = line.indexOf(piece, at);
    if (found < 0) return false;
    at = found + piece.length;
  }
  const last = pieces.at(-1) ?? "";
  return line.length - at >= last.length && line.endsWith(last);
}
