// Scripts that write no spaces are cut by the dictionary of ICU; everything else is a word already.
// Example: "明日東京に行く" gives 明日, 東京, に, 行く.

const unspaced = /[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u;
const segmenter = new Intl.Segmenter(undefined, { granularity: "word" });

/** Whether a run holds a script that is written without spaces. */
export function isUnspaced(run: string): boolean {
  return unspaced.test(run);
}

/** The words of such a run with their offsets inside it. */
export function* segment(run: string): Generator<{ text: string; start: number }, void, undefined> {
  for (const { segment: text, index: start } of segmenter.segment(run)) yield { text, start };
}
