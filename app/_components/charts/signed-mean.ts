/** A mean polarity with its sign and a true minus: `-0.5` -> `−0.50`. */
export function signedMean(value: number): string {
  return `${value < 0 ? "−" : "+"}${Math.abs(value).toFixed(2)}`;
}
