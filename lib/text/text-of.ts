/** UTF-16 units as a string; for a few of them, such as a word. */
export function textOf(units: Uint16Array, start: number, end: number): string {
  return String.fromCharCode(...units.subarray(start, end));
}
