import { createHash } from "node:crypto";
import type { Database } from "#lib/db/client.ts";
import { publishEvent } from "#lib/live/publish-event.ts";
import { createGatherer } from "#lib/runtime/create-gatherer.ts";
import { describeError } from "#lib/runtime/describe-error.ts";
import { createLog } from "#lib/runtime/log.ts";
import { addDeliveries, type Delivery } from "./add-deliveries.ts";
import { askForReading } from "./ask-for-reading.ts";
import { type GivenPayload, storePayloads } from "./store-payloads.ts";

type Given = GivenPayload & { db: Database };

const mostAtOnce = 200;

const keep = createGatherer(async (given: Given[]) => {
  const [first] = given;
  if (!first) return [];
  const kept = await storePayloads(first.db, given);
  const withNew = new Map(given.filter((_, at) => kept[at] === "new").map((one) => [one.connectionId, one]));
  for (const { workspaceId, connectionId } of withNew.values()) {
    await askForReading(first.db, { workspaceId, connectionId });
  }
  return kept;
}, mostAtOnce);

const countAgain = createGatherer(async (given: (Delivery & { db: Database })[]) => {
  const [first] = given;
  if (!first) return [];
  await first.db.transaction((tx) => addDeliveries(tx, given));
  const connections = new Map(given.map((one) => [one.connectionId, one]));
  for (const { workspaceId, connectionId } of connections.values()) {
    await publishEvent(first.db, { kind: "connection", workspaceId, connectionId });
  }
  return given.map(() => undefined);
}, mostAtOnce);

/**
 * Keeps a webhook, sealed: when this returns it is on disk and a worker will read it. Those that come together are one
 * insert with one commit. The same bytes again are counted soon after: a batch that is being read has their rows, and
 * nobody is to wait for it. A process that is killed just then has not counted them; nothing else is lost.
 * @returns false when the connection is gone
 */
export async function keepPayload(db: Database, given: GivenPayload): Promise<boolean> {
  const kept = await keep({ ...given, db });
  if (kept === "again") {
    const { workspaceId, connectionId, body, receivedAt } = given;
    const sha256 = createHash("sha256").update(body).digest();
    countAgain({ db, workspaceId, connectionId, sha256, receivedAt }).catch((error: unknown) =>
      createLog("web").warn({ error: describeError(error) }, "webhooks that came again are not counted"),
    );
  }
  return kept !== "gone";
}
