// Small numbers and waits stand in findings as words: 3 -> "three", 192 s -> "three minutes", 0.67 -> "two in three".

const words = "no one two three four five six seven eight nine ten eleven twelve".split(" ");

/** Whole numbers up to twelve as a word, others as digits. */
export function numberInWords(value: number): string {
  return words[value] ?? value.toLocaleString("en-GB");
}

/** A wait in its one best unit. */
export function waitInWords(seconds: number): string {
  if (seconds < 20) return "a few seconds";
  if (seconds < 45) return "half a minute";
  if (seconds < 90) return "a minute";
  if (seconds < 50 * 60) return `${numberInWords(Math.round(seconds / 60))} minutes`;
  if (seconds < 90 * 60) return "an hour";
  const hours = Math.round(seconds / 3600);
  return hours < 22 ? `${numberInWords(hours)} hours` : "a day";
}

/** A share as the nearest simple fraction of a whole. */
export function shareInWords(share: number): string {
  if (share >= 0.95) return "nearly all";
  if (share > 0.7 && share < 0.8) return "three in four";
  if (share > 0.63 && share <= 0.7) return "two in three";
  if (share > 0.46 && share < 0.54) return "half";
  if (share > 0.3 && share < 0.37) return "one in three";
  if (share > 0.22 && share < 0.28) return "one in four";
  const tenths = Math.round(share * 10);
  return tenths === 0 ? "hardly any" : `${numberInWords(tenths)} in ten`;
}

/** A name that keeps its own direction inside a sentence (UAX 9 isolates). */
export function isolate(name: string): string {
  return `\u2068${name}\u2069`;
}
