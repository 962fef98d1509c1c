import { sql } from "drizzle-orm";
import type { Context } from "#lib/context/context.ts";
import { saveTrouble } from "../save-trouble.ts";
import { mostErrors } from "./claim-media.ts";

const hourMs = 3_600_000;
const words = `${mostErrors} times within an hour a file could not be fetched from WhatsApp. To keep the number from being shut out, files rest for up to an hour; messages come in meanwhile.`;

/** Counts a file that Meta did not give, among those of the last hour: too many make the fetching rest. */
export async function noteMediaError(
  ctx: Pick<Context, "db" | "now">,
  owner: { workspaceId: number; connectionId: number },
): Promise<void> {
  const now = ctx.now();
  const since = new Date(now.getTime() - hourMs).toISOString();
  const { rows } = await ctx.db.execute<{ count: number }>(sql`
    update connections set media_errors = (
      select coalesce(jsonb_agg(at order by at), '[]'::jsonb) from (
        select at from jsonb_array_elements_text(media_errors) as e (at) where at::timestamptz > ${since}::timestamptz
        union all select ${now.toISOString()}) as recent)
    where workspace_id = ${owner.workspaceId}::int8 and id = ${owner.connectionId}::int8
    returning jsonb_array_length(media_errors)::int4 as count`);
  if ((rows[0]?.count ?? 0) >= mostErrors) await saveTrouble(ctx.db, owner, words, now);
}
