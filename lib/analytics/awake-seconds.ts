import { type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import { findQuietHours } from "#lib/conversations/quiet-hours.ts";
import type { Executor } from "#lib/db/client.ts";
import { readRows } from "./metric.ts";
import { ofReading, personOf, type Scope } from "./scope.ts";

const quietHours = 8;

/**
 * The nights of each person as rows `nights (person, night_from, night_length)`, in seconds of the day.
 */
export async function nightsOf(executor: Executor, scope: Scope): Promise<SQL> {
  const { night } = scope;
  const hours = night === "own" ? await readHours(executor, scope) : null;
  const rows = scope.people.map(({ id }) => {
    if (night !== "own") return { id, from: night.from, length: (night.to - night.from + 24) % 24 };
    return { id, from: findQuietHours(hours?.get(id) ?? []), length: quietHours };
  });
  const column = (value: (row: (typeof rows)[number]) => number) => sql`${sql.param(rows.map(value))}::int[]`;
  return sql`unnest(${column(({ id }) => id)}, ${column(({ from }) => from * 3600)}, ${column(({ length }) => length * 3600)})
    as nights (person, night_from, night_length)`;
}

/** Seconds of a wait of `wait` seconds up to the wall clock `until` that lie outside the night of the one who waits. */
export function awakeSeconds(until: SQL, wait: SQL): SQL {
  const end = sql`(extract(epoch from ${until})::int8 - night_from)`;
  const nightUntil = (at: SQL) => sql`(${at} / 86400 * night_length + least(${at} % 86400, night_length))`;
  return sql`greatest(0, ${wait} - (${nightUntil(end)} - ${nightUntil(sql`(${end} - ${wait})`)}))`;
}

async function readHours(executor: Executor, scope: Scope): Promise<Map<number, number[]>> {
  const rows = await readRows(
    executor,
    z.object({ person: z.number().int(), hour: z.number().int(), messages: z.number() }),
    sql`select ${personOf(scope)} as person, (h.hour - 1)::int as hour, sum(h.messages)::float8 as messages
      from conversation_days, unnest(hours) with ordinality as h (messages, hour)
      where ${ofReading(scope)} group by 1, 2`,
  );
  const hours = new Map<number, number[]>();
  for (const { person, hour, messages } of rows) {
    const counts = hours.get(person) ?? new Array<number>(24).fill(0);
    counts[hour] = messages;
    hours.set(person, counts);
  }
  return hours;
}
