import type { CloudEntry } from "#lib/connections/cloud-entry.ts";
import type { OpenChat } from "#lib/connections/create-chat.ts";
import { loadEarly } from "#lib/connections/load-early.ts";
import { loadPeople } from "#lib/connections/load-people.ts";
import { openPeople, type People } from "#lib/connections/open-people.ts";
import type { Delivered, ReceivingConnection } from "#lib/connections/receiving.ts";
import { renameReactors } from "#lib/connections/rename-reactors.ts";
import type { Transaction } from "#lib/db/client.ts";
import { type Arrivals, type Placed, placeInTime } from "#lib/messages/growing/place-in-time.ts";
import { renumberReading } from "#lib/messages/growing/renumber-reading.ts";
import type { KnownEntries } from "./known-entries.ts";
import { type ChatPlan, planEvents } from "./plan-events.ts";
import { settleEarly } from "./settle-early.ts";

export type PlannedChat = {
  chat: OpenChat;
  people: People;
  plan: ChatPlan;
  entries: ReadonlyMap<string, CloudEntry>;
  /** What had waited for the conversation and is its own now. */
  settled: readonly CloudEntry[];
  /** `fresh`: ids of messages that have no row yet. */
  place: { fresh: ReadonlySet<string>; isLate: boolean; isFirst: boolean };
};

/** What the events of some conversations come to: people, changes, and places in time for new messages. */
export async function planChats(
  tx: Transaction,
  connection: ReceivingConnection,
  chats: readonly { chat: OpenChat; delivered: readonly Delivered[] }[],
  known: KnownEntries,
): Promise<PlannedChat[]> {
  const { workspaceId } = connection;
  const ids = chats.map(({ chat }) => chat.conversationId);
  const stored = await loadPeople(tx, workspaceId, ids);
  const created = chats.flatMap(({ chat }) => (chat.isNew ? chat.conversationId : []));
  const early = await loadEarly(tx, { workspaceId, connectionId: connection.id }, created);
  const planned = [];
  for (const { chat, delivered } of chats) {
    const { conversationId } = chat;
    const entries = known.of(delivered);
    for (const entry of early.get(conversationId) ?? []) if (!entries.has(entry.wamid)) entries.set(entry.wamid, entry);
    const none = { participants: [], known: [] };
    const owner = { workspaceId, conversationId };
    await renameReactors(tx, owner, entries.values());
    const people = openPeople(tx, owner, connection, stored.get(conversationId) ?? none);
    const plan = await planEvents(delivered, entries, people, conversationId);
    const settled = await settleEarly(entries.values(), people, conversationId);
    known.add(plan.changed);
    const fresh = [...plan.changed].filter(({ seq, wamid }) => seq === null && plan.contents.has(wamid));
    const arrivals = fresh.map(({ sentAt, tie, wamid }) => ({ sentAtMs: sentAt.getTime(), tie, key: wamid }));
    planned.push({ chat, people, plan, entries, settled, fresh, arrivals });
  }
  const placed = await placeInTime(
    tx,
    workspaceId,
    planned.map(({ chat: { conversationId, readingId }, arrivals }) => ({ conversationId, readingId, arrivals })),
  );
  const all: PlannedChat[] = [];
  for (const [at, { fresh, arrivals, ...one }] of planned.entries()) {
    const { conversationId, readingId } = one.chat;
    const place = placed[at] ?? (await placeWithRoom(tx, workspaceId, { conversationId, readingId, arrivals }));
    for (const [number, entry] of fresh.entries()) entry.seq = place.seqs[number] ?? null;
    const { isLate, isFirst } = place;
    all.push({ ...one, place: { fresh: new Set(fresh.map(({ wamid }) => wamid)), isLate, isFirst } });
  }
  return all;
}

/** Places in a reading whose messages stand too near to each other. */
async function placeWithRoom(tx: Transaction, workspaceId: number, chat: Arrivals): Promise<Placed> {
  const { conversationId, readingId } = chat;
  await renumberReading(tx, { workspaceId, conversationId, readingId });
  const [placed] = await placeInTime(tx, workspaceId, [chat]);
  if (!placed) throw new Error("There is no room between two messages of a reading that was just numbered anew.");
  return placed;
}
