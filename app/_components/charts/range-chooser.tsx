"use client";
import { useRouter, useSearchParams } from "next/navigation";
import { type PointerEvent, useEffect, useEffectEvent, useRef, useState } from "react";
import { addDays, countDays } from "#lib/conversations/period.ts";
import { type DayRange, describeRange, type RangeUnit, rangeAround, stepRange } from "#lib/figures/ranges.ts";
import type { TimeTick } from "#lib/figures/time-ticks.ts";
import type { AddressFilter } from "./addresses.ts";
import styles from "./range-chooser.module.css";
import { RangeDates } from "./range-dates.tsx";

const width = 1160;
const height = 44;
const units: Record<string, RangeUnit> = { d: "day", w: "week", m: "month", y: "year" };

/**
 * The life of a conversation as ticks, over which one drags to choose a range; single letters choose a unit of the
 * calendar, the arrows the one before or after, Esc everything. The range stands in the address.
 */
export function RangeChooser({
  whole,
  range: shownRange,
  period,
  path,
  ticks,
  people,
  filter,
}: {
  /** First and last day of the conversation. */
  whole: DayRange;
  /** The range of the figures, cut to the conversation. */
  range: DayRange;
  /** What a tick of the spine counts. */
  period: "day" | "week";
  /** The spine drawn in a box of 1160 x 44. */
  path: string;
  ticks: readonly TimeTick[];
  /** `participants` of the address, kept when the range changes. */
  people: string;
  filter: AddressFilter;
}) {
  const router = useRouter();
  const asked = useSearchParams();
  // As it stands in the address: the last month is a month still, where the conversation ends in its midst.
  const range = { from: asked.get("from") ?? shownRange.from, to: asked.get("to") ?? shownRange.to };
  const svg = useRef<SVGSVGElement>(null);
  const [drag, setDrag] = useState<{ from: string; to: string } | null>(null);
  const [choosing, setChoosing] = useState(false);
  const isWhole = shownRange.from === whole.from && shownRange.to === whole.to;
  const shown = drag ? ordered(drag) : range;

  function choose(next: DayRange | null, keepPeople = true) {
    const query = new URLSearchParams();
    for (const [name, value] of Object.entries(filter)) if (value !== undefined) query.set(name, String(value));
    if (next) {
      query.set("from", next.from);
      query.set("to", next.to);
    }
    if (people && keepPeople) query.set("participants", people);
    router.push(`?${query}`, { scroll: false });
  }

  function press(key: string): boolean {
    const unit = units[key];
    if (unit) choose(rangeAround(isWhole ? whole.to : range.to, unit));
    else if (key === "a") choose(null);
    else if (key === "c") setChoosing(true);
    else if (key === "Escape" && (people || !isWhole)) choose(null, false);
    else if ((key === "ArrowLeft" || key === "ArrowRight") && !isWhole) {
      choose(stepRange(range, key === "ArrowLeft" ? -1 : 1));
    } else return false;
    return true;
  }

  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey && !event.defaultPrevented;
    if (isPlain && !takesKeys(event.target) && press(event.key)) event.preventDefault();
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKey(event);
    window.addEventListener("keydown", listen);
    return () => window.removeEventListener("keydown", listen);
  }, []);

  function dayAt(event: PointerEvent): string {
    const box = svg.current?.getBoundingClientRect();
    const at = box ? Math.min(1, Math.max(0, (event.clientX - box.left) / box.width)) : 0;
    const days = countDays(whole.from, whole.to);
    return addDays(whole.from, Math.min(days - 1, Math.floor(at * days)));
  }
  function endDrag() {
    if (drag && drag.from !== drag.to) choose(ordered(drag));
    setDrag(null);
  }

  return (
    <section className={styles.range} aria-label="Range">
      <div className={styles.line}>
        <p>
          <strong>{isWhole && !drag ? "All of it" : describeRange(shown)}</strong>
          <span className="quiet wide">messages a {period}, drag to choose a range</span>
        </p>
        <div className={styles.keys}>
          {Object.entries(units).map(([key, unit]) => (
            <button type="button" key={key} onClick={() => press(key)}>
              <kbd>{key}</kbd>
              {unit}
            </button>
          ))}
          <button type="button" onClick={() => press("a")}>
            <kbd>a</kbd>all
          </button>
          <RangeDates open={choosing} onOpenChange={setChoosing} whole={whole} range={range} onChoose={choose} />
        </div>
      </div>
      <svg
        ref={svg}
        viewBox={`0 0 ${width} ${height}`}
        preserveAspectRatio="none"
        className={styles.spine}
        role="img"
        aria-label={`Messages a ${period}; shown: ${isWhole ? "all of it" : describeRange(shown)}`}
        onPointerDown={(event) => {
          if (event.pointerType === "touch") return;
          event.currentTarget.setPointerCapture(event.pointerId);
          const day = dayAt(event);
          setDrag({ from: day, to: day });
        }}
        onPointerMove={(event) => drag && setDrag({ from: drag.from, to: dayAt(event) })}
        onPointerUp={endDrag}
        onPointerCancel={() => setDrag(null)}
      >
        <path className={styles.base} d={`M0 ${height - 0.5}h${width}`} />
        <path className={styles.ticks} d={path} />
        <Selection shown={shown} whole={whole} />
      </svg>
      <div className={styles.years} aria-hidden="true">
        {ticks.map(({ at, label }) => (
          <span key={label} style={{ insetInlineStart: `${at * 100}%` }}>
            {label}
          </span>
        ))}
      </div>
    </section>
  );
}

/** Dims what lies outside the range and marks its two ends. */
function Selection({ shown, whole }: { shown: DayRange; whole: DayRange }) {
  const days = countDays(whole.from, whole.to);
  const clamp = (x: number) => Math.min(width, Math.max(0, x));
  const start = clamp(((countDays(whole.from, shown.from) - 1) / days) * width);
  const end = clamp((countDays(whole.from, shown.to) / days) * width);
  return (
    <>
      <rect className={styles.outside} width={start} height={height} />
      <rect className={styles.outside} x={end} width={width - end} height={height} />
      <path className={styles.ends} d={`M${Math.max(1, start)} 0v${height}M${Math.min(width - 1, end)} 0v${height}`} />
    </>
  );
}

function ordered(range: DayRange): DayRange {
  return range.from <= range.to ? range : { from: range.to, to: range.from };
}

function takesKeys(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest("input, select, textarea, [role=dialog], [role=menu]") !== null;
}
