import { and, type SQL, sql } from "drizzle-orm";
import type { Context } from "#lib/context/context.ts";
import type { Transaction } from "#lib/db/client.ts";
import type { Candidate, Candidates } from "./candidate.ts";

export type CandidateSearch = {
  /** Conditions on `m` that the index answers: workspace and readings. */
  scope: SQL;
  /** Text of a tsquery; null when only filters narrow. */
  query: string | null;
  conditions: SQL | undefined;
  instants: SQL | undefined;
  limit: number;
  timeLimitMs: number;
  /** Messages in scope, and how many of them probably match. */
  total: number;
  expected: number;
};

type Row = {
  reading_id: string;
  seq: string;
  sent_ms: string;
  month: string;
  participant_id: number | null;
  words: number;
  text: string;
};

const rankedChars = 2_000;
// Reading matches from the index costs about as much as walking this many rows of the time index.
const cheapMatches = 20_000;
const shortestWalk = 5_000;
const longestWalk = 100_000;
const nextWalk = 5;
const fallbackWalk = 20_000;
const queryCanceled = "57014";

/**
 * The newest messages that match, `limit` at most, in two steps: a bounded walk back in time where the words are
 * frequent, and the index where they are rare or the walk was not enough. Ordering the matches of the whole index by
 * time, or walking without a bound, takes seconds for the wrong kind of word.
 */
export async function findCandidates(ctx: Context, search: CandidateSearch): Promise<Candidates> {
  const walked = isFrequent(search) ? await walkFurther(ctx, search) : null;
  if (walked && walked.length > search.limit) return capped(walked, search.limit);
  const found = await inTime(ctx, search, (tx) => query(tx, indexQuery(search)));
  if (found) return capped(found, search.limit);
  const rest = walked ?? (await walk(ctx, search, fallbackWalk)) ?? [];
  return { ...capped(rest, search.limit), isPartial: true };
}

function isFrequent({ query, expected, limit }: CandidateSearch): boolean {
  return query !== null && expected > Math.max(cheapMatches, limit);
}

/** Walks further and further while too little is found: what is newest may be another conversation's. */
async function walkFurther(ctx: Context, search: CandidateSearch): Promise<Candidate[] | null> {
  const { total, expected, limit } = search;
  let length = Math.max(shortestWalk, Math.ceil((2 * limit * total) / expected));
  let found = await walk(ctx, search, Math.min(length, longestWalk));
  while (found && found.length <= limit && length < longestWalk) {
    length *= nextWalk;
    found = await walk(ctx, search, Math.min(length, longestWalk));
  }
  return found;
}

function capped(rows: Candidate[], limit: number): Candidates {
  return { rows: rows.slice(0, limit), isCapped: rows.length > limit, isPartial: false };
}

function walk(ctx: Context, search: CandidateSearch, length: number): Promise<Candidate[] | null> {
  return inTime(ctx, search, (tx) => query(tx, walkQuery(search, length)));
}

/** Newest first along the time index, no further than `length` rows. */
export function walkQuery({ scope, query, conditions, instants, limit }: CandidateSearch, length: number): SQL {
  const matches = query === null ? undefined : sql`m.tsv @@ ${query}::tsquery`;
  return sql`
    select ${columns} from (
      select m.* from messages m where ${and(scope, instants)} order by m.sent_at desc limit ${length}
    ) m where ${and(matches, conditions) ?? sql`true`} order by m.sent_at desc limit ${limit + 1}`;
}

/** Every match from the search index, then the newest. Without words the filters are answered along the time index. */
export function indexQuery({ scope, query, conditions, instants, limit }: CandidateSearch): SQL {
  if (query === null) {
    return sql`select ${columns} from messages m where ${and(scope, instants, conditions)}
      order by m.sent_at desc limit ${limit + 1}`;
  }
  return sql`
    with matches as materialized (
      select m.workspace_id, m.reading_id, m.seq, m.sent_at from messages m
      where ${and(scope, sql`m.tsv @@ ${query}::tsquery`, instants, conditions)}
    ), newest as (select * from matches order by sent_at desc limit ${limit + 1})
    select ${columns} from newest cross join lateral (
      select * from messages where workspace_id = newest.workspace_id and reading_id = newest.reading_id
        and seq = newest.seq offset 0
    ) m order by m.sent_at desc`;
}

const columns = sql`m.reading_id, m.seq, (extract(epoch from m.sent_at) * 1000)::int8 as sent_ms,
  to_char(m.local_at, 'YYYY-MM') as month, m.participant_id, m.words, left(m.text, ${sql.raw(String(rankedChars))}) as text`;

async function query(tx: Transaction, statement: SQL): Promise<Candidate[]> {
  const { rows } = await tx.execute<Row>(statement);
  return rows.map((row) => ({
    readingId: Number(row.reading_id),
    seq: Number(row.seq),
    sentAtMs: Number(row.sent_ms),
    month: row.month,
    participantId: row.participant_id,
    words: row.words,
    text: row.text,
  }));
}

/** Null when the database did not answer within the time limit. */
async function inTime<Result>(
  ctx: Context,
  { timeLimitMs }: CandidateSearch,
  run: (tx: Transaction) => Promise<Result>,
): Promise<Result | null> {
  try {
    return await ctx.db.transaction(async (tx) => {
      await tx.execute(sql`select set_config('statement_timeout', ${String(timeLimitMs)}, true)`);
      return run(tx);
    });
  } catch (error) {
    const { code } = ((error as { cause?: unknown }).cause ?? error) as { code?: string };
    if (code === queryCanceled) return null;
    throw error;
  }
}
