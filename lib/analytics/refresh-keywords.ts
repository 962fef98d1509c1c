import { sql } from "drizzle-orm";
import { termKinds } from "#drizzle/schema/enumerations.ts";
import { conversationKeywords } from "#drizzle/schema/rollups.ts";
import type { Executor } from "#lib/db/client.ts";
import type { TermCount } from "#lib/nlp/keywords/rank-keywords.ts";
import { findKeywords } from "./find-keywords.ts";
import { wholeConversation } from "./rollup-deltas.ts";
import { ofReading, type Scope } from "./scope.ts";

// Words below these ranks by count cannot come among the keywords of any but tiny workspaces.
const candidates = 3_000;

/** Finds the keywords of a whole conversation and stores them. */
export async function refreshKeywords(tx: Executor, scope: Scope): Promise<void> {
  const { workspaceId, readingId } = scope;
  const ofKind = (kind: "word" | "phrase") => sql`select term, count from conversation_terms
    where ${ofReading(scope)} and kind = ${termKinds.indexOf(kind)}::int2
      and month = ${wholeConversation.month}::date and participant_id = ${wholeConversation.participantId}`;
  const { rows: words } = await tx.execute<TermCount>(
    sql`${ofKind("word")} order by count desc, term limit ${candidates}`,
  );
  const { rows: phrases } = await tx.execute<TermCount>(ofKind("phrase"));
  const found = await findKeywords(tx, scope, { words, phrases });
  await tx.execute(sql`delete from conversation_keywords where ${ofReading(scope)}`);
  if (found.length === 0) return;
  await tx.insert(conversationKeywords).values(found.map((keyword) => ({ workspaceId, readingId, ...keyword })));
}
