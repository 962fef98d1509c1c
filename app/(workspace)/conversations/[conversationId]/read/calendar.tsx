"use client";
import { useMemo, useState } from "react";
import { formatCount } from "#app/_components/format/format-count.ts";
import { formatNumber } from "#app/_components/format/format-number.ts";
import { formatWallClock } from "#app/_components/format/format-wall-clock.ts";
import styles from "./calendar.module.css";
import { CalendarMonth } from "./calendar-month.tsx";
import { countBy, type DayCount } from "./count-by.ts";

/** Year, then month, then day, each with its count. `at` (`YYYY-MM-DD`) is the day one reads now. */
export function Calendar({
  days,
  at,
  onChoose,
}: {
  days: readonly DayCount[];
  at: string;
  onChoose: (day: string) => void;
}) {
  const [place, setPlace] = useState(at.slice(0, 7));
  const years = useMemo(() => countBy(days, 4), [days]);
  const months = useMemo(() => countBy(days, 7), [days]);

  if (place === "") return <Choices counts={years} label={(year) => year} onChoose={setPlace} title="All years" />;
  if (place.length === 4) {
    const ofYear = new Map([...months].filter(([month]) => month.startsWith(place)));
    return (
      <Choices
        counts={ofYear}
        label={(month) => formatWallClock(`${month}-01`, "month").replace(` ${place}`, "")}
        onChoose={setPlace}
        title={place}
        onBack={() => setPlace("")}
      />
    );
  }
  return (
    <>
      <header className={styles.header}>
        <button type="button" className={styles.up} onClick={() => setPlace(place.slice(0, 4))}>
          {formatWallClock(`${place}-01`, "month")}
        </button>
        <span>{formatCount(months.get(place) ?? 0, "message")}</span>
      </header>
      <CalendarMonth month={place} days={days} at={at} onChoose={onChoose} />
      <nav className={styles.turn} aria-label="Months">
        {neighbours([...months.keys()], place).map(([words, month]) => (
          <button key={words} type="button" disabled={!month} onClick={() => month && setPlace(month)}>
            {month ? formatWallClock(`${month}-01`, "shortMonth") : words}
          </button>
        ))}
      </nav>
    </>
  );
}

function neighbours(months: readonly string[], month: string): [words: string, month: string | undefined][] {
  return [
    ["Nothing before", months.findLast((other) => other < month)],
    ["Nothing after", months.find((other) => other > month)],
  ];
}

function Choices({
  counts,
  label,
  title,
  onChoose,
  onBack,
}: {
  counts: ReadonlyMap<string, number>;
  label: (key: string) => string;
  title: string;
  onChoose: (key: string) => void;
  onBack?: () => void;
}) {
  const peak = Math.max(1, ...counts.values());
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
  return (
    <>
      <header className={styles.header}>
        {onBack ? (
          <button type="button" className={styles.up} onClick={onBack}>
            {title}
          </button>
        ) : (
          <b>{title}</b>
        )}
        <span>{formatCount(total, "message")}</span>
      </header>
      <ul className={styles.choices}>
        {[...counts].map(([key, count]) => (
          <li key={key}>
            <button type="button" onClick={() => onChoose(key)}>
              <b>{label(key)}</b>
              <span>{formatNumber(count)}</span>
              <i style={{ width: `${(count / peak) * 100}%` }} />
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
