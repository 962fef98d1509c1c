import type { AnalysisPool } from "#jobs/threads/analysis-pool.ts";
import { loadRows, type RowPlace } from "#lib/connections/load-rows.ts";
import { noCounts, type ReceivedCounts, type ReceivingConnection } from "#lib/connections/receiving.ts";
import { saveEntries } from "#lib/connections/save-entries.ts";
import { saveSettled } from "#lib/connections/save-settled.ts";
import { saveStatuses } from "#lib/connections/save-statuses.ts";
import { saveVersions } from "#lib/connections/save-versions.ts";
import type { Context } from "#lib/context/context.ts";
import type { copyTransaction } from "#lib/db/copy-transaction.ts";
import { countTerms } from "#lib/messages/count-terms.ts";
import { loadSampleTexts } from "#lib/messages/growing/load-sample-texts.ts";
import { searchLexemes } from "#lib/messages/search-lexemes.ts";
import { analyseRows } from "./analyse-rows.ts";
import type { Assigned } from "./assign-events.ts";
import { keepEarly } from "./keep-early.ts";
import { openKnownEntries } from "./known-entries.ts";
import { type PlannedChat, planChats } from "./plan-chats.ts";
import { priorOf } from "./prior-memory.ts";
import { shapeRows } from "./shape-rows.ts";
import { storeChats } from "./store-chats.ts";

type Copy = Parameters<Parameters<typeof copyTransaction>[0]>;

export type Growth = {
  /** Of all its conversations. */
  counts: ReceivedCounts;
  chats: { conversationId: number; isNew: boolean; stored: number }[];
  /** Conversations whose rows are others now. */
  changed: number[];
  /** For the end of the transaction: what it adds to the vocabulary. */
  terms: Map<string, number>;
};

/**
 * Puts what has come for one connection into its conversations, in the caller's transaction: rows with their analysis at
 * their places in time, people, entities, what is counted, and the ids of Meta by which none of it comes in twice. Each
 * step is done for all conversations together where it can be, for most have one message or two.
 */
export async function growConnection(
  ctx: Context,
  [tx, client]: Copy,
  { connection, chats, orphans }: Assigned & { connection: ReceivingConnection },
  pool: AnalysisPool,
): Promise<Growth> {
  const { workspaceId } = ctx;
  const source = { workspaceId, connectionId: connection.id };
  const known = await openKnownEntries(tx, source, [
    ...[...chats.values()].flatMap(({ delivered }) => delivered),
    ...orphans,
  ]);
  const planned = await planChats(tx, connection, [...chats.values()], known);
  const early = keepEarly(orphans, known);
  await saveEntries(tx, source, [...new Set([...planned.flatMap(({ plan }) => [...plan.changed]), ...early.entries])]);
  await saveSettled(
    tx,
    source,
    planned.flatMap(({ settled }) => settled),
  );
  const statuses = orphans.flatMap(({ event, receivedAt }) =>
    event.event === "status" ? { status: event, receivedAt } : [],
  );
  await saveStatuses(tx, source, [...planned.flatMap(({ plan }) => plan.statuses), ...statuses]);

  const growth: Growth = { counts: early.counts, chats: [], changed: [], terms: new Map() };
  const stored = await loadRows(tx, workspaceId, planned.flatMap(placesOf));
  const shaped = [];
  for (const one of planned) {
    const { conversationId, isNew = false } = one.chat;
    for (const name of countNames) growth.counts[name] += one.plan.counts[name];
    growth.chats.push({ conversationId, isNew, stored: one.plan.counts.stored });
    const rows = shapeRows(one.plan, one.entries, stored, one.people, one.chat.zone);
    if (rows.length === 0) continue;
    const { readingId } = one.chat;
    const texts = rows.map(({ placed }) => placed.record.text).filter(Boolean);
    const prior = await priorOf(readingId, texts, () => loadSampleTexts(tx, { workspaceId, readingId }), pool);
    const analysed = analyseRows(rows, one.people.names(), prior, pool);
    // All are awaited together below; until then a failure must not count as unhandled.
    analysed.catch(() => undefined);
    shaped.push({ one, rows, analysed });
  }
  const versions = planned.flatMap(({ plan }) => plan.versions);
  growth.counts.conflicts += await saveVersions(tx, source, versions);
  const analysed = await Promise.all(shaped.map(({ analysed }) => analysed));

  const grown = shaped.map(({ one, rows }, at) => ({ planned: one, rows, messages: analysed[at] ?? [] }));
  await storeChats([tx, client], source, grown);
  for (const { planned: one, rows, messages } of grown) {
    growth.changed.push(one.chat.conversationId);
    countTerms(messages, growth.terms);
    for (const { old } of rows) {
      for (const term of searchLexemes(old?.text ?? "").keys()) {
        growth.terms.set(term, (growth.terms.get(term) ?? 0) - 1);
      }
    }
  }
  return growth;
}

const countNames = Object.keys(noCounts) as (keyof ReceivedCounts)[];

/** Where the stored rows of a conversation stand that change. */
function placesOf({ chat: { readingId, importId }, plan, entries, place }: PlannedChat): RowPlace[] {
  return [...plan.contents.keys(), ...plan.touched].flatMap((wamid) => {
    const { id, seq } = entries.get(wamid) ?? { id: null, seq: null };
    return id === null || seq === null || place.fresh.has(wamid) ? [] : { id, seq, readingId, importId };
  });
}
