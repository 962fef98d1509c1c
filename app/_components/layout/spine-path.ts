const weekMs = 7 * 86_400_000;

/** Messages a week from the Monday of `start` (`YYYY-MM-DD`). */
export type WeeklyCounts = { start: string; weeks: readonly number[] };

/** Part of a timeline in milliseconds since the epoch, wall clock read as UTC. */
export type TimeSpan = { from: number; to: number };

const usualTicks = 126;

/**
 * Upright ticks on a hairline as the `d` of one SVG path: weeks are gathered so that at most `ticks` fill `span`, and
 * the highest reaches `height`. A tick with any message is at least 1 high. `lying` turns the spine to run downwards,
 * its ticks ending at x = `height`.
 */
export function spinePath(
  spine: WeeklyCounts,
  span: TimeSpan,
  size: { width: number; height: number; ticks?: number; lying?: boolean },
): string {
  const wantedTicks = size.ticks ?? usualTicks;
  const weeksATick = Math.max(1, Math.ceil((span.to - span.from) / weekMs / wantedTicks));
  const start = Date.parse(`${spine.start}T00:00:00Z`);
  const ticks = new Map<number, number>();
  spine.weeks.forEach((count, week) => {
    const tick = Math.floor((start + week * weekMs - span.from) / weekMs / weeksATick);
    if (count > 0) ticks.set(Math.max(0, tick), (ticks.get(Math.max(0, tick)) ?? 0) + count);
  });
  const peak = Math.max(1, ...ticks.values());
  const step = (size.width * weeksATick * weekMs) / (span.to - span.from);
  const parts: string[] = [];
  for (const [tick, count] of ticks) {
    const x = round(tick * step);
    const high = round(Math.max(1, (count / peak) * size.height));
    // However short the life, a tick stays a tick.
    const broad = round(Math.min(step * 0.64, (size.width / wantedTicks) * 1.5));
    parts.push(
      size.lying
        ? `M${size.height} ${x}h${-high}v${broad}h${high}z`
        : `M${x} ${size.height}v${-high}h${broad}v${high}z`,
    );
  }
  return parts.join("");
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
