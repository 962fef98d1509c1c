import { eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { conversations } from "#drizzle/schema/conversations.ts";
import { replyLinks } from "#drizzle/schema/flow.ts";
import { customer, incoming, message, noon, text, webhook } from "#lib/connections/fixtures/webhook.ts";
import { createTestConnection, type TestConnection } from "#lib/connections/testing/create-test-connection.ts";
import type { Context } from "#lib/context/context.ts";
import { refreshFlow } from "#lib/flow/refresh-flow.ts";
import { findLiveness } from "#lib/messages/find-liveness.ts";
import { getMessageOrigin } from "#lib/messages/get-message-origin.ts";
import { getMessageWindow } from "#lib/messages/get-message-window.ts";
import { readModels } from "#lib/models/read-models.ts";
import { runLinkTask } from "#lib/nlp/replies/run-link-task.ts";
import { createTestContext } from "#lib/testing/context.ts";
import { createTestDatabase, type TestDatabase } from "#lib/testing/database.ts";
import { createTestStorage, type TestStorage } from "#lib/testing/storage.ts";
import { listAllImports } from "#lib/uploads/list-all-imports.ts";
import { listImports } from "#lib/uploads/list-imports.ts";
import { receive } from "./testing/receive.ts";

let testDatabase: TestDatabase;
let testStorage: TestStorage;
let ctx: Context;
let connection: TestConnection;
beforeAll(async () => {
  testDatabase = await createTestDatabase();
  testStorage = await createTestStorage();
});
afterAll(async () => {
  await testDatabase.close();
  await testStorage.close();
});
beforeEach(async () => {
  ctx = await createTestContext(testDatabase);
  connection = await createTestConnection(ctx);
});

const at = (minutes: number) => ({ timestamp: String(noon + minutes * 60) });
const said = (id: string, body: string, minutes: number, given = {}) => text(body, { id, ...at(minutes), ...given });
const echo = (id: string, body: string, minutes: number, given = {}) =>
  webhook(
    [{ message_echoes: [said(id, body, minutes, { from: "34600000001", to: customer.phone, ...given })] }],
    "smb_message_echoes",
  );
const status = (name: string, minutes: number, given = {}) =>
  webhook([{ statuses: [{ id: "wamid.C", status: name, recipient_id: customer.phone, ...at(minutes), ...given }] }]);

async function chat() {
  const [row] = await ctx.db.select().from(conversations).where(eq(conversations.workspaceId, ctx.workspaceId));
  const conversationId = row?.id ?? 0;
  const { messages } = await getMessageWindow(ctx, { conversationId, place: { edge: "last" } });
  return { conversationId, messages, seqOf: (body: string) => messages.find((one) => one.text === body)?.seq ?? 0 };
}

test("an answer that quotes leads to what it quotes, in the reader and as a link that is told and not guessed", async () => {
  await receive(ctx, connection.id, [
    incoming([said("wamid.A", "Is the blue kayak left?", 1), said("wamid.B", "And is the shop open on Friday?", 2)]),
    echo("wamid.C", "Yes, it is", 3, { context: { id: "wamid.A" } }),
    incoming([said("wamid.D", "Fine", 4, { context: { id: "wamid.GONE" } })]),
  ]);
  const { conversationId, messages, seqOf } = await chat();
  expect(messages.map(({ quoted }) => quoted)).toEqual([
    null,
    null,
    {
      seq: seqOf("Is the blue kayak left?"),
      participantId: messages[0]?.participantId,
      kind: "text",
      text: "Is the blue kayak left?",
    },
    { seq: null, participantId: null, kind: null, text: "" },
  ]);
  await refreshFlow(ctx, conversationId, { link: async (task) => runLinkTask(task, readModels()) });
  const links = await ctx.db.select().from(replyLinks).where(eq(replyLinks.workspaceId, ctx.workspaceId));
  expect(links.find(({ seq }) => seq === seqOf("Yes, it is"))).toMatchObject({
    toSeq: seqOf("Is the blue kayak left?"),
    source: "explicit",
    share: 1,
  });
});

test("what a message said before each edit is there, whether its edits come with it, late, or one by one", async () => {
  const edit = (id: string, body: string, minutes: number) =>
    message({
      type: "edit",
      id,
      ...at(minutes),
      edit: { original_message_id: "wamid.A", message: { type: "text", text: { body } } },
    });
  const first = said("wamid.A", "at five", 1);
  const versions = async () => {
    const { conversationId, messages } = await chat();
    const origin = await getMessageOrigin(ctx, { conversationId, seq: messages[0]?.seq ?? 0 });
    return origin?.versions.map(({ reason, text: words }) => [reason, words]);
  };
  const revoke = message({ type: "revoke", ...at(9), revoke: { original_message_id: "wamid.A" } });
  const all = [
    ["edited", "at five"],
    ["edited", "at six"],
    ["revoked", "at seven"],
  ];
  await receive(ctx, connection.id, [
    incoming([first, edit("wamid.E1", "at six", 2), edit("wamid.E2", "at seven", 3)]),
  ]);
  expect(await versions()).toEqual(all.slice(0, 2));
  await receive(ctx, connection.id, [incoming([revoke])]);
  expect(await versions()).toEqual(all);

  ctx = await createTestContext(testDatabase);
  connection = await createTestConnection(ctx);
  for (const one of [first, edit("wamid.E2", "at seven", 3), edit("wamid.E1", "at six", 2), revoke]) {
    await receive(ctx, connection.id, [incoming([one])]);
  }
  expect(await versions()).toEqual(all);
});

test("a chat of a connection does not stand among the imports that people have made", async () => {
  await receive(ctx, connection.id, [incoming([said("wamid.A", "Hello", 1)])]);
  const { conversationId } = await chat();
  expect(await listAllImports(ctx)).toEqual([]);
  expect(await listImports(ctx, { conversationId })).toMatchObject([{ source: "cloud" }]);
});

test("what Meta could not deliver says so, until it says that it was delivered after all", async () => {
  await receive(ctx, connection.id, [incoming([said("wamid.A", "Hello", 1)]), echo("wamid.C", "Good", 2)]);
  const undelivered = async () => (await chat()).messages.map(({ isUndelivered }) => isUndelivered);
  await receive(ctx, connection.id, [status("sent", 3)]);
  expect(await undelivered()).toEqual([false, false]);
  await receive(ctx, connection.id, [status("failed", 4)]);
  expect(await undelivered()).toEqual([false, true]);
  await receive(ctx, connection.id, [status("delivered", 5)]);
  expect(await undelivered()).toEqual([false, false]);
});

test("a message tells how it came, each status with its time and reason, and what it said before an edit", async () => {
  const errors = [
    { code: 131026, title: "Message undeliverable", error_data: { details: "No WhatsApp on this number" } },
  ];
  await receive(ctx, connection.id, [
    incoming([said("wamid.A", "We come at nien", 1)]),
    echo("wamid.C", "Good", 2),
    status("read", 6),
    status("sent", 3),
    status("failed", 7, { errors }),
    incoming([
      message({
        type: "edit",
        id: "wamid.E",
        ...at(4),
        edit: { original_message_id: "wamid.A", message: { type: "text", text: { body: "We come at nine" } } },
      }),
      message({ type: "reaction", id: "wamid.R", ...at(5), reaction: { message_id: "wamid.A", emoji: "👍" } }),
    ]),
  ]);
  const { conversationId, messages, seqOf } = await chat();
  expect(messages[0]).toMatchObject({
    text: "We come at nine",
    isEdited: true,
    details: { reactions: [{ emoji: "👍" }] },
  });
  const edited = await getMessageOrigin(ctx, { conversationId, seq: seqOf("We come at nine") });
  expect(edited).toMatchObject({ provenance: "live", versions: [{ reason: "edited", text: "We come at nien" }] });
  const sent = await getMessageOrigin(ctx, { conversationId, seq: seqOf("Good") });
  expect(sent?.provenance).toBe("echo");
  expect(sent?.deliveries).toEqual([
    { status: "sent", participant: "", at: new Date((noon + 180) * 1000), errors: [] },
    { status: "read", participant: "", at: new Date((noon + 360) * 1000), errors: [] },
    {
      status: "failed",
      participant: "",
      at: new Date((noon + 420) * 1000),
      errors: [{ code: 131026, title: "Message undeliverable", details: "No WhatsApp on this number" }],
    },
  ]);
  expect(await findLiveness(ctx, conversationId)).toBe("live");
  const stranger = await createTestContext(testDatabase);
  await expect(getMessageOrigin(stranger, { conversationId, seq: seqOf("Good") })).rejects.toMatchObject({
    code: "not_found",
  });
});
