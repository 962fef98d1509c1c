import type { OpenChat } from "#lib/connections/create-chat.ts";
import { listChats } from "#lib/connections/list-chats.ts";
import { loadEntries } from "#lib/connections/load-entries.ts";
import { namePeople } from "#lib/connections/name-people.ts";
import { openChat } from "#lib/connections/open-chat.ts";
import type { CloudChat, CloudHistoryChunk } from "#lib/connections/payload/cloud-event.ts";
import type { Delivered, ReceivingConnection } from "#lib/connections/receiving.ts";
import { saveContacts } from "#lib/connections/save-contacts.ts";
import { saveIdentity } from "#lib/connections/save-identity.ts";
import type { Context } from "#lib/context/context.ts";
import type { Transaction } from "#lib/db/client.ts";
import { followMerged } from "#lib/messages/merging/follow-merged.ts";

export type Assigned = {
  chats: Map<number, { chat: OpenChat; delivered: Delivered[] }>;
  /** Statuses that name no chat, of messages that nobody knows; edits, revocations and reactions of chats without one. */
  orphans: Delivered[];
  history: CloudHistoryChunk[];
  /** News of the account that a person should know of. */
  news: string[];
};

const troubling = /REMOVED|OFFBOARDED|DELETED|DISABLED|UNINSTALLED|RESTRICTION|VIOLATION/;
/** An account that was banned is given back: news of the same name as the ban. */
const reinstated = "REINSTATE";

/** Finds or makes the conversation of each event of a connection. */
export async function assignEvents(
  ctx: Context,
  tx: Transaction,
  connection: ReceivingConnection,
  given: readonly Delivered[],
): Promise<Assigned> {
  const owner = { workspaceId: ctx.workspaceId, connectionId: connection.id };
  await saveContacts(
    tx,
    owner,
    given.flatMap(({ event }) => (event.event === "contact" ? event : [])),
  );
  const delivered = await namePeople(tx, owner, given);
  const assigned: Assigned = { chats: new Map(), orphans: [], history: [], news: [] };
  const opened = new Map<string, OpenChat | null>();
  const early: { from: Delivered; chat: CloudChat }[] = [];
  const known = await chatsOfStatuses(ctx, tx, connection, delivered);

  async function open(chat: CloudChat, how: Parameters<typeof openChat>[4] = {}): Promise<OpenChat | null> {
    const { phone, userId } = chat.person ?? { phone: null, userId: null };
    const key = JSON.stringify([phone, userId, chat.groupId]);
    const found = (how.subject ? null : opened.get(key)) ?? (await openChat(ctx, tx, connection, chat, how));
    opened.set(key, found);
    return found;
  }

  const add = (chat: OpenChat, from: Delivered) => {
    const place = assigned.chats.get(chat.conversationId) ?? { chat, delivered: [] };
    assigned.chats.set(chat.conversationId, place);
    place.delivered.push(from);
  };

  for (const from of delivered) {
    const { event } = from;
    if (event.event === "history") assigned.history.push(event);
    else if (event.event === "account") {
      const isTrouble = troubling.test(event.name) && event.reason !== reinstated;
      if (isTrouble) assigned.news.push([event.name, event.reason].filter(Boolean).join(", "));
    } else if (event.event === "identity") {
      const chat = await open({ person: event.previous, groupId: null }, { isKnownOnly: true });
      if (chat) add(chat, from);
      await saveIdentity(tx, owner, event);
      opened.clear();
    } else if (event.event === "group") {
      await open({ person: null, groupId: event.groupId }, { subject: event.subject });
    } else if (event.event === "contact") {
      const chat = event.isRemoved ? null : await open({ person: event.person, groupId: null }, { isKnownOnly: true });
      if (chat) add(chat, from);
    } else if (event.event === "message") {
      const chat = await open(event.chat);
      if (chat) add(chat, from);
    } else if (event.event === "status") {
      const chat = known.get(event.wamid) ?? (event.chat && (await open(event.chat, { isKnownOnly: event.isCall })));
      if (chat) add(chat, from);
      else assigned.orphans.push(from);
    } else {
      // What changes a message opens no chat: there would be nothing in it to see.
      const chat = await open(event.chat, { isKnownOnly: true });
      if (chat) add(chat, from);
      else early.push({ from, chat: event.chat });
    }
  }
  for (const { from, chat: named } of early) {
    const chat = await open(named, { isKnownOnly: true });
    if (chat) add(chat, from);
    else assigned.orphans.push(from);
  }
  return assigned;
}

/** The conversations of messages that statuses are about: a status need not tell its chat. */
async function chatsOfStatuses(
  ctx: Context,
  tx: Transaction,
  connection: ReceivingConnection,
  delivered: readonly Delivered[],
): Promise<Map<string, OpenChat>> {
  const wamids = delivered.flatMap(({ event }) => (event.event === "status" && !event.chat ? [event.wamid] : []));
  const owner = { workspaceId: ctx.workspaceId, connectionId: connection.id };
  const entries = await loadEntries(tx, owner, wamids);
  const ids = [...new Set(entries.flatMap(({ conversationId }) => conversationId ?? []))];
  const merged = await followMerged(tx, ctx.workspaceId, ids);
  const chats = await listChats(tx, owner, [...ids, ...merged.values()]);
  return new Map(
    entries.flatMap(({ wamid, conversationId }) => {
      const chat = conversationId === null ? null : chats.get(merged.get(conversationId) ?? conversationId);
      return chat ? [[wamid, chat] as const] : [];
    }),
  );
}
