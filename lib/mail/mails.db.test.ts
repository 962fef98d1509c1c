import { randomBytes } from "node:crypto";
import { eq } from "drizzle-orm";
import { simpleParser } from "mailparser";
import { afterAll, beforeAll, expect, test } from "vitest";
import { mails } from "#drizzle/schema/exports.ts";
import type { Context } from "#lib/context/context.ts";
import { setMasterKeys } from "#lib/crypto/master-keys.ts";
import { createTestContext } from "#lib/testing/context.ts";
import { createTestDatabase, type TestDatabase } from "#lib/testing/database.ts";
import { startSmtpServer } from "#lib/testing/smtp-server.ts";
import { composeEml } from "./compose-eml.ts";
import { enqueueMail } from "./enqueue-mail.ts";
import type { Letter } from "./letter.ts";
import { listMails } from "./list-mails.ts";
import { openMail } from "./open-mail.ts";
import { resendMail } from "./resend-mail.ts";
import { sendMail } from "./send-mail.ts";

let testDatabase: TestDatabase;
beforeAll(async () => {
  testDatabase = await createTestDatabase();
  setMasterKeys({ current: 1, keys: new Map([[1, randomBytes(32)]]) });
});
afterAll(async () => {
  setMasterKeys(undefined);
  await testDatabase.close();
});

const letter: Letter = {
  subject: "Deine Datei ist fertig – الملف جاهز 📄",
  paragraphs: ["Grüße, تحية, こんにちは."],
  link: { label: "Open it", url: "http://localhost:3000/download/abc" },
};

async function write(ctx: Context, options: { to?: string; isOfNoWorkspace?: boolean; letter?: Letter } = {}) {
  const { to = "ada@example.org", isOfNoWorkspace = false } = options;
  const workspace = isOfNoWorkspace ? {} : { workspaceId: ctx.workspaceId };
  return enqueueMail(ctx.db, { to, letter: options.letter ?? letter, ...workspace });
}

async function findRow(ctx: Context, mailId: number) {
  const [row] = await ctx.db.select().from(mails).where(eq(mails.id, mailId));
  return row;
}

test("a mail arrives whole at a real server, after which its text is gone here", async () => {
  const ctx = await createTestContext(testDatabase);
  const server = await startSmtpServer();
  const mailId = await write(ctx);
  await sendMail(ctx, { mailId, isLast: false }, server.url);
  const [arrived] = server.received;
  expect(arrived?.to).toEqual(["ada@example.org"]);
  expect(arrived?.mail.subject).toBe(letter.subject);
  expect(arrived?.mail.text).toContain("Grüße, تحية, こんにちは.");
  expect(arrived?.mail.html).toContain('href="http://localhost:3000/download/abc"');
  expect(await findRow(ctx, mailId)).toMatchObject({ status: "sent", sealedMessage: null, attempt: 1 });

  await sendMail(ctx, { mailId, isLast: false }, server.url);
  expect(server.received).toHaveLength(1);
  await expect(openMail(ctx, mailId)).rejects.toMatchObject({ code: "gone" });
  await server.close();
});

test("T82: a name with line breaks adds no recipient and no header", async () => {
  const ctx = await createTestContext(testDatabase);
  const server = await startSmtpServer();
  const subject = "Ada\r\nBcc: eve@example.org\r\n\r\nBody invites you";
  const mailId = await write(ctx, { letter: { ...letter, subject } });
  await sendMail(ctx, { mailId, isLast: false }, server.url);
  expect(server.received[0]?.to).toEqual(["ada@example.org"]);
  expect(server.received[0]?.mail.headers.has("bcc")).toBe(false);
  expect(server.received[0]?.mail.subject).toBe("Ada Bcc: eve@example.org Body invites you");
  await expect(write(ctx, { to: "ada@example.org\r\nRCPT TO:<eve@example.org>" })).rejects.toThrow();
  await expect(write(ctx, { to: "ada@example.org, eve@example.org" })).rejects.toThrow();
  await server.close();
});

test("T80: while no server answers the mail waits with the reason, and goes out once one does", async () => {
  const ctx = await createTestContext(testDatabase);
  const server = await startSmtpServer();
  await server.close();
  const mailId = await write(ctx);
  await expect(sendMail(ctx, { mailId, isLast: false }, server.url)).rejects.toMatchObject({
    code: "mail_unavailable",
    retryable: true,
  });
  expect(await findRow(ctx, mailId)).toMatchObject({
    status: "waiting",
    lastError: "The mail server does not answer.",
    attempt: 1,
  });
  const back = await startSmtpServer();
  await sendMail(ctx, { mailId, isLast: false }, back.url);
  expect(back.received).toHaveLength(1);
  expect(await findRow(ctx, mailId)).toMatchObject({ status: "sent", lastError: null });
  await back.close();
});

test("after the last try a mail has failed; it can be sent again by hand", async () => {
  const ctx = await createTestContext(testDatabase);
  const mailId = await write(ctx);
  await expect(sendMail(ctx, { mailId, isLast: true }, "smtp://127.0.0.1:1")).rejects.toThrow();
  expect(await findRow(ctx, mailId)).toMatchObject({ status: "failed" });
  await resendMail(ctx, mailId);
  expect(await findRow(ctx, mailId)).toMatchObject({ status: "waiting", attempt: 0, lastError: null });
  await expect(resendMail(ctx, mailId)).rejects.toMatchObject({ code: "not_found" });
});

test("a recipient refused for good is not tried again, and the reason names nobody", async () => {
  const ctx = await createTestContext(testDatabase);
  const server = await startSmtpServer({
    onRcptTo: (address, _session, done) =>
      done(Object.assign(new Error(`no such person ${address.address}`), { responseCode: 550 })),
  });
  const mailId = await write(ctx);
  const sending = sendMail(ctx, { mailId, isLast: false }, server.url);
  await expect(sending).rejects.toMatchObject({ retryable: false });
  const row = await findRow(ctx, mailId);
  expect(row).toMatchObject({ status: "failed" });
  expect(row?.lastError).toBe("The mail server refused the sender or the recipient (SMTP 550).");
  await server.close();
});

test("without a mail server the mail is kept and can be taken as .eml", async () => {
  const ctx = await createTestContext(testDatabase);
  const mailId = await write(ctx);
  await sendMail(ctx, { mailId, isLast: false }, undefined);
  expect(await findRow(ctx, mailId)).toMatchObject({ status: "kept" });
  const parsed = await simpleParser(await composeEml(await openMail(ctx, mailId)));
  expect(parsed.subject).toBe(letter.subject);
  expect(parsed.text).toContain("http://localhost:3000/download/abc");
});

test("the text lies encrypted in the row and does not open in another one", async () => {
  const ctx = await createTestContext(testDatabase);
  const [one, other] = [await write(ctx), await write(ctx)];
  const row = await findRow(ctx, one);
  expect(row?.sealedMessage?.toString("latin1")).not.toContain("download");
  await ctx.db.update(mails).set({ sealedMessage: row?.sealedMessage }).where(eq(mails.id, other));
  await expect(openMail(ctx, other)).rejects.toMatchObject({ code: "internal" });
});

test("an owner sees the mails of the workspace, the operator also those of none, an editor and others neither", async () => {
  const owner = await createTestContext(testDatabase);
  const stranger = await createTestContext(testDatabase);
  const operator = await createTestContext(testDatabase, { workspaceId: owner.workspaceId, isOperator: true });
  const editor = await createTestContext(testDatabase, { workspaceId: owner.workspaceId, role: "editor" });
  const ofWorkspace = await write(owner);
  const ofNone = await write(owner, { isOfNoWorkspace: true });
  const ids = async (ctx: Context) => (await listMails(ctx)).map(({ id }) => id);
  expect(await ids(owner)).toEqual([ofWorkspace]);
  expect(await ids(operator)).toEqual([ofNone, ofWorkspace]);
  expect(await ids(stranger)).toEqual([]);
  await expect(listMails(editor)).rejects.toMatchObject({ code: "forbidden" });
  await expect(openMail(owner, ofNone)).rejects.toMatchObject({ code: "not_found" });
  await expect(openMail(stranger, ofWorkspace)).rejects.toMatchObject({ code: "not_found" });
});

test("a mail and its job stand or fall with the transaction", async () => {
  const ctx = await createTestContext(testDatabase);
  const undone = ctx.db.transaction(async (tx) => {
    await enqueueMail(tx, { to: "ada@example.org", letter, workspaceId: ctx.workspaceId });
    tx.rollback();
  });
  await expect(undone).rejects.toThrow();
  expect(await listMails(ctx)).toEqual([]);
});
