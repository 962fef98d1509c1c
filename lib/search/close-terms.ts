import { sql } from "drizzle-orm";
import type { Context } from "#lib/context/context.ts";
import { editDistance } from "./edit-distance.ts";

const similarLimit = 30;
// Short words share no three letters with their misspelling: these are compared one by one.
const sameInitialLimit = 3_000;
const longLetters = 5;

/** Words of the workspace that differ from `term` by a letter, or two from six letters on; nearest and commonest first. */
export async function findCloseTerms(
  ctx: Pick<Context, "db" | "workspaceId">,
  term: string,
  limit: number,
): Promise<string[]> {
  const [initial = ""] = term;
  const most = term.length > longLetters ? 2 : 1;
  const { rows } = await ctx.db.execute<{ term: string; messages: string }>(sql`
    (select term, messages from vocabulary where workspace_id = ${ctx.workspaceId}::int8 and term % ${term}
      order by similarity(term, ${term}) desc limit ${similarLimit})
    union
    (select term, messages from vocabulary where workspace_id = ${ctx.workspaceId}::int8
      and term >= ${initial} and term <= ${`${initial}\u{10ffff}`}
      and length(term) between ${term.length - most}::int and ${term.length + most}::int
      order by messages desc limit ${sameInitialLimit})`);
  return rows
    .map((row) => ({ term: row.term, messages: Number(row.messages), distance: editDistance(term, row.term, most) }))
    .filter(({ distance }) => distance > 0 && distance <= most)
    .sort((a, b) => a.distance - b.distance || b.messages - a.messages)
    .slice(0, limit)
    .map((close) => close.term);
}
