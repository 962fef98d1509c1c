// Values become upright bars with square ends, a quarter of each step left free, the largest as high as the box.
// Example: 1 and 2 in a box of 8 x 10 -> bars 3 wide at 0 and 4, 5 and 10 high.
import { scaleBand, scaleLinear } from "d3-scale";

export type Bar = { x: number; y: number; width: number; height: number };
export type Box = { width: number; height: number };

/** Few values are drawn as bars still, not as blocks. */
const widest = 34;

/** Bars of values that are zero or more, `y` from the top. A value above zero is at least 0.75 high, to be seen. */
export function bars(values: readonly number[], box: Box, top = Math.max(0, ...values)): Bar[] {
  const band = scaleBand<number>()
    .domain(values.map((_, index) => index))
    .range([0, box.width])
    .paddingInner(0.26);
  const barWidth = Math.min(band.bandwidth(), widest);
  const indent = (band.bandwidth() - barWidth) / 2;
  const scale = scaleLinear()
    .domain([0, Math.max(top, 1e-9)])
    .range([0, box.height]);
  return values.map((value, index) => {
    const height = value > 0 ? Math.max(0.75, scale(value)) : 0;
    return { x: (band(index) ?? 0) + indent, y: box.height - height, width: barWidth, height };
  });
}

/** The bars as one path. */
export function barsPath(drawn: readonly Bar[]): string {
  return drawn
    .filter((bar) => bar.height > 0)
    .map((bar) => `M${round(bar.x)} ${round(bar.y)}h${round(bar.width)}v${round(bar.height)}h${round(-bar.width)}z`)
    .join("");
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
