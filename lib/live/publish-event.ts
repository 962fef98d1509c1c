import { sql } from "drizzle-orm";
import type { Executor } from "#lib/db/client.ts";
import { type LiveEvent, liveChannel } from "./events.ts";

/** Tells open pages of a change. Inside a transaction it is heard when that commits. */
export async function publishEvent(executor: Executor, event: LiveEvent): Promise<void> {
  await executor.execute(sql`select pg_notify(${liveChannel}, ${JSON.stringify(event)})`);
}
