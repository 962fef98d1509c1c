import { type SQL, sql } from "drizzle-orm";
import { termKinds } from "#drizzle/schema/enumerations.ts";
import { conversationTopics, topicRuns } from "#drizzle/schema/topics.ts";
import type { Context } from "#lib/context/context.ts";
import type { Executor } from "#lib/db/client.ts";
import type { SortedTalk } from "#lib/nlp/talk/sort-talk.ts";
import { wholeConversation } from "../rollup-deltas.ts";
import type { GatheredTalk } from "./gather-talk.ts";
import type { TopicBasis } from "./is-changed-enough.ts";
import type { PhraseGroup } from "./number-groups.ts";

const batchRows = 20_000;
const dayMs = 86_400_000;
const tables = ["message_topics", "conversation_topics", "conversation_topic_days"];

/** Swaps topics and phrases of a reading in one transaction; does nothing when the conversation has moved on to another. */
export async function saveTopics(
  ctx: Pick<Context, "db" | "workspaceId">,
  { conversationId, readingId }: { conversationId: number; readingId: number },
  found: {
    gathered: GatheredTalk;
    groups: readonly PhraseGroup[];
    sorted: SortedTalk;
    made: TopicBasis & { foundAt: Date };
  },
): Promise<void> {
  const { workspaceId } = ctx;
  const own = sql`workspace_id = ${workspaceId}::int8 and reading_id = ${readingId}::int8`;
  await ctx.db.transaction(async (tx) => {
    const { rows } = await tx.execute(sql`
      select from conversations where ${own} and id = ${conversationId}::int8 for share`);
    if (rows.length === 0) return;
    // Also makes a second run of the same conversation wait.
    await tx
      .insert(topicRuns)
      .values({ workspaceId, readingId, ...found.made })
      .onConflictDoUpdate({ target: [topicRuns.workspaceId, topicRuns.readingId], set: found.made });
    for (const table of tables) await tx.execute(sql`delete from ${sql.identifier(table)} where ${own}`);
    await tx.execute(sql`delete from conversation_terms where ${own} and kind = ${termKinds.indexOf("phrase")}::int2`);
    const owner = sql`${workspaceId}::int8, ${readingId}::int8`;
    const { topics } = found.sorted;
    if (topics.length > 0) {
      await tx.insert(conversationTopics).values(
        topics.map(({ words, messages, examples }, topic) => ({
          workspaceId,
          readingId,
          topic,
          words,
          messages,
          examples: examples.map((message) => found.gathered.seqs[message] as number),
        })),
      );
      await saveMessages(tx, owner, found.gathered, found.sorted.topicOf);
      await saveDays(tx, owner, found.gathered, found.sorted.topicOf);
    }
    await savePhrases(tx, owner, found.groups, found.sorted);
  });
}

async function saveMessages(tx: Executor, owner: SQL, { seqs }: GatheredTalk, topicOf: Int16Array): Promise<void> {
  for (let first = 0; first < seqs.length; first += batchRows) {
    await tx.execute(sql`
      insert into message_topics (workspace_id, reading_id, seq, topic)
      select ${owner}, seq, topic from unnest(
        ${sql.param(Array.from(seqs.subarray(first, first + batchRows)))}::int8[],
        ${sql.param(Array.from(topicOf.subarray(first, first + batchRows)))}::int2[]) as found (seq, topic)
      where topic >= 0`);
  }
}

async function saveDays(tx: Executor, owner: SQL, talk: GatheredTalk, topicOf: Int16Array): Promise<void> {
  const counts = new Map<string, { day: string; participantId: number; topic: number; messages: number }>();
  topicOf.forEach((topic, message) => {
    if (topic < 0) return;
    const [day, participantId] = [talk.days[message] as number, talk.participantIds[message] as number];
    const key = `${day} ${participantId} ${topic}`;
    const known = counts.get(key);
    if (known) known.messages += 1;
    else counts.set(key, { day: new Date(day * dayMs).toISOString().slice(0, 10), participantId, topic, messages: 1 });
  });
  await inBatches([...counts.values()], (rows) =>
    tx.execute(sql`
      insert into conversation_topic_days (workspace_id, reading_id, day, participant_id, topic, messages)
      select ${owner}, * from unnest(
        ${sql.param(rows.map(({ day }) => day))}::date[], ${sql.param(rows.map(({ participantId }) => participantId))}::int[],
        ${sql.param(rows.map(({ topic }) => topic))}::int2[], ${sql.param(rows.map(({ messages }) => messages))}::int[])`),
  );
}

async function savePhrases(
  tx: Executor,
  owner: SQL,
  groups: readonly PhraseGroup[],
  { phrases }: SortedTalk,
): Promise<void> {
  const rows = phrases.flatMap(({ text, counts }) => {
    const parts = counts.map(({ group, count, messages }) => ({
      text,
      count,
      messages,
      ...(groups[group] as PhraseGroup),
    }));
    const sum = (of: "count" | "messages") => parts.reduce((total, part) => total + part[of], 0);
    return [...parts, { text, count: sum("count"), messages: sum("messages"), ...wholeConversation }];
  });
  await inBatches(rows, (batch) =>
    tx.execute(sql`
      insert into conversation_terms (workspace_id, reading_id, kind, month, participant_id, term, count, messages)
      select ${owner}, ${termKinds.indexOf("phrase")}::int2, * from unnest(
        ${sql.param(batch.map(({ month }) => month))}::date[], ${sql.param(batch.map(({ participantId }) => participantId))}::int[],
        ${sql.param(batch.map(({ text }) => text))}::text[], ${sql.param(batch.map(({ count }) => count))}::int[],
        ${sql.param(batch.map(({ messages }) => messages))}::int[])`),
  );
}

async function inBatches<Row>(rows: readonly Row[], save: (batch: Row[]) => Promise<unknown>): Promise<void> {
  for (let first = 0; first < rows.length; first += batchRows) await save(rows.slice(first, first + batchRows));
}
