import { sql } from "drizzle-orm";
import { replyBuckets } from "#lib/conversations/reply-histogram.ts";
import type { Executor } from "#lib/db/client.ts";
import { inScope, personOf, type Scope } from "./scope.ts";

export type ReplyHistogram = { participantId: number; replies: number; seconds: number; histogram: number[] };

const sums = sql.raw(
  Array.from({ length: replyBuckets }, (_, bucket) => `sum(reply_histogram[${bucket + 1}])::float8`).join(", "),
);

const known = new WeakMap<Scope, Promise<ReplyHistogram[]>>();

/**
 * Waits before the replies of each person, by bucket. People who never replied are left out. Asked once a scope, for
 * several metrics read it.
 */
export function readReplyHistograms(executor: Executor, scope: Scope): Promise<ReplyHistogram[]> {
  const found = known.get(scope) ?? query(executor, scope);
  known.set(scope, found);
  return found;
}

async function query(executor: Executor, scope: Scope): Promise<ReplyHistogram[]> {
  const { rows } = await executor.execute<ReplyHistogram>(
    sql`select ${personOf(scope)} as "participantId", sum(replies)::float8 as replies,
        sum(reply_seconds)::float8 as seconds, array[${sums}] as histogram
      from conversation_days where ${inScope(scope)} and replies > 0 group by 1 order by replies desc, 1`,
  );
  return rows;
}
