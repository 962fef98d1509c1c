import { sql } from "drizzle-orm";
import { connectionReceive } from "#jobs/handlers/connection-receive.ts";
import { storePayloads } from "#lib/connections/store-payloads.ts";
import type { Context } from "#lib/context/context.ts";

/** Webhooks as Meta sends them, one after the other, each read before the next comes. */
export async function receive(ctx: Context, connectionId: number, bodies: readonly unknown[]): Promise<void> {
  for (const body of bodies) {
    await store(ctx, connectionId, [body]);
    await readAll(ctx, connectionId);
  }
}

/** Webhooks that have come and that nobody has read yet. */
export async function store(ctx: Context, connectionId: number, bodies: readonly unknown[]): Promise<void> {
  const { workspaceId } = ctx;
  await storePayloads(
    ctx.db,
    bodies.map((body) => ({
      workspaceId,
      connectionId,
      body: Buffer.from(typeof body === "string" ? body : JSON.stringify(body)),
      receivedAt: ctx.now(),
    })),
  );
}

export async function readAll(ctx: Context, connectionId: number): Promise<void> {
  const run = { id: "run", attempt: 1, isLast: true, signal: new AbortController().signal };
  await connectionReceive(ctx, { workspaceId: ctx.workspaceId, connectionId }, run);
}

export type ShownRow = {
  chat: string;
  who: string | null;
  kind: number;
  text: string;
  at: string;
  edited: boolean;
  details: Record<string, unknown> | null;
};

/** What the conversations of a workspace show, in their order. */
export async function shownRows(ctx: Context): Promise<ShownRow[]> {
  const { rows } = await ctx.db.execute<ShownRow>(sql`
    select c.title as chat, p.name as who, m.kind, m.text, to_char(m.local_at, 'YYYY-MM-DD HH24:MI:SS') as at,
      m.flags & 1 = 1 as edited, m.details
    from conversations c join messages m on m.workspace_id = c.workspace_id and m.reading_id = c.reading_id
      left join participants p on p.workspace_id = c.workspace_id and p.conversation_id = c.id and p.id = m.participant_id
    where c.workspace_id = ${ctx.workspaceId}::int8 order by c.title, m.seq`);
  return rows;
}
