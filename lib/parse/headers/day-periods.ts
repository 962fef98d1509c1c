/*
 * Rule: the words for the halves of the day, over all languages of CLDR that write them; no word means both.
 * Example: "p. m.", "PM", "ÖS", "午後" and "م" are all after noon.
 */

/** 0 no such word, 1 before noon, 2 after noon, 3 the evening that runs past midnight. */
export type DayPeriod = 0 | 1 | 2 | 3;

const beforeNoon =
  "am a ص قظ dop de fm ap πμ дп sa pg öö vm fh to priekšp priešpiet לפנהצ 上午 凌晨 早上 清晨 半夜 午前 오전 ก่อนเที่ยง पूर्वाह्न मपू ጥዋት முற்பகல்";
const afterNoon =
  "pm p م بظ odp du em ip μμ пп ch ptg ös nm eh tk pēcp popiet אחהצ 下午 中午 午後 오후 หลังเที่ยง अपराह्न मउ ከሰዓት பிற்பகல்";

const periods = new Map<string, DayPeriod>([
  ...beforeNoon.split(" ").map((word): [string, DayPeriod] => [word, 1]),
  ...afterNoon.split(" ").map((word): [string, DayPeriod] => [word, 2]),
  ["晚上", 3],
]);

/** What a word between the numbers of a stamp says about the half of the day. Dots, blanks and case do not matter. */
export function dayPeriodOf(word: string): DayPeriod {
  return periods.get(word.toLowerCase().replace(/[^\p{L}\p{M}]/gu, "")) ?? 0;
}
