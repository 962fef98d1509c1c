import type { Database } from "#lib/db/client.ts";
import { createGatherer } from "#lib/runtime/create-gatherer.ts";
import { describeError } from "#lib/runtime/describe-error.ts";
import { createLog } from "#lib/runtime/log.ts";
import { askForReading } from "./ask-for-reading.ts";
import { countRepeats } from "./count-repeats.ts";
import { noteRepeats } from "./note-repeats.ts";
import { type GivenPayload, storePayloads } from "./store-payloads.ts";

type Given = GivenPayload & { db: Database };

const mostAtOnce = 200;

const keep = createGatherer(async (given: Given[]) => {
  const [first] = given;
  if (!first) return [];
  const kept = await storePayloads(first.db, given, noteRepeats);
  const withNew = new Map(given.filter((_, at) => kept[at] === "new").map((one) => [one.connectionId, one]));
  for (const { workspaceId, connectionId } of withNew.values()) {
    await askForReading(first.db, { workspaceId, connectionId });
  }
  return kept;
}, mostAtOnce);

const countSoon = createGatherer(async (databases: Database[]) => {
  const [first] = databases;
  if (first) await countRepeats(first);
  return databases.map(() => undefined);
}, mostAtOnce);

/**
 * Keeps a webhook, sealed: when this returns it is on disk and a worker will read it. Those that come together are one
 * insert with one commit. The same bytes again are noted with it and counted soon after: a batch that is being read has
 * their rows, and nobody is to wait for it. What a process that is killed just then has not counted, a worker does.
 * @returns false when the connection is gone
 */
export async function keepPayload(db: Database, given: GivenPayload): Promise<boolean> {
  const kept = await keep({ ...given, db });
  if (kept === "again") {
    countSoon(db).catch((error: unknown) =>
      createLog("web").warn({ error: describeError(error) }, "webhooks that came again are not counted yet"),
    );
  }
  return kept !== "gone";
}
