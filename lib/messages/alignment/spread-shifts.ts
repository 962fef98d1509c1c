const leastVotes = 3;

/**
 * Gives every message the shift of the anchors around it. Another shift than 0 counts where two anchors in a row have it.
 * @param places of the anchors, ascending
 * @param shifts of the anchors beside the main one; NaN for those that keep to no clock
 * @returns shift of each of `length` messages, the other one that may hold for it, and the numbers of the anchors that count
 */
export function spreadShifts(length: number, places: Int32Array, shifts: Float64Array) {
  const votes = new Map<number, number>();
  for (const shift of shifts) votes.set(shift, (votes.get(shift) ?? 0) + 1);
  const near = shifts.keys().filter((at) => !Number.isNaN(shifts[at]));
  const candidates = Int32Array.from(near);
  const kept = candidates.filter((at, place) => {
    const shift = shifts[at] ?? 0;
    if (shift === 0) return true;
    const [before, after] = [candidates[place - 1] ?? -1, candidates[place + 1] ?? -1];
    return (votes.get(shift) ?? 0) >= leastVotes && (shifts[before] === shift || shifts[after] === shift);
  });
  const shift = new Int32Array(length);
  const otherShift = new Int32Array(length);
  let from = 0;
  let before = shifts[kept[0] ?? -1] ?? 0;
  for (const at of kept) {
    const place = places[at] ?? 0;
    const after = shifts[at] ?? 0;
    if (before !== 0) shift.fill(before, from, place);
    if (after !== 0) otherShift.fill(after, from, place);
    from = place;
    before = after;
  }
  if (before !== 0) {
    shift.fill(before, from);
    otherShift.fill(before, from);
  }
  // An anchor itself knows its shift.
  for (const at of kept) otherShift[places[at] ?? 0] = shift[places[at] ?? 0] ?? 0;
  return { shift, otherShift, kept };
}
