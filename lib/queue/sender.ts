import { PgBoss } from "pg-boss";
import { pool } from "#lib/db/client.ts";
import { createLog } from "#lib/runtime/log.ts";
import { quietClock } from "./quiet-clock.ts";

const shared = globalThis as typeof globalThis & { parlanceSender?: Promise<PgBoss> | undefined };

/** The pg-boss of this process that only sends: it works over our pool and does no upkeep. Made on first use. */
export function sender(): Promise<PgBoss> {
  shared.parlanceSender ??= start().catch((error: unknown) => {
    shared.parlanceSender = undefined;
    throw error;
  });
  return shared.parlanceSender;
}

async function start(): Promise<PgBoss> {
  const boss = new PgBoss({
    db: { executeSql: (text, values) => pool().query(text, values) },
    schema: "pgboss",
    migrate: false,
    supervise: false,
    schedule: false,
    clock: quietClock,
  });
  boss.on("error", (error) => createLog("queue").warn({ error: error.name }, "queue upkeep failed"));
  return boss.start();
}
