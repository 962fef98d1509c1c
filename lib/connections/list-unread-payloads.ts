import { and, desc, eq, inArray, isNotNull, lt, or } from "drizzle-orm";
import { webhookPayloads } from "#drizzle/schema/connections.ts";
import type { PayloadState } from "#drizzle/schema/enumerations.ts";
import type { Context } from "#lib/context/context.ts";
import { findConnection } from "./find-connection.ts";

export type UnreadPayload = {
  id: number;
  receivedAt: Date;
  state: PayloadState;
  /** What could not be read, and why, in words. */
  reason: string;
  byteSize: number;
  /** How often the same bytes have come. */
  deliveries: number;
};

const pageRows = 50;
const unassigned = "It is for a phone number that no connection here has.";
const unknown = "It could not be read.";

/**
 * Webhooks of which something could not be read or had no place, newest first, 50 at a time.
 * @param input.before only those older than this one
 * @throws AppError `forbidden` below owner, `not_found`
 */
export async function listUnreadPayloads(
  ctx: Context,
  input: { connectionId: number; before?: number | undefined },
): Promise<UnreadPayload[]> {
  const { connectionId, before } = input;
  await findConnection(ctx, connectionId);
  const { id, receivedAt, state, problem, byteSize, deliveries } = webhookPayloads;
  const rows = await ctx.db
    .select({ id, receivedAt, state, problem, byteSize, deliveries })
    .from(webhookPayloads)
    .where(
      and(
        eq(webhookPayloads.workspaceId, ctx.workspaceId),
        eq(webhookPayloads.connectionId, connectionId),
        or(inArray(state, ["failed", "unassigned"]), and(eq(state, "done"), isNotNull(problem))),
        before === undefined ? undefined : lt(id, before),
      ),
    )
    .orderBy(desc(id))
    .limit(pageRows);
  return rows.map((row) => {
    const { problem: words, ...rest } = row;
    return { ...rest, reason: words ?? (row.state === "unassigned" ? unassigned : unknown) };
  });
}
