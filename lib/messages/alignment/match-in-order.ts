/*
 * Rule: the longest common subsequence, so that the n-th equal message of a minute is its own. What is alike at both ends is
 * taken first; then keys that occur once on either side divide the rest (patience diff); what is small is solved exactly, what
 * is large and repetitive is cut where the time goes on, and a minute that is too long still is solved by a window that moves over it.
 * Example: "ok hi ok" beside "hi ok": the second "ok" is the second.
 */
import { cutByTime } from "./cut-by-time.ts";
import { risingPairs } from "./rising-pairs.ts";

/** Cells of the table that solves a stretch exactly. */
const mostCells = 2 ** 18;
/** Messages of either side in a window; it moves on by half of them. */
const windowRows = 511;

type Side = { keys: Int32Array; times: Float64Array };
/** Divisions of divisions; what is still large then is left to windows. */
const deepest = 48;

type Stretch = { from: number; to: number; otherFrom: number; otherTo: number; depth: number };

/**
 * Matches equal keys without crossing, nearly the most there can be.
 * @param keyCount keys are whole numbers below it
 * @returns for each of `incoming` its place in `existing`, or -1
 */
export function matchInOrder({ keys: existing, times }: Side, other: Side, keyCount: number): Int32Array {
  const incoming = other.keys;
  const matchOf = new Int32Array(incoming.length).fill(-1);
  const cells = new Uint16Array(mostCells);
  const counts = new Int32Array(keyCount * 2);
  const firsts = new Int32Array(keyCount);
  const stretches: Stretch[] = [{ from: 0, to: existing.length, otherFrom: 0, otherTo: incoming.length, depth: 0 }];
  for (let stretch = stretches.pop(); stretch; stretch = stretches.pop()) {
    let { from, to, otherFrom, otherTo } = stretch;
    while (from < to && otherFrom < otherTo && existing[from] === incoming[otherFrom]) matchOf[otherFrom++] = from++;
    while (from < to && otherFrom < otherTo && existing[to - 1] === incoming[otherTo - 1]) matchOf[--otherTo] = --to;
    if (from === to || otherFrom === otherTo) continue;
    const trimmed = { from, to, otherFrom, otherTo, depth: stretch.depth };
    if ((to - from + 1) * (otherTo - otherFrom + 1) <= mostCells) solve(trimmed);
    else if (stretch.depth < deepest) divide(trimmed);
    else solveByWindows(trimmed);
  }
  return matchOf;

  /**
   * Fills the table from the end, then walks it from the beginning: of equal ones the first are matched.
   * @param limits rows and columns after which the walk ends
   * @returns rows and columns that it went
   */
  function solve(
    { from, to, otherFrom, otherTo }: Omit<Stretch, "depth">,
    limits = { rows: to - from, columns: otherTo - otherFrom },
  ): { rows: number; columns: number } {
    const width = otherTo - otherFrom + 1;
    cells.fill(0, (to - from) * width, (to - from + 1) * width);
    for (let row = to - from - 1; row >= 0; row--) {
      const key = existing[from + row];
      const at = row * width;
      cells[at + width - 1] = 0;
      for (let column = width - 2; column >= 0; column--) {
        const below = cells[at + width + column] ?? 0;
        const right = cells[at + column + 1] ?? 0;
        const isSame = key === incoming[otherFrom + column];
        cells[at + column] = isSame ? (cells[at + width + column + 1] ?? 0) + 1 : below > right ? below : right;
      }
    }
    let row = 0;
    let column = 0;
    while (row < limits.rows && column < limits.columns) {
      const at = row * width + column;
      if (existing[from + row] === incoming[otherFrom + column]) matchOf[otherFrom + column++] = from + row++;
      else if ((cells[at + width] ?? 0) >= (cells[at + 1] ?? 0)) row++;
      else column++;
    }
    return { rows: row, columns: column };
  }

  function divide(stretch: Stretch): void {
    const depth = stretch.depth + 1;
    const pairs = pairUnique(stretch);
    if (!pairs) {
      const parts = cutByTime(times, other.times, stretch);
      if (parts.length === 1) solveByWindows(stretch);
      else for (const part of parts) stretches.push({ ...part, depth });
      return;
    }
    let left = stretch.from;
    let right = stretch.otherFrom;
    for (const at of risingPairs(pairs.lefts)) {
      const nextLeft = pairs.lefts[at] ?? 0;
      const nextRight = pairs.rights[at] ?? 0;
      if (nextLeft > left && nextRight > right) {
        stretches.push({ from: left, to: nextLeft, otherFrom: right, otherTo: nextRight, depth });
      }
      matchOf[nextRight] = nextLeft;
      left = nextLeft + 1;
      right = nextRight + 1;
    }
    stretches.push({ from: left, to: stretch.to, otherFrom: right, otherTo: stretch.otherTo, depth });
  }

  function solveByWindows(stretch: Stretch): void {
    let { from, otherFrom } = stretch;
    while (from < stretch.to && otherFrom < stretch.otherTo) {
      const to = Math.min(stretch.to, from + windowRows);
      const otherTo = Math.min(stretch.otherTo, otherFrom + windowRows);
      const went = solve(
        { from, to, otherFrom, otherTo },
        {
          rows: to === stretch.to ? to - from : windowRows >> 1,
          columns: otherTo === stretch.otherTo ? otherTo - otherFrom : windowRows >> 1,
        },
      );
      from += went.rows;
      otherFrom += went.columns;
    }
  }

  /** Pairs the keys that either side has once; null when there are none. */
  function pairUnique({ from, to, otherFrom, otherTo }: Stretch) {
    for (let at = from; at < to; at++) tally(existing[at] ?? 0, 0, at);
    for (let at = otherFrom; at < otherTo; at++) tally(incoming[at] ?? 0, 1, at);
    const lefts: number[] = [];
    const rights: number[] = [];
    for (let at = otherFrom; at < otherTo; at++) {
      const key = incoming[at] ?? 0;
      if (counts[key * 2] !== 1 || counts[key * 2 + 1] !== 1) continue;
      lefts.push(firsts[key] ?? 0);
      rights.push(at);
    }
    for (let at = from; at < to; at++) counts[(existing[at] ?? 0) * 2] = 0;
    for (let at = otherFrom; at < otherTo; at++) counts[(incoming[at] ?? 0) * 2 + 1] = 0;
    return lefts.length > 0 ? { lefts: Int32Array.from(lefts), rights: Int32Array.from(rights) } : null;
  }

  function tally(key: number, side: 0 | 1, at: number): void {
    counts[key * 2 + side] = (counts[key * 2 + side] ?? 0) + 1;
    if (side === 0) firsts[key] = at;
  }
}
