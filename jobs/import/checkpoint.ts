import { z } from "zod";

/**
 * Where an import stands, written in the transaction of the rows it covers. The rest is found again by reading the
 * file from the beginning, which costs a hundredth of analysing it.
 */
const checkpointSchema = z.object({
  /** Records of the file that are dealt with: stored or quarantined. */
  read: z.number().int().nonnegative(),
  /** Rows stored; the next one gets the seq after them. */
  stored: z.number().int().nonnegative(),
  /** State of the rollups after the last row. */
  session: z.object({ sentAtMs: z.number(), participantId: z.number().int() }).nullable(),
});

export type Checkpoint = z.infer<typeof checkpointSchema>;

const beginning: Checkpoint = { read: 0, stored: 0, session: null };

/** Where a run begins. */
export function startOf(run: { checkpoint: unknown }): Checkpoint {
  return run.checkpoint ? checkpointSchema.parse(run.checkpoint) : beginning;
}
