import { sql } from "drizzle-orm";
import type { Executor } from "#lib/db/client.ts";

const mostShown = 5;
const longest = 2_000;

/**
 * Keeps which lines of a file could not be read and why; never what stands in them, which erasing a conversation could
 * not find again.
 */
export async function saveProblems(
  tx: Executor,
  owner: { workspaceId: number; importId: number },
  problems: readonly { line: number; reason: string }[],
): Promise<void> {
  if (problems.length === 0) return;
  const rows = [...Map.groupBy(problems, ({ line }) => line)].map(([line, list]) => {
    const shown = [...new Set(list.map(({ reason }) => reason))];
    const more = shown.length - mostShown;
    return { line, reason: [...shown.slice(0, mostShown), ...(more > 0 ? [`and ${more} more`] : [])].join("; ") };
  });
  await tx.execute(sql`
    insert into import_rejects (workspace_id, import_id, line, reason, text)
    select ${owner.workspaceId}::int8, ${owner.importId}::int8, line, left(reason, ${longest}::int4), ''
    from unnest(${sql.param(rows.map(({ line }) => line))}::int8[], ${sql.param(rows.map(({ reason }) => reason))}::text[])
      as given (line, reason)
    on conflict (workspace_id, import_id, line)
      do update set reason = left(import_rejects.reason || '; ' || excluded.reason, ${longest}::int4)`);
}
