import { sql } from "drizzle-orm";
import type { Executor } from "#lib/db/client.ts";
import type { ParsedReject } from "#lib/parse/parsed-record.ts";

/** Keeps lines that belong to no message, as written. A line that is already kept stays as it is. */
export async function saveRejects(
  tx: Executor,
  owner: { workspaceId: number; importId: number },
  rejects: ParsedReject[],
): Promise<void> {
  if (rejects.length === 0) return;
  const column = (value: (reject: ParsedReject) => string | number) => sql.param(rejects.map(value));
  await tx.execute(sql`
    insert into import_rejects (workspace_id, import_id, line, reason, text)
    select ${owner.workspaceId}::int8, ${owner.importId}::int8, * from unnest(
      ${column((reject) => reject.line)}::int8[], ${column((reject) => reject.reason)}::text[],
      ${column((reject) => reject.text.replaceAll("\0", "\uFFFD").toWellFormed())}::text[])
    on conflict do nothing`);
}
