import { sql } from "drizzle-orm";
import { conversationStatuses, mergeStates } from "#drizzle/schema/enumerations.ts";
import type { Context } from "#lib/context/context.ts";

export type ListedOffer = {
  /** The import whose page compares the two. */
  importId: number;
  otherTitle: string;
};

/** Offers to merge that nobody has answered, by each of the two conversations; of several the newest. */
export async function listOffers({ db, workspaceId }: Context): Promise<Map<number, ListedOffer>> {
  const isShown = (side: string) =>
    sql`${sql.raw(side)}.trashed_at is null and ${sql.raw(side)}.status = ${conversationStatuses.indexOf("ready")}::int2`;
  const { rows } = await db.execute<{
    importId: number;
    id: number;
    title: string;
    ownId: number;
    ownTitle: string;
  }>(sql`
    select m.import_id::float8 as "importId", c.id::float8 as id, c.title, o.id::float8 as "ownId", o.title as "ownTitle"
    from merges m join conversations c on c.workspace_id = m.workspace_id and c.id = m.conversation_id
      join conversations o on o.workspace_id = m.workspace_id and o.id = m.own_conversation_id
    where m.workspace_id = ${workspaceId}::int8 and m.state = ${mergeStates.indexOf("offered")}::int2
      and ${isShown("c")} and ${isShown("o")} order by m.created_at, m.import_id`);
  return new Map(
    rows.flatMap(({ importId, id, title, ownId, ownTitle }) => [
      [id, { importId, otherTitle: ownTitle }] as const,
      [ownId, { importId, otherTitle: title }] as const,
    ]),
  );
}
