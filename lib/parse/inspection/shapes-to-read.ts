import type { ShapeTally } from "../headers/shape-tally.ts";

/**
 * The shape of most headers, alone: what looks otherwise is text. Where none has half of them the file was merged by
 * hand, and all are read. Empty when no line was a header.
 */
export function shapesToRead<Counted extends { tally: ShapeTally }>(counted: readonly Counted[]): Counted[] {
  const ranked = counted
    .filter(({ tally }) => tally.headers > 0)
    .sort((one, other) => other.tally.headers - one.tally.headers);
  const complete = ranked.filter(({ tally }) => tally.shape.isComplete);
  const total = complete.reduce((sum, { tally }) => sum + tally.headers, 0);
  const isMerged = (complete[0]?.tally.headers ?? 0) * 2 <= total && complete.length > 1;
  return isMerged ? [...complete, ...ranked.filter(({ tally }) => !tally.shape.isComplete)] : complete.slice(0, 1);
}
