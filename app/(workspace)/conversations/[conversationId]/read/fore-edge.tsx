"use client";
import { type KeyboardEvent, type PointerEvent, useMemo, useState } from "react";
import { formatNumber } from "#app/_components/format/format-number.ts";
import { formatWallClock } from "#app/_components/format/format-wall-clock.ts";
import { spinePath, type TimeSpan } from "#app/_components/layout/spine-path.ts";
import { countBy, type DayCount } from "./count-by.ts";
import styles from "./fore-edge.module.css";
import { weeklyCounts } from "./weekly-counts.ts";

const dayMs = 86_400_000;
const length = 1000;
const ticks = 300;

/**
 * The spine stood upright: scroll bar, index of years and map of hits in one. `at` is the wall clock and the number of
 * the message at the top of the view; `hits` are days.
 */
export function ForeEdge({
  days,
  at,
  total,
  hits,
  onJump,
}: {
  days: readonly DayCount[];
  at: { localAt: string; position: number };
  total: number;
  hits: readonly string[];
  onJump: (day: string) => void;
}) {
  const span = useMemo((): TimeSpan => {
    const first = Date.parse(`${days[0]?.day}T00:00:00Z`);
    return { from: first, to: Date.parse(`${days.at(-1)?.day}T00:00:00Z`) + dayMs };
  }, [days]);
  const path = useMemo(
    () => spinePath(weeklyCounts(days), span, { width: length, height: 44, ticks, lying: true }),
    [days, span],
  );
  const months = useMemo(() => [...countBy(days, 7).keys()], [days]);
  const [preview, setPreview] = useState<string | null>(null);
  const shareOf = (day: string) => (Date.parse(`${day}T00:00:00Z`) - span.from) / (span.to - span.from);
  const day = preview ?? at.localAt.slice(0, 10);
  const month = Math.max(0, months.indexOf(at.localAt.slice(0, 7)));

  function dayUnder(event: PointerEvent<HTMLElement>): string {
    const box = event.currentTarget.getBoundingClientRect();
    const share = Math.min(1, Math.max(0, (event.clientY - box.top) / box.height));
    return new Date(span.from + share * (span.to - span.from - dayMs)).toISOString().slice(0, 10);
  }

  function onKeyDown(event: KeyboardEvent) {
    const step = steps[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const chosen = months[Math.min(months.length - 1, Math.max(0, month + step))];
    if (chosen) onJump(`${chosen}-01`);
  }

  return (
    <div className={styles.frame}>
      <div
        className={styles.edge}
        role="slider"
        tabIndex={0}
        aria-label="Place in time"
        aria-orientation="vertical"
        aria-valuemin={0}
        aria-valuemax={Math.max(0, months.length - 1)}
        aria-valuenow={month}
        aria-valuetext={`${formatWallClock(at.localAt, "month")}, message ${formatNumber(at.position)} of ${formatNumber(total)}`}
        onKeyDown={onKeyDown}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          setPreview(dayUnder(event));
        }}
        onPointerMove={(event) => preview && setPreview(dayUnder(event))}
        onPointerUp={() => {
          if (preview) onJump(preview);
          setPreview(null);
        }}
        onPointerCancel={() => setPreview(null)}
      >
        <svg viewBox={`0 0 44 ${length}`} preserveAspectRatio="none" aria-hidden="true">
          <path d={path} />
        </svg>
        {yearStarts(span).map((year) => (
          <span key={year} className={styles.year} style={{ top: `${Math.max(0, shareOf(`${year}-01-01`)) * 100}%` }}>
            {year}
          </span>
        ))}
        {hits.map((hit) => (
          <i key={hit} className={styles.hit} style={{ top: `${shareOf(hit) * 100}%` }} />
        ))}
        <b
          className={styles.now}
          data-low={shareOf(day) > 0.97 ? "" : undefined}
          style={{ top: `${shareOf(day) * 100}%` }}
        >
          <span>{formatWallClock(day, preview ? "date" : "shortMonth")}</span>
        </b>
      </div>
    </div>
  );
}

const steps: Readonly<Record<string, number>> = {
  ArrowDown: 1,
  ArrowUp: -1,
  PageDown: 12,
  PageUp: -12,
  Home: Number.NEGATIVE_INFINITY,
  End: Number.POSITIVE_INFINITY,
};

/** Years whose start lies in the span, and the first one. */
function yearStarts(span: TimeSpan): number[] {
  const first = new Date(span.from).getUTCFullYear();
  const last = new Date(span.to - 1).getUTCFullYear();
  const years = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  const roomy = (Date.UTC(first + 1, 0, 1) - span.from) / (span.to - span.from) > 0.03;
  return roomy || years.length === 1 ? years : years.slice(1);
}
