import { sql } from "drizzle-orm";
import { conversations, participants, readings } from "#drizzle/schema/conversations.ts";
import type { EntityKind } from "#drizzle/schema/enumerations.ts";
import { messageEntities, messages } from "#drizzle/schema/messages.ts";
import type { Context } from "#lib/context/context.ts";
import { createRollupAccumulator } from "../rollup-accumulator.ts";
import { saveRollups } from "../save-rollups.ts";
import type { InventedMessage } from "./invent-messages.ts";

/** Stores invented messages with their rollups, in batches that each begin from the state of the one before as JSON. */
export async function storeInvented(
  ctx: Context,
  invented: InventedMessage[],
  options: { batch: number; people: number; title?: string },
): Promise<{ conversationId: number; readingId: number }> {
  const { conversationId, readingId } = await createRows(ctx, invented, options);
  let state: string = JSON.stringify(null);
  for (let start = 0; start < invented.length; start += options.batch) {
    const accumulator = createRollupAccumulator(JSON.parse(state));
    const batch = invented.slice(start, start + options.batch);
    for (const message of batch) accumulator.add(message);
    state = JSON.stringify(accumulator.state());
    await ctx.db.transaction(async (tx) => {
      await tx.insert(messages).values(batch.map((message) => messageRow(ctx.workspaceId, readingId, message)));
      const entities = batch.flatMap(({ seq, participantId, localAt, entities: found }) =>
        found.map(({ type, value }, start) => ({
          workspaceId: ctx.workspaceId,
          readingId,
          seq,
          start,
          len: 1,
          kind: type as EntityKind,
          value,
          participantId,
          localAt,
        })),
      );
      if (entities.length > 0) await tx.insert(messageEntities).values(entities);
      await saveRollups(tx, ctx.workspaceId, [{ readingId, deltas: accumulator.drain() }]);
    });
  }
  return { conversationId, readingId };
}

async function createRows(ctx: Context, invented: InventedMessage[], options: { people: number; title?: string }) {
  const { workspaceId } = ctx;
  const counted = invented.filter((message) => message.participantId !== null);
  const [conversation] = await ctx.db
    .insert(conversations)
    .values({
      workspaceId,
      title: options.title ?? "Camping",
      status: "ready",
      zone: "UTC",
      createdBy: "test",
      messageCount: counted.length,
      firstAt: counted[0]?.localAt ?? null,
      lastAt: counted.at(-1)?.localAt ?? null,
      languages: [{ language: "en", messages: counted.length }],
    })
    .returning();
  if (!conversation) throw new Error("The conversation was not inserted.");
  const [reading] = await ctx.db
    .insert(readings)
    .values({ workspaceId, conversationId: conversation.id, zone: "UTC" })
    .returning();
  if (!reading) throw new Error("The reading was not inserted.");
  await ctx.db.execute(
    sql`update conversations set reading_id = ${reading.id} where workspace_id = ${workspaceId} and id = ${conversation.id}`,
  );
  await ctx.db.insert(participants).values(
    Array.from({ length: options.people }, (_, index) => ({
      workspaceId,
      conversationId: conversation.id,
      id: index + 1,
      name: `Person ${index + 1}`,
      rank: index,
    })),
  );
  return { conversationId: conversation.id, readingId: reading.id };
}

function messageRow(workspaceId: number, readingId: number, message: InventedMessage) {
  return {
    workspaceId,
    readingId,
    seq: message.seq,
    participantId: message.participantId,
    sentAt: new Date(message.sentAtMs),
    localAt: message.localAt,
    kind: message.kind,
    words: message.words,
    chars: message.chars,
    polarity: message.polarity,
    emotions: message.emotions && Buffer.from(message.emotions),
    language: message.language,
    isQuestion: message.isQuestion,
    hash: BigInt(message.seq),
    importId: 1,
    sourceLine: 1,
    text: message.text,
    tsv: "",
  };
}
