// A range of days is labelled by years, by months or by days: at most `most` labels, never two kinds at once.
// Example: 2018-09-09..2024-06-28 -> 2019 2020 2021 2022 2023 2024, each where that year begins.
import { countDays, listPeriods } from "#lib/conversations/period.ts";

/** `at` 0..1 of the range, by the beginning of the day. */
export type TimeTick = { at: number; label: string; day: string };

const styles = {
  year: { year: "numeric" },
  month: { month: "short", year: "numeric" },
  day: { day: "numeric", month: "short" },
} satisfies Record<string, Intl.DateTimeFormatOptions>;

export function timeTicks(from: string, to: string, most = 8): TimeTick[] {
  const days = countDays(from, to);
  const style = days > 730 ? "year" : days > 62 ? "month" : "day";
  const starts = listPeriods(from, to, style === "day" ? "day" : "month").filter(
    (day) => day >= from && (style !== "year" || day.slice(5) === "01-01"),
  );
  const step = Math.ceil(starts.length / most);
  const format = new Intl.DateTimeFormat("en-GB", { ...styles[style], timeZone: "UTC" });
  return starts
    .filter((_, index) => index % step === 0)
    .map((day) => ({ at: (countDays(from, day) - 1) / days, label: format.format(Date.parse(day)), day }));
}
