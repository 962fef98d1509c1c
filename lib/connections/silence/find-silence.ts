import { createLocalClock } from "#lib/messages/create-local-clock.ts";

const hourMs = 3_600_000;
const weekMs = 7 * 24 * hourMs;
const weeks = 4;
/** Of these weeks, at least so many must have brought something in the same hours. */
const leastWeeks = 3;
/** Usual webhooks in the quiet hours, below which quiet says nothing. */
const leastUsual = 5;
/** Shorter quiet is no quiet. */
const leastMs = 2 * hourMs;
/** Longer quiet is compared by its last day. */
const mostMs = 24 * hourMs;

export type Silence = {
  /** Whole hours since the last webhook. */
  hours: number;
  /** Webhooks that usually come in these hours of the week, at most a day. */
  usual: number;
};

/**
 * Whether a connection is quieter than it uses to be: nothing has come since `lastAt`, and in the same hours of each of
 * the last four weeks (of three at least, where the connection is younger) something came, five webhooks in the middle
 * one of them. What is quiet every Sunday is not quiet on a Sunday, and a shop that opens at nine does so after the clocks
 * were changed too: hours are those of the wall clock.
 * @param hours webhooks by the hour in which they came, whole hours only are compared
 * @param zone IANA zone of the connection
 * @returns null when all is as ever, or too little is known to tell
 */
export function findSilence(
  hours: readonly { at: Date; webhooks: number }[],
  lastAt: Date | null,
  now: Date,
  zone: string,
): Silence | null {
  if (!lastAt) return null;
  const quietMs = now.getTime() - lastAt.getTime();
  if (quietMs < leastMs) return null;
  // The hour of the last webhook itself was not quiet.
  const from = Math.max(Math.ceil(lastAt.getTime() / hourMs) * hourMs, now.getTime() - mostMs);
  const first = Math.min(...hours.map(({ at }) => at.getTime()));
  const toLocal = createLocalClock(zone);
  const offsetAt = (ms: number) => toLocal(ms) - ms;
  const weeksBefore = (ms: number, count: number) => {
    const then = ms - count * weekMs;
    return then + offsetAt(ms) - offsetAt(then);
  };
  const counts: number[] = [];
  for (let week = 1; week <= weeks; week++) {
    const [start, end] = [weeksBefore(from, week), weeksBefore(now.getTime(), week)];
    if (start < first) break;
    const inside = hours.filter(({ at }) => at.getTime() >= start && at.getTime() + hourMs <= end);
    counts.push(inside.reduce((sum, { webhooks }) => sum + webhooks, 0));
  }
  if (counts.length < leastWeeks || counts.some((count) => count === 0)) return null;
  const usual = counts.sort((one, other) => one - other)[Math.floor((counts.length - 1) / 2)] ?? 0;
  return usual < leastUsual ? null : { hours: Math.floor(quietMs / hourMs), usual };
}
