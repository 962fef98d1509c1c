/** A score with its sign and two digits, such as `−0.31`. */
export function formatScore(value: number): string {
  const digits = Math.abs(value).toFixed(2);
  return `${value < 0 && digits !== "0.00" ? "−" : "+"}${digits}`;
}
