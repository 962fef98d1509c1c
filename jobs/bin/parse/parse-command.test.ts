import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { generateChatText } from "#lib/testing/chat-generator.ts";
import { generateZip } from "#lib/testing/chat-generator-zip.ts";
import { packZip } from "#lib/testing/pack-zip.ts";

const program = join(import.meta.dirname, "../parlance.ts");
type Line = Record<string, unknown>;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "parlance-parse-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function file(name: string, content: string | Uint8Array): Promise<string> {
  await writeFile(join(folder, name), content);
  return join(folder, name);
}

function parse(...args: string[]): Promise<{ status: number; lines: Line[]; error: string }> {
  return new Promise((resolve) => {
    execFile(process.execPath, [program, "parse", ...args], { maxBuffer: 64 * 1024 ** 2 }, (error, stdout, stderr) => {
      const lines = stdout
        .split("\n")
        .filter((line) => line !== "")
        .map((line): Line => JSON.parse(line));
      resolve({ status: typeof error?.code === "number" ? error.code : 0, lines, error: stderr });
    });
  });
}

describe("parlance parse", () => {
  test("prints each message and then a report, file after file", async () => {
    const one = await file("one.txt", "28/01/23, 10:00 - Ann: hi\n28/01/23, 10:01 - Bob left\n");
    const two = await file("two.txt", "[28.01.23, 10:00:07] Cy: ho\n");
    const { status, lines } = await parse(one, two);
    expect(status).toBe(0);
    expect(lines.map(({ type, file: name }) => [type, name])).toEqual([
      ["message", one],
      ["message", one],
      ["report", one],
      ["message", two],
      ["report", two],
    ]);
    expect(lines[0]).toEqual({
      type: "message",
      file: one,
      chat: null,
      seq: 1,
      sentAt: "2023-01-28T10:00:00",
      sender: "Ann",
      kind: "text",
      text: "hi",
      attachment: null,
      edited: false,
    });
    expect(lines[1]).toMatchObject({ seq: 2, sender: null, kind: "notice", text: "Bob left" });
    expect(lines[2]).toMatchObject({
      platform: "android",
      dateOrder: "dmy",
      ambiguous: false,
      clock: "24h",
      messages: 1,
      notices: 1,
      participants: 1,
      names: ["Ann"],
      rejects: 0,
    });
    expect(lines[3]).toMatchObject({ sentAt: "2023-01-28T10:00:07" });
  });

  test("a file that is refused has a report with the reason and the exit status 1; the others go on", async () => {
    const empty = await file("empty.txt", "");
    const note = await file("note.txt", "buy lemons\n");
    const good = await file("good.txt", "28/01/23, 10:00 - Ann: hi\n");
    const torn = await file("torn.zip", Buffer.from("PK\u0003\u0004 torn"));
    const { status, lines, error } = await parse(empty, note, torn, join(folder, "absent.txt"), good, "--report-only");
    expect(status).toBe(1);
    expect(lines.map(({ error: reason }) => typeof reason)).toEqual([
      "string",
      "string",
      "string",
      "string",
      "undefined",
    ]);
    expect(error).toBe("");
  });

  test("with --report-only prints the report alone, the same as beside the messages", async () => {
    const plain = await file("plain.txt", generateChatText({ messages: 3000, seed: 2, platform: "ios", clock: "12h" }));
    const torn = await file("lines.txt", "before\n28/01/23, 10:00 - Ann: a\n\nb\r\n99/99/23, 10:00 - Bob: c\0\n");
    const whole = await parse(plain, torn);
    const alone = await parse(plain, torn, "--report-only");
    expect(alone.lines).toHaveLength(2);
    expect(alone.lines).toEqual(whole.lines.filter(({ type }) => type === "report"));
  });

  test("reads the chat of an archive and counts its media", async () => {
    const zip = await file("chat.zip", await generateZip({ messages: 200, seed: 4, platform: "ios" }));
    const { status, lines } = await parse(zip);
    expect(status).toBe(0);
    expect(lines).toHaveLength(201);
    const report = lines.at(-1);
    const named = lines.filter(({ attachment }) => typeof attachment === "string").length;
    expect(named).toBeGreaterThan(0);
    expect(report).toMatchObject({ chat: "_chat.txt", platform: "ios", media: { named, present: named, missing: 0 } });
  });

  test("D89 D90 files that are missing, and files that no message names, are counted", async () => {
    const zip = await file(
      "gaps.zip",
      await packZip([
        ["_chat.txt", "[28/01/23, 10:00:00] Ann: \u200e<attached: 00000001-PHOTO-2023-01-28-10-00-00.jpg>\r\n"],
        ["00000009-PHOTO-2023-01-28-11-00-00.jpg", "x"],
      ]),
    );
    const { status, lines } = await parse(zip);
    expect(status).toBe(0);
    expect(lines.at(-1)?.media).toEqual({ named: 1, present: 0, missing: 1, omitted: 0, unnamed: 1 });
  });

  test("T3 prints both chats of an archive with two", async () => {
    const zip = await file(
      "two.zip",
      await packZip([
        ["_chat.txt", generateChatText({ messages: 20, locale: "en" })],
        ["WhatsApp Chat with Zoe.txt", generateChatText({ messages: 20, locale: "de" })],
      ]),
    );
    const { lines } = await parse(zip, "--report-only");
    expect(lines.map(({ chat, messages }) => [chat, Number(messages) > 0])).toEqual([
      ["_chat.txt", true],
      ["WhatsApp Chat with Zoe.txt", true],
    ]);
  });
});
