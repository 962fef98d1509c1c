export type LineEnd = "none" | "lf" | "crlf";

/**
 * Calls back for every line of a block: where it starts, where its text ends, and how the line before it ended. Lines end
 * with LF or CR LF only: other breaks of Unicode occur inside messages.
 */
export function forEachLine(
  block: string,
  endBefore: LineEnd,
  visit: (start: number, end: number, endBefore: LineEnd) => void,
): LineEnd {
  let before = endBefore;
  let start = 0;
  while (start < block.length) {
    const feed = block.indexOf("\n", start);
    const stop = feed < 0 ? block.length : feed;
    const isCrLf = feed > start && block.charCodeAt(feed - 1) === 0x0d;
    visit(start, isCrLf ? stop - 1 : stop, before);
    before = feed < 0 ? "none" : isCrLf ? "crlf" : "lf";
    start = stop + 1;
  }
  return before;
}
