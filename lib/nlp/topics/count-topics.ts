// How many topics a talk is sorted into grows with the root of its length: 300 windows of ten messages -> 3, 3,000 ->
// 11, from 10,000 on 20. Below 30 windows there is too little to find topics in.

const leastWindows = 30;
const fewest = 3;
const most = 20;

/** Topics for so many windows of messages; 0 where there are too few. */
export function countTopics(windows: number): number {
  if (windows < leastWindows) return 0;
  return Math.min(most, Math.max(fewest, Math.round(Math.sqrt(windows / 25))));
}
