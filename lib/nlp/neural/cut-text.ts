// A long text in stretches that a model can hold, cut at the end of a line, else between words.
// Example: 900 letters are three stretches of at most 400.
const longest = 400;

/** Stretches with the place of each; together they are the text. UTF-16 units, never cut inside a character. */
export function cutText(text: string): { start: number; text: string }[] {
  const found: { start: number; text: string }[] = [];
  for (let start = 0; start < text.length; ) {
    const end = text.length - start <= longest ? text.length : start + lengthOf(text.slice(start, start + longest));
    found.push({ start, text: text.slice(start, end) });
    start = end;
  }
  return found;
}

function lengthOf(stretch: string): number {
  const atLine = stretch.lastIndexOf("\n") + 1;
  if (atLine > longest / 2) return atLine;
  const atWord = stretch.search(/\s\S*$/u) + 1;
  if (atWord > longest / 2) return atWord;
  const last = stretch.charCodeAt(stretch.length - 1);
  return last >= 0xd800 && last < 0xdc00 ? stretch.length - 1 : stretch.length;
}
