// A mood is told only where enough was scored: 40 of 150 written messages are enough, 40 of 1,400 are not.

const leastScored = 30;
const leastShare = 0.2;

/**
 * Whether the scored messages may stand for all.
 * @param written messages that carry no file; captions may bring `scored` above it
 */
export function canTellMood({ scored, written }: { scored: number; written: number }): boolean {
  return scored >= leastScored && scored >= leastShare * written;
}
