import type { MetricRow } from "#lib/analytics/metric.ts";
import type { metrics } from "#lib/analytics/registry.ts";
import type { Emotion } from "#lib/nlp/analysis.ts";
import { weightedMean } from "./weighted-mean.ts";

/**
 * How strongly an emotion speaks in the messages of some rows and which share of those scored shows it, both 0..1;
 * null where nothing was scored.
 */
export function meanAndShare(
  rows: readonly MetricRow<typeof metrics.emotions>[],
  name: Emotion,
): { mean: number; share: number } | null {
  const mean = weightedMean(rows.map((row) => ({ mean: row[name], scored: row.scored })));
  if (mean === null) return null;
  const sum = (key: "scored" | `${Emotion}Shown`) => rows.reduce((total, row) => total + row[key], 0);
  return { mean, share: sum(`${name}Shown`) / sum("scored") };
}
