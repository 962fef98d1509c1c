import { createRollupAccumulator } from "./rollup-accumulator.ts";
import type { RollupDeltas } from "./rollup-deltas.ts";
import type { RollupMessage } from "./rollup-message.ts";

export type PlacedMessage = RollupMessage & { seq: number };

/**
 * What some messages of a conversation add to its rollups, each counted after the one before it in `line`.
 * @param line messages of people in their order; each of `counted` must have its true neighbour before it
 */
export function countPlaced(
  line: readonly PlacedMessage[],
  counted: ReadonlySet<number>,
  personOf: (participantId: number) => number,
): RollupDeltas[] {
  const found: RollupDeltas[] = [];
  let run: ReturnType<typeof createRollupAccumulator> | null = null;
  for (const [at, message] of line.entries()) {
    if (counted.has(message.seq)) {
      run ??= createRollupAccumulator(stateAfter(line[at - 1], personOf), personOf);
      run.add(message);
    } else if (run) {
      found.push(run.drain());
      run = null;
    }
  }
  if (run) found.push(run.drain());
  return found;
}

function stateAfter(message: PlacedMessage | undefined, personOf: (participantId: number) => number) {
  if (!message || message.participantId === null) return null;
  return { sentAtMs: message.sentAtMs, participantId: personOf(message.participantId) };
}
