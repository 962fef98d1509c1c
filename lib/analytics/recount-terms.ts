import { sql } from "drizzle-orm";
import { entityKinds, type TermKind } from "#drizzle/schema/enumerations.ts";
import { addDays } from "#lib/conversations/period.ts";
import type { Executor } from "#lib/db/client.ts";
import type { TermDelta } from "./rollup-deltas.ts";
import { ofChosen, type Scope } from "./scope.ts";
import { createTermCounter } from "./term-counter.ts";
import { tokensOf } from "./tokens-of.ts";

/** Terms of one kind in some ranges of local days, counted from the messages themselves. */
export async function recountTerms(
  executor: Executor,
  scope: Scope,
  kind: TermKind,
  ranges: readonly { from: string; to: string }[],
): Promise<TermDelta[]> {
  const counter = createTermCounter();
  const urls = sql`(
    select array_agg(value order by start) from message_entities e
    where e.workspace_id = m.workspace_id and e.reading_id = m.reading_id and e.seq = m.seq
      and e.kind = ${entityKinds.indexOf("URL")}::int2)`;
  const wanted = kind === "domain" ? sql`'' as text, ${urls} as urls` : sql`text, null as urls`;
  for (const { from, to } of ranges) {
    // The index stands on the instant: a day more on each side holds every zone.
    const { rows } = await executor.execute<{ text: string; urls: string[] | null }>(sql`
      select ${wanted} from messages m
      where workspace_id = ${scope.workspaceId}::int8 and reading_id = ${scope.readingId}::int8
        and sent_at between ${`${addDays(from, -1)} UTC`}::timestamptz and ${`${addDays(to, 2)} UTC`}::timestamptz
        and local_at >= ${from}::timestamp and local_at < ${addDays(to, 1)}::timestamp
        and participant_id is not null ${ofChosen(scope)}`);
    for (const { text, urls } of rows) {
      counter.addMessage("", 0, {
        tokens: tokensOf(text),
        entities: (urls ?? []).map((value) => ({ type: "URL", value })),
      });
    }
  }
  return counter.drain().filter((delta) => delta.month !== "" && delta.kind === kind);
}
