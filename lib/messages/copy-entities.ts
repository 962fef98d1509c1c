import type { PoolClient } from "pg";
import { entityKinds } from "#drizzle/schema/enumerations.ts";
import { copyRows } from "#lib/db/copy-rows.ts";
import type { Entity } from "#lib/nlp/analysis.ts";
import { longestValue } from "./longest-value.ts";
import type { NewMessage } from "./new-message.ts";

const columns = [
  "workspace_id",
  "reading_id",
  "seq",
  "start",
  "len",
  "kind",
  "value",
  "participant_id",
  "local_at",
] as const;

type Naming = Pick<NewMessage, "seq" | "participantId" | "localMs" | "entities">;
type Reading = { readingId: number; messages: Iterable<Naming> };

const numberOfKind = new Map(entityKinds.map((kind, number) => [kind, number]));

/** Stores the entities of messages of one reading or several. Of several that begin at one place the first is kept. */
export async function copyEntities(
  client: PoolClient,
  workspaceId: number,
  readings: Iterable<Reading>,
): Promise<number> {
  return copyRows(client, "message_entities", columns, entitiesOf(readings), (out, { readingId, message, entity }) => {
    out.int8(workspaceId);
    out.int8(readingId);
    out.int8(message.seq);
    out.int4(entity.start);
    out.int4(entity.end - entity.start);
    out.int2(numberOfKind.get(entity.type) ?? 0);
    out.text(entity.value.slice(0, longestValue));
    out.int4(message.participantId);
    out.timestamp(message.localMs);
  });
}

function* entitiesOf(readings: Iterable<Reading>): Generator<{ readingId: number; message: Naming; entity: Entity }> {
  for (const { readingId, messages } of readings) {
    for (const message of messages) {
      const starts = new Set<number>();
      for (const entity of message.entities) {
        if (starts.has(entity.start)) continue;
        starts.add(entity.start);
        yield { readingId, message, entity };
      }
    }
  }
}
