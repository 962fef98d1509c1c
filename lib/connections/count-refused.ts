import { sql } from "drizzle-orm";
import type { Database } from "#lib/db/client.ts";
import { publishEvent } from "#lib/live/publish-event.ts";
import { createGatherer } from "#lib/runtime/create-gatherer.ts";

type Refused = { db: Database; workspaceId: number; connectionId: number; at: Date };

const wrongSignature =
  "A webhook came whose signature does not fit the app secret. If the secret was changed at Meta, enter the new one here: Meta sends again for seven days.";
const mostAtOnce = 500;

/** Counts a webhook whose signature was wrong, and says so. However many come, they take turns at the row together. */
export const countRefused: (refused: Refused) => Promise<void> = createGatherer(async (given: Refused[]) => {
  for (const group of Map.groupBy(given, ({ connectionId }) => connectionId).values()) {
    const [{ db, workspaceId, connectionId }, at] = [group[0] as Refused, (group.at(-1) as Refused).at];
    await db.execute(sql`
      update connections set refused = refused + ${group.length}::int8, last_error = ${wrongSignature},
        last_error_at = ${at.toISOString()}::timestamptz
      where workspace_id = ${workspaceId}::int8 and id = ${connectionId}::int8`);
    await publishEvent(db, { kind: "connection", workspaceId, connectionId });
  }
  return given.map(() => undefined);
}, mostAtOnce);
