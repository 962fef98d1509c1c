"use client";
import { type KeyboardEvent, useRef, useState } from "react";
import { bars as shape } from "#lib/figures/bars.ts";
import type { TimeTick } from "#lib/figures/time-ticks.ts";
import { formatCount } from "../format/format-count.ts";
import { formatNumber } from "../format/format-number.ts";
import styles from "./period-bars.module.css";

const width = 1120;
const height = 150;
const top = 20;

export type PeriodBar = { start: string; label: string; count: number; href: string };

/**
 * Counts over time, a bar a period. The pointer or the arrow keys walk the bars; what stands under them is said in
 * words, and Enter or a click opens its messages.
 */
export function PeriodBars({
  label,
  bars,
  ticks,
}: {
  label: string;
  bars: readonly PeriodBar[];
  ticks: readonly TimeTick[];
}) {
  const [at, setAt] = useState<number | null>(null);
  const list = useRef<HTMLUListElement>(null);
  const counts = bars.map(({ count }) => count);
  const most = Math.max(1, ...counts);
  const loudest = counts.indexOf(most);
  const drawn = shape(counts, { width, height: height - top }, most);
  const shown = at === null ? null : bars[at];

  function walk(event: KeyboardEvent) {
    const step = { ArrowLeft: -1, ArrowRight: 1, Home: -bars.length, End: bars.length }[event.key];
    if (step === undefined) return;
    // The arrows also step the range of the page.
    event.preventDefault();
    event.stopPropagation();
    const next = Math.min(bars.length - 1, Math.max(0, (at ?? 0) + step));
    list.current?.querySelectorAll("a")[next]?.focus();
  }

  return (
    <div className={styles.chart}>
      <svg viewBox={`0 0 ${width} ${height}`} preserveAspectRatio="none" role="img" aria-label={label}>
        <path className={styles.grid} d={`M0 ${top}h${width}M0 ${(top + height) / 2}h${width}`} />
        {drawn.map((bar, index) => (
          <rect
            key={bars[index]?.start}
            x={bar.x}
            y={bar.y + top}
            width={bar.width}
            height={bar.height}
            className={index === at || (at === null && index === loudest) ? styles.data : styles.context}
          />
        ))}
        <path className={styles.zero} d={`M0 ${height - 0.5}h${width}`} />
      </svg>
      <span className={styles.most} aria-hidden="true">
        {formatNumber(most)}
      </span>
      <ul ref={list} className={styles.doors} onKeyDown={walk} onPointerLeave={() => setAt(null)}>
        {bars.map((bar, index) => (
          <li key={bar.start}>
            <a
              href={bar.href}
              tabIndex={index === (at ?? 0) ? 0 : -1}
              onPointerEnter={() => setAt(index)}
              onFocus={() => setAt(index)}
            >
              <span className="visually-hidden">
                {bar.label}, {formatCount(bar.count, "message")}
              </span>
            </a>
          </li>
        ))}
      </ul>
      <div className={styles.ticks} aria-hidden="true">
        {ticks.map((tick) => (
          <span key={tick.day} style={{ insetInlineStart: `${tick.at * 100}%` }}>
            {tick.label}
          </span>
        ))}
      </div>
      <p className={styles.shown} aria-hidden="true">
        {shown ? (
          <>
            <strong>{shown.label}</strong> {formatCount(shown.count, "message")}
            <span className="faint"> · Enter or click opens them</span>
          </>
        ) : (
          " "
        )}
      </p>
    </div>
  );
}
