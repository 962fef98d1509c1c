/*
 * Rule: the longest common subsequence, so that the n-th equal message of a minute is its own. What is alike at both ends is
 * taken first; then keys that occur once on either side divide the rest (patience diff); what is small is solved exactly, what
 * is large and repetitive by pairing the n-th with the n-th.
 * Example: "ok hi ok" beside "hi ok": the second "ok" is the second.
 */
import { risingPairs } from "./rising-pairs.ts";

/** Cells of the table that solves a stretch exactly. */
const mostCells = 2 ** 18;
/** Every division makes the stretches smaller; what is not solved after so many is made up to cost time. */
const deepest = 48;

type Stretch = { from: number; to: number; otherFrom: number; otherTo: number; depth: number };

/**
 * Matches equal keys without crossing, nearly the most there can be.
 * @param keyCount keys are whole numbers below it
 * @returns for each of `incoming` its place in `existing`, or -1
 */
export function matchInOrder(existing: Int32Array, incoming: Int32Array, keyCount: number): Int32Array {
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
  }
  return matchOf;

  /** Fills the table from the end, then walks it from the beginning: of equal ones the first are matched. */
  function solve({ from, to, otherFrom, otherTo }: Stretch): void {
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
    for (let row = 0, column = 0; row < to - from && column < width - 1; ) {
      const at = row * width + column;
      if (existing[from + row] === incoming[otherFrom + column]) matchOf[otherFrom + column++] = from + row++;
      else if ((cells[at + width] ?? 0) >= (cells[at + 1] ?? 0)) row++;
      else column++;
    }
  }

  function divide(stretch: Stretch): void {
    const { from, to, otherFrom, otherTo, depth } = stretch;
    const pairs = pairUnique(stretch) ?? pairByCount(stretch);
    let left = from;
    let right = otherFrom;
    for (const at of risingPairs(pairs.lefts)) {
      const nextLeft = pairs.lefts[at] ?? 0;
      const nextRight = pairs.rights[at] ?? 0;
      if (nextLeft > left && nextRight > right) {
        stretches.push({ from: left, to: nextLeft, otherFrom: right, otherTo: nextRight, depth: depth + 1 });
      }
      matchOf[nextRight] = nextLeft;
      left = nextLeft + 1;
      right = nextRight + 1;
    }
    if (pairs.lefts.length > 0) stretches.push({ from: left, to, otherFrom: right, otherTo, depth: depth + 1 });
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

  /** Pairs the n-th of each key with the n-th on the other side. */
  function pairByCount({ from, to, otherFrom, otherTo }: Stretch) {
    const next = new Int32Array(to - from).fill(-1);
    for (let at = to - 1; at >= from; at--) {
      const key = existing[at] ?? 0;
      if ((counts[key * 2] ?? 0) > 0) next[at - from] = firsts[key] ?? -1;
      counts[key * 2] = 1;
      firsts[key] = at;
    }
    const lefts: number[] = [];
    const rights: number[] = [];
    for (let at = otherFrom; at < otherTo; at++) {
      const key = incoming[at] ?? 0;
      if (counts[key * 2] !== 1 || (firsts[key] ?? -1) < 0) continue;
      const left = firsts[key] ?? 0;
      lefts.push(left);
      rights.push(at);
      firsts[key] = next[left - from] ?? -1;
    }
    for (let at = from; at < to; at++) counts[(existing[at] ?? 0) * 2] = 0;
    return { lefts: Int32Array.from(lefts), rights: Int32Array.from(rights) };
  }
}
