const minute = 60;
/** Time zones lie up to 26 hours apart. */
const farthest = 26 * 60;
const leastVotes = 3;
/** Seconds around a distance that still count as it. */
const spread = 150;

/**
 * The distance between two clocks that most of the surely equal messages share, in seconds; null while too few do.
 * @param gaps existing less incoming time of each, in seconds
 */
export function findMainShift(gaps: Float64Array): number | null {
  const best = bestMinute(countMinutes(gaps)) * minute;
  const near = gaps.filter((gap) => Math.abs(gap - best) <= spread).sort();
  const isProved = near.length >= leastVotes || (near.length > 1 && near.length === gaps.length);
  return isProved ? (near[near.length >> 1] ?? 0) : null;
}

function countMinutes(gaps: Float64Array): Int32Array {
  const votes = new Int32Array(2 * farthest + 1);
  for (const gap of gaps) {
    const at = Math.round(gap / minute) + farthest;
    if (at >= 0 && at < votes.length) votes[at] = (votes[at] ?? 0) + 1;
  }
  return votes;
}

/** The minute with the most votes on it and beside it; of equals the one nearest to no difference. */
function bestMinute(votes: Int32Array): number {
  let best = 0;
  let most = scoreOf(votes, 0);
  for (let distance = 1; distance <= farthest; distance++) {
    for (const at of [distance, -distance]) {
      const score = scoreOf(votes, at);
      if (score > most) {
        best = at;
        most = score;
      }
    }
  }
  return best;
}

function scoreOf(votes: Int32Array, at: number): number {
  const index = at + farthest;
  return 2 * (votes[index] ?? 0) + (votes[index - 1] ?? 0) + (votes[index + 1] ?? 0);
}
