import { inArray } from "drizzle-orm";
import { objects } from "#drizzle/schema/objects.ts";
import type { Executor } from "#lib/db/client.ts";
import { storage } from "./storage.ts";

const graceMs = 24 * 3_600_000;
const batchSize = 500;
/** What `objectKey` makes, and its unfinished `.part`: a bucket may hold other people's files too. */
const ownKey = /^\d+\/[\da-f]{2}\/([\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})(\.part)?$/;

/**
 * Deletes files that no row names and that are older than a day: what a process left behind that was killed while it
 * wrote. Their data key was never stored, so nothing is lost.
 * @returns the number of files deleted
 */
export async function sweepOrphans(db: Executor, now: Date): Promise<number> {
  let deleted = 0;
  let batch: string[] = [];
  const flush = async () => {
    deleted += await deleteUnknown(db, batch);
    batch = [];
  };
  for await (const file of storage().list("")) {
    if (!ownKey.test(file.key)) continue;
    if (now.getTime() - file.modifiedAt.getTime() < graceMs) continue;
    batch.push(file.key);
    if (batch.length === batchSize) await flush();
  }
  await flush();
  return deleted;
}

async function deleteUnknown(db: Executor, keys: string[]): Promise<number> {
  const idOf = (key: string) => ownKey.exec(key)?.[1] ?? "";
  const rows = await db
    .select({ id: objects.id })
    .from(objects)
    .where(inArray(objects.id, keys.map(idOf)));
  const known = new Set(rows.map((row) => row.id));
  const orphans = keys.filter((key) => key.endsWith(".part") || !known.has(idOf(key)));
  for (const key of orphans) await storage().delete(key);
  return orphans.length;
}
