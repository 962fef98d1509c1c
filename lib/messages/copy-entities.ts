import type { PoolClient } from "pg";
import { entityKinds } from "#drizzle/schema/enumerations.ts";
import { copyRows } from "#lib/db/copy-rows.ts";
import type { Entity } from "#lib/nlp/analysis.ts";
import { longestValue } from "./longest-value.ts";
import type { NewMessage } from "./new-message.ts";

const columns = ["workspace_id", "reading_id", "seq", "start", "len", "kind", "value"] as const;

const numberOfKind = new Map(entityKinds.map((kind, number) => [kind, number]));

/** Stores the entities of messages. Of several that begin at one place the first is kept. */
export async function copyEntities(
  client: PoolClient,
  owner: { workspaceId: number; readingId: number },
  messages: Iterable<Pick<NewMessage, "seq" | "entities">>,
): Promise<number> {
  return copyRows(client, "message_entities", columns, entitiesOf(messages), (out, { seq, entity }) => {
    out.int8(owner.workspaceId);
    out.int8(owner.readingId);
    out.int8(seq);
    out.int4(entity.start);
    out.int4(entity.end - entity.start);
    out.int2(numberOfKind.get(entity.type) ?? 0);
    out.text(entity.value.slice(0, longestValue));
  });
}

function* entitiesOf(
  messages: Iterable<Pick<NewMessage, "seq" | "entities">>,
): Generator<{ seq: number; entity: Entity }> {
  for (const { seq, entities } of messages) {
    const starts = new Set<number>();
    for (const entity of entities) {
      if (starts.has(entity.start)) continue;
      starts.add(entity.start);
      yield { seq, entity };
    }
  }
}
