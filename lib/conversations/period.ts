// A series over time has a point a day up to 62 days, a week up to 400 days, else a month: 2019..2024 -> month.

export const periods = ["day", "week", "month"] as const;
export type Period = (typeof periods)[number];

const dayMs = 86_400_000;

/** Days from `from` to `to`, both `YYYY-MM-DD` and both counted. */
export function countDays(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / dayMs) + 1;
}

/** The day `days` after a day, `YYYY-MM-DD`. */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(day) + days * dayMs).toISOString().slice(0, 10);
}

/** How finely a range of days is drawn. */
export function choosePeriod(from: string, to: string): Period {
  const days = countDays(from, to);
  if (days <= 62) return "day";
  return days <= 400 ? "week" : "month";
}

/** The first day of the period that a day lies in; weeks begin on Monday. */
export function startOfPeriod(day: string, period: Period): string {
  if (period === "day") return day;
  if (period === "month") return `${day.slice(0, 7)}-01`;
  return addDays(day, -((new Date(day).getUTCDay() + 6) % 7));
}

/** The last day of the period that begins at `start`. */
export function endOfPeriod(start: string, period: Period): string {
  if (period === "day") return start;
  if (period === "week") return addDays(start, 6);
  const [year = 0, month = 0] = start.split("-").map(Number);
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}

/** Every period that touches the range, by its first day, in order. */
export function listPeriods(from: string, to: string, period: Period): string[] {
  const starts: string[] = [];
  for (let start = startOfPeriod(from, period); start <= to; start = addDays(endOfPeriod(start, period), 1)) {
    starts.push(start);
  }
  return starts;
}
