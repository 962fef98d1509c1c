import { and, eq, inArray } from "drizzle-orm";
import { connections } from "#drizzle/schema/connections.ts";
import type { PublicContext } from "#lib/context/public-context.ts";
import type { Database } from "#lib/db/client.ts";
import { createGatherer } from "#lib/runtime/create-gatherer.ts";
import { AppError } from "#lib/runtime/errors.ts";

type Row = Pick<typeof connections.$inferSelect, keyof typeof columns>;

const { workspaceId, id, webhookId, verifyToken, appSecret, previousAppSecret, previousSecretUntil } = connections;
const columns = { workspaceId, id, webhookId, verifyToken, appSecret, previousAppSecret, previousSecretUntil };

const mostAtOnce = 500;

// Looked up for each webhook, so that a changed secret counts at once, but for all that come together in one query.
const find = createGatherer(async (asked: { db: Database; webhookId: string }[]): Promise<(Row | undefined)[]> => {
  const [first] = asked;
  if (!first) return [];
  const ids = [...new Set(asked.map(({ webhookId }) => webhookId))];
  const isAsked = inArray(connections.webhookId, ids);
  const rows = await first.db
    .select(columns)
    .from(connections)
    .where(and(isAsked, eq(connections.status, "active")));
  const found = new Map(rows.map((row) => [row.webhookId, row]));
  return asked.map(({ webhookId }) => found.get(webhookId));
}, mostAtOnce);

/**
 * The connection that an address of Meta's calls belongs to.
 * @throws AppError `not_found`
 */
export async function findWebhook(ctx: PublicContext, webhookId: string): Promise<Row> {
  const row = await find({ db: ctx.db, webhookId });
  if (!row) throw new AppError("not_found", "There is nothing at this address.");
  return row;
}
