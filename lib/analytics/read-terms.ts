import { type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import { type TermKind, termKinds } from "#drizzle/schema/enumerations.ts";
import { endOfPeriod, listPeriods } from "#lib/conversations/period.ts";
import type { Executor } from "#lib/db/client.ts";
import { stopWords } from "#lib/nlp/keywords/stop-words.ts";
import { readRows, tally } from "./metric.ts";
import { recountTerms } from "./recount-terms.ts";
import { wholeConversation } from "./rollup-deltas.ts";
import { isWhole, ofChosen, ofReading, type Scope } from "./scope.ts";

export const termRow = z.object({ term: z.string(), count: tally, messages: tally });
export type TermRow = z.infer<typeof termRow>;

/**
 * The most frequent words, emoji or domains of a scope. Words of one letter and stop words of the conversation's
 * languages are left out. Months that lie wholly in the range come from the rollup; the days of months that do not
 * are counted anew from their messages, so the result is exact to the day.
 */
export async function readTerms(executor: Executor, scope: Scope, kind: TermKind, limit: number): Promise<TermRow[]> {
  if (scope.from > scope.to) return [];
  const wanted = kind === "word" ? isContentWord(scope) : sql.empty();
  const ofKind = sql`${ofReading(scope)} and kind = ${termKinds.indexOf(kind)}::int2`;
  if (isWhole(scope)) {
    return readRows(
      executor,
      termRow,
      sql`select term, count, messages from conversation_terms
        where ${ofKind} and month = ${wholeConversation.month}::date and participant_id = 0 ${wanted}
        order by count desc, term limit ${limit}`,
    );
  }
  const { months, edges } = splitByMonth(scope);
  const recounted = await recountTerms(executor, scope, kind, edges);
  return readRows(
    executor,
    termRow,
    sql`select term, sum(count)::float8 as count, sum(messages)::float8 as messages from (
        select term, count, messages from conversation_terms
        where ${ofKind} and month = any(${sql.param(months)}::date[]) ${ofChosen(scope)}
        union all
        select * from unnest(${sql.param(recounted.map((row) => row.term))}::text[],
          ${sql.param(recounted.map((row) => row.count))}::int[],
          ${sql.param(recounted.map((row) => row.messages))}::int[]) as edges (term, count, messages)
      ) as parts where true ${wanted}
      group by term order by count desc, term limit ${limit}`,
  );
}

/** `and …`: neither a single letter nor a stop word of the conversation's languages. */
export function isContentWord(scope: Scope): SQL {
  const stopped = scope.languages.flatMap((language) => [...stopWords(language)]);
  return sql`and length(term) > 1 and term <> all(${sql.param(stopped)}::text[])`;
}

type DayRange = { from: string; to: string };

/** Months wholly in the range (the conversation's own ends count as whole), and the days outside them. */
export function splitByMonth(scope: Pick<Scope, "from" | "to" | "firstDay" | "lastDay">): {
  months: string[];
  edges: DayRange[];
} {
  const months: string[] = [];
  const edges: DayRange[] = [];
  for (const start of listPeriods(scope.from, scope.to, "month")) {
    const end = endOfPeriod(start, "month");
    const from = start > scope.from ? start : scope.from;
    const to = end < scope.to ? end : scope.to;
    const isFull = (from === start || from === scope.firstDay) && (to === end || to === scope.lastDay);
    if (isFull) months.push(start);
    else edges.push({ from, to });
  }
  return { months, edges };
}
