"use client";
import { useState } from "react";
import type { TimeTick } from "#lib/figures/time-ticks.ts";
import { BarDoors } from "./bar-doors.tsx";
import styles from "./mood-bars.module.css";
import { MoodDrawing } from "./mood-drawing.tsx";
import { ShownBar } from "./shown-bar.tsx";

const phoneWidth = 360;
const phoneTicks = 4;

export type MoodPoint = { key: string; mean: number | null; label: string; words: string; href: string };

/** Mood up and down from the middle, each period a door to its messages; one without scores has no bar. */
export function MoodBars({
  label,
  points,
  ticks,
  width = phoneWidth,
}: {
  label: string;
  points: readonly MoodPoint[];
  ticks: readonly TimeTick[];
  width?: number;
}) {
  const [at, setAt] = useState<number | null>(null);
  return (
    <>
      <div className={styles.plot}>
        {width === phoneWidth ? (
          <MoodDrawing label={label} points={points} ticks={ticks} width={width} />
        ) : (
          <>
            <div className="wide">
              <MoodDrawing label={label} points={points} ticks={ticks} width={width} />
            </div>
            <div className="narrow">
              <MoodDrawing label={label} points={points} ticks={thin(ticks)} width={phoneWidth} />
            </div>
          </>
        )}
        <BarDoors doors={points} at={at} onAt={setAt} />
      </div>
      <ShownBar door={at === null ? undefined : points[at]} />
    </>
  );
}

/** As many as a phone has room for, evenly. */
function thin(ticks: readonly TimeTick[]): TimeTick[] {
  const step = Math.ceil(ticks.length / phoneTicks);
  return ticks.filter((_, index) => index % step === 0);
}
