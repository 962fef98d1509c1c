export type DayCount = { day: string; messages: number };

/** Sums counts of days by the first `chars` of `YYYY-MM-DD`: 4 by year, 7 by month. */
export function countBy(days: readonly DayCount[], chars: 4 | 7): Map<string, number> {
  const sums = new Map<string, number>();
  for (const { day, messages } of days) {
    const key = day.slice(0, chars);
    sums.set(key, (sums.get(key) ?? 0) + messages);
  }
  return sums;
}
