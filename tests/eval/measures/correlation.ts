/** Pearson's r of two rows of numbers, -1..1. */
export function correlation(left: readonly number[], right: readonly number[]): number {
  const mean = (numbers: readonly number[]) => numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
  const [leftMean, rightMean] = [mean(left), mean(right)];
  let both = 0;
  let leftSquares = 0;
  let rightSquares = 0;
  left.forEach((number, at) => {
    const [x, y] = [number - leftMean, (right[at] ?? 0) - rightMean];
    both += x * y;
    leftSquares += x * x;
    rightSquares += y * y;
  });
  return both / Math.sqrt(leftSquares * rightSquares);
}
