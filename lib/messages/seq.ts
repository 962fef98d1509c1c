/** Distance between neighbours of one file: a message that comes late finds a place between them. */
export const seqStep = 2 ** 20;

/** The seq of the record that stands at `position` (from 1) in its file. At most 2^33 records keep it below 2^53. */
export function seqOf(position: number): number {
  return position * seqStep;
}

/** The number a person sees: the rank of a message in a reading that was filled from one file. */
export function positionOf(seq: number): number {
  return Math.round(seq / seqStep);
}
