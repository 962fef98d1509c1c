/**
 * Lines of a UTF-8 stream, without their line break: only LF and CR LF end a line, for U+2028 and a lone CR may stand
 * inside a text. What is no UTF-8 becomes U+FFFD. A last line needs no break. Memory holds one piece and one line.
 */
export async function* readLines(stream: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let begun: string[] = [];
  for await (const piece of stream) {
    const text = decoder.decode(piece, { stream: true });
    let start = 0;
    for (let end = text.indexOf("\n"); end >= 0; end = text.indexOf("\n", start)) {
      begun.push(text.slice(start, end));
      yield withoutReturn(begun.join(""));
      begun = [];
      start = end + 1;
    }
    if (start < text.length) begun.push(text.slice(start));
  }
  begun.push(decoder.decode());
  const last = begun.join("");
  if (last !== "") yield withoutReturn(last);
}

function withoutReturn(line: string): string {
  return line.endsWith("\r") ? line.slice(0, -1) : line;
}
