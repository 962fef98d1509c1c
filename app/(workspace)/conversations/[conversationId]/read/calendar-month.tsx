"use client";
import { formatCount } from "#app/_components/format/format-count.ts";
import { formatWallClock } from "#app/_components/format/format-wall-clock.ts";
import styles from "./calendar.module.css";
import type { DayCount } from "./count-by.ts";

const weekdays = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

/** One month (`YYYY-MM`) as a table of weeks. A day without messages cannot be chosen. */
export function CalendarMonth({
  month,
  days,
  at,
  onChoose,
}: {
  month: string;
  days: readonly DayCount[];
  at: string;
  onChoose: (day: string) => void;
}) {
  const counts = new Map(days.filter(({ day }) => day.startsWith(month)).map(({ day, messages }) => [day, messages]));
  const peak = Math.max(1, ...counts.values());
  return (
    <table className={styles.month}>
      <caption className="visually-hidden">{formatWallClock(`${month}-01`, "month")}</caption>
      <thead>
        <tr>
          {weekdays.map((name) => (
            <th key={name} scope="col">
              <abbr title={name}>{name.slice(0, 1)}</abbr>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeksOf(month).map((week) => (
          <tr key={week.find(Boolean)}>
            {week.map((day, weekday) => (
              <td key={weekdays[weekday]}>
                {day && (
                  <button
                    type="button"
                    disabled={!counts.has(day)}
                    aria-current={day === at ? "date" : undefined}
                    aria-label={`${formatWallClock(day, "day")}, ${formatCount(counts.get(day) ?? 0, "message")}`}
                    onClick={() => onChoose(day)}
                  >
                    {Number(day.slice(8))}
                    <i style={{ width: `${((counts.get(day) ?? 0) / peak) * 100}%` }} />
                  </button>
                )}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Weeks from Monday; null where a day belongs to another month. */
function weeksOf(month: string): (string | null)[][] {
  const first = new Date(`${month}-01T00:00:00Z`);
  const blanks = (first.getUTCDay() + 6) % 7;
  const length = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  const cells = Array.from({ length: Math.ceil((blanks + length) / 7) * 7 }, (_, index) => {
    const date = index - blanks + 1;
    return date >= 1 && date <= length ? `${month}-${String(date).padStart(2, "0")}` : null;
  });
  return Array.from({ length: cells.length / 7 }, (_, week) => cells.slice(week * 7, week * 7 + 7));
}
