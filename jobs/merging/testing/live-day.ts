// Twelve messages of one day with the customer of the fixtures: as WhatsApp tells them live, and as an export has them.
import { and, eq } from "drizzle-orm";
import { cloudChats } from "#drizzle/schema/connections.ts";
import { conversations } from "#drizzle/schema/conversations.ts";
import { merges } from "#drizzle/schema/merges.ts";
import { importOffer } from "#jobs/handlers/import-offer.ts";
import { customer, incoming, noon, text, webhook } from "#lib/connections/fixtures/webhook.ts";
import type { Context } from "#lib/context/context.ts";
import { getMessageWindow } from "#lib/messages/get-message-window.ts";
import type { Merge } from "#lib/messages/merging/find-merge.ts";

export const bodies = Array.from({ length: 12 }, (_, one) => `message number ${one} of the day`);
const isOurs = (one: number) => one % 3 === 2;
export const idOf = (one: number) => `wamid.${one}`;
export const at = (minutes: number) => ({ timestamp: String(noon + minutes * 60) });

export const told = (one: number) => toldAt(one, one);

/** What WhatsApp tells of one message live: the shop's own come as echoes. */
export function toldAt(one: number, minutes: number, words = bodies[one] ?? "") {
  const body = text(words, { id: idOf(one), ...at(minutes) });
  if (!isOurs(one)) return incoming([body]);
  return webhook([{ message_echoes: [{ ...body, from: "34600000001", to: customer.phone }] }], "smb_message_echoes");
}

/**
 * The line of one message in an export. The fixtures' noon is 11:00 of the wall clock in Madrid; the phone knows the
 * customer by another name.
 * @param clock.minutes after the fixtures' noon
 * @param clock.ahead minutes that the phone's clock is ahead of UTC
 */
export function line(one: number, { minutes = one, ahead = 60, body = bodies[one] ?? "" } = {}): string {
  const wall = new Date((noon + (minutes + ahead) * 60) * 1000).toISOString();
  const day = `${wall.slice(8, 10)}/${wall.slice(5, 7)}/${wall.slice(0, 4)}`;
  return `[${day}, ${wall.slice(11, 19)}] ${isOurs(one) ? "The boat house" : "Noor (kayaks)"}: ${body}\n`;
}

export const lines = (from: number, to: number, ahead = 60) =>
  bodies
    .slice(from, to)
    .map((_, one) => line(from + one, { ahead }))
    .join("");

/** The import that the rows of a conversation of a connection stand under. */
export async function importOf(ctx: Context, conversationId: number): Promise<number> {
  const [chat] = await ctx.db
    .select()
    .from(cloudChats)
    .where(and(eq(cloudChats.workspaceId, ctx.workspaceId), eq(cloudChats.conversationId, conversationId)));
  return chat?.importId ?? 0;
}

/** Runs the job that looks for the export of a live conversation, and gives what it offers. */
export async function lookForExports(ctx: Context, importId: number): Promise<Merge | undefined> {
  const run = { id: "run", attempt: 1, isLast: true, signal: new AbortController().signal };
  await importOffer(ctx, { workspaceId: ctx.workspaceId, importId }, run);
  const [offer] = await ctx.db
    .select()
    .from(merges)
    .where(and(eq(merges.workspaceId, ctx.workspaceId), eq(merges.importId, importId)));
  return offer;
}

/** The texts of each conversation that is shown. */
export async function listShown(ctx: Context): Promise<{ id: number; texts: string[] }[]> {
  const chats = await ctx.db.select().from(conversations).where(eq(conversations.workspaceId, ctx.workspaceId));
  const open = chats.filter(({ status, trashedAt }) => status === "ready" && trashedAt === null);
  const found = [];
  for (const { id } of open.sort((one, other) => one.id - other.id)) {
    const { messages } = await getMessageWindow(ctx, { conversationId: id, place: { edge: "first" } });
    found.push({ id, texts: messages.map((one) => one.text) });
  }
  return found;
}
