/** Wall clock from the start of the span to before its end, `YYYY-MM-DD`. */
export type TimeSpan = { start: string; end: string };

const pattern = /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?$/;

/** The year, month or day that `2024`, `2024-05` or `2024-05-11` names; null for anything else. */
export function timeSpan(value: string): TimeSpan | null {
  const match = pattern.exec(value);
  if (!match) return null;
  const [, year, month, day] = match.map(Number);
  if (year === undefined || year < 1) return null;
  const start = new Date(Date.UTC(year, (month || 1) - 1, day || 1));
  // Days and months that do not exist roll over into others.
  if (month && start.getUTCMonth() !== month - 1) return null;
  const end = new Date(start);
  if (day) end.setUTCDate(end.getUTCDate() + 1);
  else if (month) end.setUTCMonth(end.getUTCMonth() + 1);
  else end.setUTCFullYear(end.getUTCFullYear() + 1);
  return { start: isoDay(start), end: isoDay(end) };
}

/** Whether a value names a year, a month or a day. */
export function isTimeSpan(value: string): boolean {
  return timeSpan(value) !== null;
}

function isoDay(date: Date): string {
  return date.toISOString().slice(0, 10);
}
