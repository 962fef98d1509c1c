import { sql } from "drizzle-orm";
import type { Context } from "#lib/context/context.ts";
import { AppError } from "#lib/runtime/errors.ts";
import { findMerge } from "./find-merge.ts";
import { findMergedImport } from "./find-merged-import.ts";
import { findSides } from "./find-sides.ts";

export type ExampleMessage = {
  conversationId: number;
  seq: number;
  /** Wall clock, `YYYY-MM-DDTHH:MM:SS`. */
  localAt: string;
  /** As shown; null for notices. */
  sender: string | null;
  /** The first 200 characters. */
  text: string;
  attachment: string | null;
};

const shownChars = 200;

/**
 * The messages that the preview of an offered merge names, by seq, on both sides.
 * @throws AppError `not_found`
 */
export async function loadExamples(
  ctx: Context,
  importId: number,
): Promise<{ existing: Map<number, ExampleMessage>; incoming: Map<number, ExampleMessage> }> {
  await findMergedImport(ctx, importId);
  const merge = await findMerge(ctx.db, { workspaceId: ctx.workspaceId, importId });
  const sides = merge && (await findSides(ctx.db, ctx.workspaceId, merge).catch(noneWhenGone));
  if (!merge || !sides) return { existing: new Map(), incoming: new Map() };
  const { added, matched, onlyExisting, contradictory } = merge.preview.examples;
  return {
    existing: await load(ctx, sides.existing, [...onlyExisting, ...contradictory.map(({ existing }) => existing)]),
    incoming: await load(ctx, sides.incoming, [...added, ...matched, ...contradictory.map(({ incoming }) => incoming)]),
  };
}

function noneWhenGone(error: unknown): undefined {
  if (error instanceof AppError && error.code === "conflict") return undefined;
  throw error;
}

async function load(
  ctx: Context,
  { conversationId, readingId }: { conversationId: number; readingId: number },
  seqs: number[],
): Promise<Map<number, ExampleMessage>> {
  const { rows } = await ctx.db.execute<ExampleMessage>(sql`
    select ${conversationId}::float8 as "conversationId", m.seq::float8 as seq,
      to_char(m.local_at, 'YYYY-MM-DD"T"HH24:MI:SS') as "localAt", coalesce(p.display_name, p.name) as sender,
      left(m.text, ${shownChars}::int4) as text, m.attachment
    from messages m left join participants p on p.workspace_id = m.workspace_id
      and p.conversation_id = ${conversationId}::int8 and p.id = m.participant_id
    where m.workspace_id = ${ctx.workspaceId}::int8 and m.reading_id = ${readingId}::int8
      and m.seq = any(${sql.param(seqs)}::int8[])`);
  return new Map(rows.map((row) => [row.seq, row]));
}
