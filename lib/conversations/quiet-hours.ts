// The night of a person is the stretch of eight hours in which they write least; of several the middle one,
// counted from noon. Example: nothing between 22:00 and 8:00 -> 23:00 to 7:00.

const nightHours = 8;

/** First hour, 0..23, of the eight quietest hours among counts by hour of the day. */
export function findQuietHours(counts: readonly number[]): number {
  const sums = Array.from({ length: 24 }, (_, from) => {
    let sum = 0;
    for (let hour = from; hour < from + nightHours; hour++) sum += counts[hour % 24] ?? 0;
    return sum;
  });
  const least = Math.min(...sums);
  // From noon on, so that a night is one stretch: 12, 13, … 23, 0, … 11.
  const order = Array.from({ length: 24 }, (_, hour) => (hour + 12) % 24);
  const ties = order.filter((hour) => sums[hour] === least);
  return ties[Math.floor((ties.length - 1) / 2)] ?? 0;
}
