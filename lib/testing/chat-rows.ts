import { sql } from "drizzle-orm";
import { conversations, participants, readings } from "#drizzle/schema/conversations.ts";
import { messages } from "#drizzle/schema/messages.ts";
import type { Context } from "#lib/context/context.ts";

export type ChatRows = { conversationId: number; readingId: number };

const step = 2 ** 20;

/** A conversation that has been read, with one text message of person 1 or 2 for each of `texts`. */
export async function insertChat(ctx: Context, texts: string[], title = "Orchard Lane"): Promise<ChatRows> {
  const { workspaceId, db } = ctx;
  const zone = "Europe/Dublin";
  const [conversation] = await db
    .insert(conversations)
    .values({ workspaceId, title, status: "ready", zone, createdBy: ctx.actor.id })
    .returning({ id: conversations.id });
  if (!conversation) throw new Error("no conversation");
  const conversationId = conversation.id;
  const [reading] = await db
    .insert(readings)
    .values({ workspaceId, conversationId, zone })
    .returning({ id: readings.id });
  if (!reading) throw new Error("no reading");
  const readingId = reading.id;
  await db.update(conversations).set({ readingId }).where(sql`${conversations.id} = ${conversationId}`);
  await db.insert(participants).values([
    { workspaceId, conversationId, id: 1, name: "Maeve Tully", rank: 0 },
    { workspaceId, conversationId, id: 2, name: "Declan Orr", rank: 1 },
  ]);
  await insertMessages(ctx, { conversationId, readingId }, texts, 0);
  return { conversationId, readingId };
}

/** More messages at the end of a chat that has `from` already, one a minute. */
export async function insertMessages(ctx: Context, chat: ChatRows, texts: string[], from: number): Promise<void> {
  if (texts.length === 0) return;
  await ctx.db.insert(messages).values(
    texts.map((text, index) => {
      const number = from + index + 1;
      const sentAt = new Date(Date.UTC(2024, 0, 5, 18, 0) + number * 60_000);
      return {
        workspaceId: ctx.workspaceId,
        readingId: chat.readingId,
        seq: number * step,
        participantId: (number % 2) + 1,
        sentAt,
        localAt: sentAt.toISOString().slice(0, 19),
        kind: "text" as const,
        words: text.split(" ").length,
        chars: text.length,
        hash: BigInt(number),
        importId: 1,
        sourceLine: number,
        text,
        tsv: sql`to_tsvector('simple', ${text})`,
      };
    }),
  );
}
