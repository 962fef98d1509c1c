import { randomUUID } from "node:crypto";
import { Readable } from "node:stream";
import { and, eq } from "drizzle-orm";
import { members, users } from "#drizzle/schema/auth.ts";
import { webhookPayloads } from "#drizzle/schema/connections.ts";
import { conversations } from "#drizzle/schema/conversations.ts";
import { exports, mails } from "#drizzle/schema/exports.ts";
import { imports } from "#drizzle/schema/imports.ts";
import { merges } from "#drizzle/schema/merges.ts";
import { media } from "#drizzle/schema/messages.ts";
import { objects } from "#drizzle/schema/objects.ts";
import { createApiKey } from "#lib/auth/create-api-key.ts";
import { inviteMember } from "#lib/auth/invite-member.ts";
import { createConnection } from "#lib/connections/create-connection.ts";
import { disconnectConnection } from "#lib/connections/disconnect-connection.ts";
import { cancelPull } from "#lib/connections/pull/cancel-pull.ts";
import { saveStore } from "#lib/connections/pull/save-store.ts";
import { startPull } from "#lib/connections/pull/start-pull.ts";
import { usualStore } from "#lib/connections/pull/store-settings.ts";
import { storePayloads } from "#lib/connections/store-payloads.ts";
import type { Context } from "#lib/context/context.ts";
import { enqueueMail } from "#lib/mail/enqueue-mail.ts";
import { enqueue } from "#lib/queue/enqueue.ts";
import { storeObject } from "#lib/storage/store-object.ts";
import { insertChat } from "#lib/testing/chat-rows.ts";
import { beginUpload } from "#lib/uploads/begin-upload.ts";

/** Stands in everything that belongs to the workspace under test: no answer to a stranger may hold it. */
export const marker = "Quillfeather";

export type World = ReturnType<typeof createWorld>;

/** Makes things of one workspace, each call another one; ids are as they go into a path. */
export function createWorld(ctx: Context, organizationId: string) {
  const { workspaceId, db } = ctx;
  const createdBy = ctx.actor.id;
  let connectionCount = 0;

  async function addChat() {
    const chat = await insertChat(ctx, [`${marker} one`, `${marker} two`, "and three"], `${marker} Lane`);
    await db
      .update(conversations)
      .set({ messageCount: 3, firstAt: "2024-01-05 18:01:00", lastAt: "2024-01-05 18:03:00" })
      .where(and(eq(conversations.workspaceId, workspaceId), eq(conversations.id, chat.conversationId)));
    return chat;
  }

  async function addObject(text: string, purpose: "upload" | "media" | "thumbnail" | "export") {
    const stream = Readable.from([Buffer.from(text)]);
    return storeObject(ctx, { purpose, stream, contentType: "text/plain", maxBytes: 1_000 });
  }

  async function addImport(status: "queued" | "ready" | "failed") {
    const { conversationId, readingId } = await addChat();
    const text = `05/01/2024, 18:01 - Maeve Tully: ${marker} ${randomUUID()}\n`;
    const { id: objectId, byteSize, sha256 } = await addObject(text, "upload");
    const values = { conversationId, readingId, objectId, byteSize, sha256, createdBy, fileName: `${marker}.txt` };
    const [row] = await db
      .insert(imports)
      .values({ workspaceId, ...values, source: "file", status, stage: "waiting", report: { furtherChats: [marker] } })
      .returning({ id: imports.id });
    return String(row?.id);
  }

  /** Of the owner: to the others of the workspace it does not exist. */
  async function addConnection(state: "active" | "disconnected" = "active") {
    connectionCount += 1;
    const appSecret = `${marker} secret`;
    const phoneNumberId = String(1_000 + connectionCount);
    const { id } = await createConnection(ctx, { name: marker, phoneNumberId, appSecret, zone: "UTC" });
    if (state === "disconnected") await disconnectConnection(ctx, { id, keep: "keep" });
    return String(id);
  }

  return {
    workspaceId: String(workspaceId),
    addConversation: async () => String((await addChat()).conversationId),

    addFile: async () => {
      const { conversationId, readingId } = await addChat();
      const { id: objectId, byteSize } = await addObject(marker, "media");
      const { id: thumbnailId } = await addObject(marker, "thumbnail");
      await db
        .update(objects)
        .set({ thumbnailId })
        .where(and(eq(objects.workspaceId, workspaceId), eq(objects.id, objectId)));
      await db
        .insert(media)
        .values({ workspaceId, readingId, id: 1, importId: 1, fileName: "a.txt", objectId, byteSize });
      return String(conversationId);
    },

    addImport,

    addMerge: async (state: "offered" | "merged") => {
      const importId = await addImport("ready");
      const [into, own] = [await addChat(), await addChat()];
      const counts = { matched: 3, added: 1, onlyExisting: 0, contradictory: 0 };
      const examples = { matched: [], added: [], onlyExisting: [], contradictory: [] };
      const preview = { relation: "overlaps", counts, clockShiftSeconds: 0, renamed: [], richer: 0, examples } as const;
      const place = { conversationId: into.conversationId, ownConversationId: own.conversationId };
      const readings = {
        ownReadingId: own.readingId,
        mergedReadingId: into.readingId,
        previousReadingId: into.readingId,
      };
      const values = {
        ...place,
        ...readings,
        state,
        preview: { ...preview, renamed: [], examples },
        decidedAt: new Date(),
      };
      await db.insert(merges).values({ workspaceId, importId: Number(importId), ...values });
      return importId;
    },

    addConnection,

    /** A webhook that could not be read. */
    addPayload: async () => {
      const connectionId = await addConnection();
      const owner = { workspaceId, connectionId: Number(connectionId) };
      await storePayloads(db, [{ ...owner, body: Buffer.from(marker), receivedAt: new Date() }]);
      const [row] = await db
        .update(webhookPayloads)
        .set({ state: "failed" })
        .where(and(eq(webhookPayloads.workspaceId, workspaceId), eq(webhookPayloads.connectionId, owner.connectionId)))
        .returning({ id: webhookPayloads.id });
      return { connectionId, payloadId: String(row?.id) };
    },

    addPull: async (state: "queued" | "cancelled") => {
      connectionCount += 1;
      const phoneNumberId = String(1_000 + connectionCount);
      const given = { name: marker, phoneNumberId, appSecret: `${marker} secret`, zone: "UTC" };
      const { id: connectionId } = await createConnection(ctx, given);
      await saveStore(ctx, { ...usualStore, connectionId, baseUrl: "https://store.invalid", key: marker });
      const { pullId } = await startPull(ctx, { connectionId, since: null, until: null });
      if (state === "cancelled") await cancelPull(ctx, pullId);
      return String(pullId);
    },

    addUpload: async () => {
      const text = `05/01/2024, 18:01 - Maeve Tully: ${marker} ${randomUUID()}\n`;
      const file = { fileName: `${marker}.txt`, byteSize: text.length, fileModifiedAt: null };
      const { id } = await beginUpload(ctx, file);
      return { id, text };
    },

    addExport: async (status: "ready" | "failed" = "ready") => {
      const { conversationId } = await addChat();
      const { id: objectId, byteSize, sha256 } = await addObject(marker, "export");
      const options = { format: "csv", layout: "bubbles", csv: { bom: true, separator: ",", mode: "safe" } };
      const made = { objectId, byteSize, sha256, fileName: `${marker}.csv`, messageCount: 3, finishedAt: new Date() };
      const [row] = await db
        .insert(exports)
        .values({ workspaceId, conversationId, format: "csv", options, status, requestedBy: createdBy, ...made })
        .returning({ id: exports.id });
      return String(row?.id);
    },

    addJob: async () => {
      const { conversationId } = await addChat();
      return enqueue(db, "analytics.refresh", { workspaceId, conversationId });
    },

    addMail: async (status: "kept" | "waiting" = "kept") => {
      const letter = { subject: marker, paragraphs: [marker] };
      const mailId = await enqueueMail(db, { to: "ada@example.org", workspaceId, letter });
      await db.update(mails).set({ status }).where(eq(mails.id, mailId));
      return String(mailId);
    },

    addInvitation: async () => {
      const email = `${marker}-${randomUUID()}@example.org`.toLowerCase();
      return (await inviteMember(ctx, { email, role: "viewer" })).id;
    },

    addKey: async () => (await createApiKey(ctx, { name: marker, endsInDays: null })).id,

    addMember: async () => {
      const [id, userId] = [randomUUID(), randomUUID()];
      await db.insert(users).values({ id: userId, name: marker, email: `${userId}@example.org` });
      await db.insert(members).values({ id, organizationId, userId, role: "viewer" });
      return id;
    },
  };
}
