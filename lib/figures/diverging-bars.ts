// Values from -1 to 1 become bars up and down from a line in the middle, coloured in three steps to each side.
// Example: 0.5 of a limit of 0.6 -> a bar up, step 3; -0.1 -> a bar down, step -1; null -> no bar.
import { scaleBand, scaleLinear, scaleQuantize } from "d3-scale";
import type { Bar, Box } from "./bars.ts";

export type DivergingBar = Bar & { step: -3 | -2 | -1 | 0 | 1 | 2 | 3 };

/** The largest distance from zero, up to a tenth, at least 0.2: the limit of the axis on both sides. */
export function divergingLimit(values: readonly (number | null)[]): number {
  return Math.max(0.2, Math.ceil(Math.max(0, ...values.map((value) => Math.abs(value ?? 0))) * 10) / 10);
}

/** A bar for each value, null where there is none. */
export function divergingBars(values: readonly (number | null)[], box: Box): (DivergingBar | null)[] {
  const limit = divergingLimit(values);
  const middle = box.height / 2;
  const band = scaleBand<number>()
    .domain(values.map((_, index) => index))
    .range([0, box.width])
    .paddingInner(0.26);
  const scale = scaleLinear().domain([0, limit]).range([0, middle]);
  const step = scaleQuantize<1 | 2 | 3>().domain([0, limit]).range([1, 2, 3]);
  return values.map((value, index) => {
    if (value === null) return null;
    const height = Math.max(0.75, scale(Math.abs(value)));
    const sign = value === 0 ? 0 : Math.sign(value) * step(Math.abs(value));
    return {
      x: band(index) ?? 0,
      y: value >= 0 ? middle - height : middle,
      width: band.bandwidth(),
      height,
      step: sign as DivergingBar["step"],
    };
  });
}
