// A topic is called by its heaviest words; one that only lengthens or shortens an earlier one says nothing new.
// Example: tent, tents, river, rain -> tent, river, rain.

const leastStem = 4;

/** The heaviest words of a topic, the heaviest first; equal weights by word. */
export function nameTopic(words: readonly string[], weightOf: (word: number) => number, most: number): string[] {
  const order = words
    .map((_, word) => word)
    .filter((word) => weightOf(word) > 0)
    .sort((a, b) => weightOf(b) - weightOf(a) || ((words[a] as string) < (words[b] as string) ? -1 : 1));
  const chosen: string[] = [];
  for (const at of order) {
    if (chosen.length === most) break;
    const word = words[at] as string;
    if (!chosen.some((known) => isForm(known, word))) chosen.push(word);
  }
  return chosen;
}

function isForm(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return short.length >= leastStem && long.length - short.length <= 2 && long.startsWith(short);
}
