"use client";
import { useRouter } from "next/navigation";
import { useEffect, useRef } from "react";
import { formatCount } from "../format/format-count.ts";
import { formatWallClock } from "../format/format-wall-clock.ts";
import { readerAddress } from "./addresses.ts";
import { yearPx } from "./calendar-size.ts";
import styles from "./day-calendar.module.css";
import type { CalendarDay } from "./draw-calendar.ts";

const scrolledByKeys = { tabIndex: 0 };

/** Every day of up to some years, one calendar a year. The chart library is loaded with this picture only. */
export function DayCalendar({
  conversationId,
  days,
  years,
  caption,
}: {
  conversationId: number;
  days: readonly CalendarDay[];
  years: readonly string[];
  caption: string;
}) {
  const box = useRef<HTMLDivElement>(null);
  const router = useRouter();
  useEffect(() => {
    const element = box.current;
    if (!element) return;
    let dispose = () => {};
    let isGone = false;
    import("./draw-calendar.ts").then(({ drawCalendar }) => {
      if (isGone) return;
      const tell = ({ day, messages }: CalendarDay) =>
        `${formatWallClock(day, "day")}\n${formatCount(messages, "message")}`;
      const chart = drawCalendar(element, { days, years, caption, tell }, (day) =>
        router.push(readerAddress(conversationId, day)),
      );
      const observer = new ResizeObserver(() => chart.resize());
      observer.observe(element);
      dispose = () => {
        observer.disconnect();
        chart.dispose();
      };
    });
    return () => {
      isGone = true;
      dispose();
    };
  }, [conversationId, days, years, caption, router]);
  return (
    <section {...scrolledByKeys} className={styles.frame} aria-label="Calendar">
      <div
        ref={box}
        role="img"
        aria-label={caption}
        className={styles.years}
        style={{ height: years.length * yearPx }}
      />
    </section>
  );
}
