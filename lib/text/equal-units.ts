/** Whether the UTF-16 units from `start` to `end` are those of the word. */
export function equalUnits(word: Uint16Array, units: Uint16Array, start: number, end: number): boolean {
  if (word.length !== end - start) return false;
  for (let at = 0; at < word.length; at++) if (word[at] !== units[start + at]) return false;
  return true;
}
