import type { CloudEntry } from "#lib/connections/cloud-entry.ts";
import type { OpenChat } from "#lib/connections/create-chat.ts";
import { openPeople, type People } from "#lib/connections/open-people.ts";
import type { Delivered, ReceivingConnection } from "#lib/connections/receiving.ts";
import type { Transaction } from "#lib/db/client.ts";
import { placeInTime } from "#lib/messages/growing/place-in-time.ts";
import { renumberReading } from "#lib/messages/growing/renumber-reading.ts";
import type { KnownEntries } from "./known-entries.ts";
import { type ChatPlan, planEvents } from "./plan-events.ts";

export type PlannedChat = {
  chat: OpenChat;
  people: People;
  plan: ChatPlan;
  entries: ReadonlyMap<string, CloudEntry>;
  /** `fresh`: ids of messages that have no row yet. */
  place: { fresh: ReadonlySet<string>; isLate: boolean; isFirst: boolean };
};

type Owner = { workspaceId: number; conversationId: number; readingId: number };

/** What the events of one conversation come to: people, changes, and places in time for new messages. */
export async function planChat(
  tx: Transaction,
  workspaceId: number,
  input: { connection: ReceivingConnection; chat: OpenChat; delivered: readonly Delivered[]; known: KnownEntries },
): Promise<PlannedChat> {
  const { connection, chat, delivered, known } = input;
  const { conversationId, readingId } = chat;
  const owner = { workspaceId, conversationId, readingId };
  const entries = known.of(delivered);
  const people = await openPeople(tx, owner, connection);
  const plan = await planEvents(delivered, entries, people, conversationId);
  const place = await placeNew(tx, owner, plan);
  known.add(plan.changed);
  return { chat, people, plan, entries, place };
}

async function placeNew(tx: Transaction, owner: Owner, plan: ChatPlan): Promise<PlannedChat["place"]> {
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
