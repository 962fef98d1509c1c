const mark = "\uFEFF";
const opening = /^\s*(?:\{\s*(?:["}]|$)|\[\s*(?:[{["\]]|$))/;
const leastShare = 0.5;

/**
 * Whether a text begins as JSON: an object, an array, or lines of them. An export whose lines begin with a date in square
 * brackets does not. Runs in the browser too.
 */
export function looksLikeJson(head: Uint8Array): boolean {
  const text = new TextDecoder().decode(head, { stream: true });
  const bare = text.startsWith(mark) ? text.slice(1) : text;
  if (bare.trim() === "") return false;
  if (opening.test(bare)) return true;
  // The first line may be broken: then the others tell.
  const lines = bare.split("\n").filter((line) => line.trim() !== "");
  const objects = lines.filter((line) => /^\s*\{"/.test(line)).length;
  return objects > 0 && objects >= lines.length * leastShare;
}
