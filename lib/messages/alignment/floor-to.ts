/** The time that a clock shows which counts in `unit` seconds. */
export function floorTo(seconds: number, unit: number): number {
  return Math.floor(seconds / unit) * unit;
}
