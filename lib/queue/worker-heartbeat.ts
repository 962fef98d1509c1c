import { randomUUID } from "node:crypto";
import { hostname } from "node:os";
import { eq, lt } from "drizzle-orm";
import { workers } from "#drizzle/schema/workers.ts";
import type { Database } from "#lib/db/client.ts";

const intervalMs = 5_000;
const forgottenAfterMs = 3_600_000;

export type Heartbeat = { stop(): Promise<void> };

/** Says every five seconds in the table of workers that this process is there, and takes the row back at the end. */
export async function startHeartbeat(db: Database): Promise<Heartbeat> {
  const id = randomUUID();
  const startedAt = new Date();
  const beat = async () => {
    const seenAt = new Date();
    await db
      .insert(workers)
      .values({ id, host: hostname(), startedAt, seenAt })
      .onConflictDoUpdate({ target: workers.id, set: { seenAt } });
    await db.delete(workers).where(lt(workers.seenAt, new Date(seenAt.getTime() - forgottenAfterMs)));
  };
  await beat();
  // A beat that cannot be written is one that is missing: readers see it by its age.
  const timer = setInterval(() => void beat().catch(() => undefined), intervalMs);
  return {
    stop: async () => {
      clearInterval(timer);
      await db
        .delete(workers)
        .where(eq(workers.id, id))
        .catch(() => undefined);
    },
  };
}
