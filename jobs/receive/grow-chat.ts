import { analyseWindows } from "#jobs/import/analyse-windows.ts";
import { countriesOf } from "#jobs/import/countries-of.ts";
import type { Window } from "#jobs/import/read-windows.ts";
import { windowRecords } from "#jobs/import/read-windows.ts";
import { toNewMessage } from "#jobs/import/to-new-message.ts";
import { pipeline } from "#jobs/pipeline.ts";
import type { AnalysisPool } from "#jobs/threads/analysis-pool.ts";
import type { PlacedMessage } from "#lib/analytics/count-placed.ts";
import { planRollupChange } from "#lib/analytics/plan-rollup-change.ts";
import type { CloudEntry } from "#lib/connections/cloud-entry.ts";
import type { OpenChat } from "#lib/connections/create-chat.ts";
import { loadEntries } from "#lib/connections/load-entries.ts";
import { loadRows } from "#lib/connections/load-rows.ts";
import { mediaFileName } from "#lib/connections/media/media-file-name.ts";
import { type NotedMedia, noteMedia } from "#lib/connections/media/note-media.ts";
import { openPeople, type People } from "#lib/connections/open-people.ts";
import type { Delivered, ReceivedCounts, ReceivingConnection } from "#lib/connections/receiving.ts";
import { saveEntries } from "#lib/connections/save-entries.ts";
import { saveStatuses } from "#lib/connections/save-statuses.ts";
import { saveVersions } from "#lib/connections/save-versions.ts";
import type { Context } from "#lib/context/context.ts";
import type { copyTransaction } from "#lib/db/copy-transaction.ts";
import { touchConversation } from "#lib/library/touch-conversation.ts";
import { completeReading } from "#lib/messages/complete-reading.ts";
import { copyEntities } from "#lib/messages/copy-entities.ts";
import { copyMessages } from "#lib/messages/copy-messages.ts";
import { countTerms } from "#lib/messages/count-terms.ts";
import { createLocalClock } from "#lib/messages/create-local-clock.ts";
import { deleteMessages } from "#lib/messages/growing/delete-messages.ts";
import { loadSampleTexts } from "#lib/messages/growing/load-sample-texts.ts";
import { markAgain } from "#lib/messages/growing/mark-again.ts";
import { placeInTime } from "#lib/messages/growing/place-in-time.ts";
import { renumberReading } from "#lib/messages/growing/renumber-reading.ts";
import type { NewMessage } from "#lib/messages/new-message.ts";
import { searchLexemes } from "#lib/messages/search-lexemes.ts";
import { nothingSaid } from "#lib/nlp/nothing-said.ts";
import { type ChatPlan, planEvents } from "./plan-events.ts";
import { type ShapedRow, shapeRows } from "./shape-rows.ts";

type Copy = Parameters<Parameters<typeof copyTransaction>[0]>;
export type Growth = { counts: ReceivedCounts; terms: Map<string, number> };

/** Windows that wait for a thread at once. */
const inFlight = 2;

/**
 * Puts what has come for one conversation into it, in the caller's transaction: rows with their analysis at their places
 * in time, people, entities, what is counted, and the ids of Meta by which none of it comes in twice.
 * @returns what it adds to the counters and, for the end of the transaction, to the vocabulary
 */
export async function growChat(
  ctx: Context,
  [tx, client]: Copy,
  input: { connection: ReceivingConnection; chat: OpenChat; delivered: readonly Delivered[]; pool: AnalysisPool },
): Promise<Growth> {
  const { connection, chat, delivered, pool } = input;
  const { workspaceId } = ctx;
  const { conversationId, readingId, importId, zone } = chat;
  const owner = { workspaceId, conversationId, readingId };
  const source = { workspaceId, connectionId: connection.id };
  const entries = new Map(
    (await loadEntries(tx, source, wamidsOf(delivered))).map((entry) => [entry.wamid, entry] as const),
  );
  const people = await openPeople(tx, owner, connection);
  const plan = await planEvents(delivered, entries, people, conversationId);

  const place = await placeNew(tx, owner, plan);
  await saveEntries(tx, source, [...plan.changed]);
  await saveStatuses(tx, source, plan.statuses);
  const wanted = [...plan.contents.keys(), ...plan.touched].flatMap((wamid) => {
    const { id, seq } = entries.get(wamid) ?? { id: null, seq: null };
    return id === null || seq === null || place.fresh.has(wamid) ? [] : { id, seq };
  });
  const stored = await loadRows(tx, { workspaceId, readingId, importId }, wanted);
  const rows = shapeRows(plan, entries, stored, people, zone);
  const conflicts = await saveVersions(tx, source, plan.versions);
  const terms = new Map<string, number>();
  const counts = { ...plan.counts, conflicts };
  if (rows.length === 0) return { counts, terms };

  const messages = await analyse(rows, people, await loadSampleTexts(tx, owner), pool);
  const saveChange = await planRollupChange(tx, owner, messages, people.personOf);
  await deleteMessages(
    tx,
    owner,
    rows.flatMap(({ old }) => old?.seq ?? []),
  );
  await copyMessages(client, { workspaceId, readingId, importId }, messages);
  await copyEntities(client, owner, messages);
  await noteMedia(tx, { ...owner, ...source, importId }, filesOf(plan, entries, zone));
  await saveChange();
  await markAgain(tx, owner, place);
  await completeReading(tx, owner);
  await touchConversation(ctx, tx, conversationId);
  await pipeline.afterImport(tx, { workspaceId, conversationId });
  countTerms(messages, terms);
  for (const { old } of rows) {
    for (const term of searchLexemes(old?.text ?? "").keys()) terms.set(term, (terms.get(term) ?? 0) - 1);
  }
  return { counts, terms };
}

/** Files of messages that are new here, and places of such as Meta has not given. */
function filesOf(plan: ChatPlan, entries: ReadonlyMap<string, CloudEntry>, zone: string): NotedMedia[] {
  const toLocal = createLocalClock(zone);
  const files: NotedMedia[] = [];
  for (const [wamid, { content }] of plan.contents) {
    const entry = entries.get(wamid);
    if (!entry || entry.id === null || entry.seq === null) continue;
    if (!content.media && content.kind !== "media") continue;
    const { sentAt, receivedAt, provenance } = entry;
    // What was saved or pulled may have been given long before it came here.
    const givenAt = provenance === "file" || provenance === "pull" ? sentAt : receivedAt;
    const file = content.media && { mediaId: content.media.id, sha256: content.media.sha256, givenAt };
    const fileName = mediaFileName(content, toLocal(sentAt.getTime()));
    files.push({ messageId: entry.id, seq: entry.seq, fileName, file });
  }
  return files;
}

function wamidsOf(delivered: readonly Delivered[]): string[] {
  return delivered.flatMap(({ event }) => [
    ...("wamid" in event ? [event.wamid] : []),
    ...("targetWamid" in event ? [event.targetWamid] : []),
  ]);
}

/** Gives new messages their places in time. */
async function placeNew(
  tx: Copy[0],
  owner: { workspaceId: number; conversationId: number; readingId: number },
  plan: ChatPlan,
): Promise<{ fresh: Set<string>; isLate: boolean; isFirst: boolean }> {
  const fresh = [...plan.changed].filter(({ seq, wamid }) => seq === null && plan.contents.has(wamid));
  const arrivals = fresh.map(({ sentAt, tie, wamid }) => ({ sentAtMs: sentAt.getTime(), tie, key: wamid }));
  let placed = await placeInTime(tx, owner, arrivals);
  if (!placed) {
    await renumberReading(tx, owner);
    placed = await placeInTime(tx, owner, arrivals);
  }
  if (!placed) throw new Error("There is no room between two messages of a reading that was just numbered anew.");
  for (const [at, entry] of fresh.entries()) entry.seq = placed.seqs[at] ?? null;
  const { isLate, isFirst } = placed;
  return { fresh: new Set(fresh.map(({ wamid }) => wamid)), isLate, isFirst };
}

/** The rows with what is said of them; what cannot be analysed is stored without. */
async function analyse(
  rows: readonly ShapedRow[],
  people: People,
  sampleTexts: string[],
  pool: AnalysisPool,
): Promise<(NewMessage & PlacedMessage)[]> {
  const names = people.names();
  const texts = rows.map(({ placed }) => placed.record.text).filter(Boolean);
  const prior = await pool.learnPrior([...texts.slice(0, sampleLimit), ...sampleTexts]);
  const conversation = { prior, knownNames: names, countries: countriesOf(names) };
  const messages: (NewMessage & PlacedMessage)[] = [];
  for await (const { records, analyses } of analyseWindows(windowsOf(rows), pool, conversation, inFlight)) {
    for (const [at, placed] of records.entries()) {
      const seq = rows[messages.length]?.seq ?? 0;
      const analysis = analyses[at] ?? nothingSaid;
      const message = toNewMessage(seq, placed, analysis);
      messages.push({ ...message, localAt: placed.record.localAt, tokens: analysis.tokens });
    }
  }
  return messages;
}

const sampleLimit = 300;

async function* windowsOf(rows: readonly ShapedRow[]): AsyncGenerator<Window> {
  for (let at = 0; at < rows.length; at += windowRecords) {
    yield { records: rows.slice(at, at + windowRecords).map(({ placed }) => placed), rejects: [] };
  }
}
