import { and, eq, inArray, sql } from "drizzle-orm";
import { cloudPeople } from "#drizzle/schema/connections.ts";
import { messages } from "#drizzle/schema/messages.ts";
import type { Transaction } from "#lib/db/client.ts";

/**
 * Says in the conversation that a live one is merged into who of it is who to Meta, so that nobody stands there twice when
 * the next message comes, and names those who have reacted as they are known there.
 * @param input.readingId what is merged, with all its rows
 * @param input.idOf the id in the conversation of somebody of the live one
 */
export async function carryPeople(
  tx: Transaction,
  input: {
    workspaceId: number;
    conversationId: number;
    readingId: number;
    cloudImports: readonly number[];
    people: readonly (typeof cloudPeople.$inferSelect)[];
    idOf: (ownId: number) => number;
  },
): Promise<void> {
  const { workspaceId, conversationId, readingId, cloudImports, people, idOf } = input;
  if (people.length === 0) return;
  const rows = people.map((person) => ({ ...person, conversationId, participantId: idOf(person.participantId) }));
  await tx.insert(cloudPeople).values(rows).onConflictDoNothing();

  const ids = Object.fromEntries(people.map(({ participantId }) => [participantId, idOf(participantId)]));
  const known = sql`${JSON.stringify(ids)}::jsonb`;
  await tx
    .update(messages)
    .set({
      details: sql`jsonb_set(${messages.details}, '{reactions}', (
        select jsonb_agg(r || jsonb_build_object('participantId', coalesce(${known} -> (r ->> 'participantId'), r -> 'participantId')) order by n)
        from jsonb_array_elements(${messages.details} -> 'reactions') with ordinality as e (r, n)))`,
    })
    .where(
      and(
        eq(messages.workspaceId, workspaceId),
        eq(messages.readingId, readingId),
        inArray(messages.importId, [...cloudImports]),
        sql`jsonb_typeof(${messages.details} -> 'reactions') = 'array'`,
      ),
    );
}
