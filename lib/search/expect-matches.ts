import { sql } from "drizzle-orm";
import type { Context } from "#lib/context/context.ts";
import type { QueryPhrase } from "./query-phrase.ts";

const lastCodePoint = "\u{10ffff}";

/** How many messages of the workspace hold each phrase, at most: those of its rarest piece, from the vocabulary. */
export async function expectMatches(
  ctx: Pick<Context, "db" | "workspaceId">,
  phrases: readonly QueryPhrase[],
): Promise<number[]> {
  const pieces = phrases.flatMap(({ pieces }, phrase) => pieces.map((piece) => ({ ...piece, phrase })));
  if (pieces.length === 0) return phrases.map(() => 0);
  const { rows } = await ctx.db.execute<{ at: string; messages: string }>(sql`
    select asked.at, coalesce(held.messages, 0) as messages
    from unnest(${sql.param(pieces.map((piece) => piece.term))}::text[],
      ${sql.param(pieces.map((piece) => (piece.isPrefix ? piece.term + lastCodePoint : piece.term)))}::text[])
      with ordinality as asked (first, last, at)
    cross join lateral (
      select sum(messages) as messages from vocabulary
      where workspace_id = ${ctx.workspaceId}::int8 and term >= asked.first and term <= asked.last
    ) as held`);
  const expected = phrases.map(() => Number.POSITIVE_INFINITY);
  for (const row of rows) {
    const phrase = pieces[Number(row.at) - 1]?.phrase ?? 0;
    expected[phrase] = Math.min(expected[phrase] ?? 0, Number(row.messages));
  }
  return expected;
}
