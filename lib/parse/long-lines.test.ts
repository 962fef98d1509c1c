import { describe, expect, test } from "vitest";
import { readChatText } from "#lib/testing/read-chat-text.ts";
import { inspectChat } from "./inspect-chat.ts";

const megabyte = 1024 * 1024;
const short = 2 * 1024;
const runs = 3;
const android = "28/01/23, 10:00 - ";
const ios = "[28.01.23, 10:00:07] ";
const mark = "\u200e";

/** Texts that cost the square of their length where a search starts anew at each of their characters. */
const bodies: [string, string][] = [
  ["blanks", " "],
  ["opening brackets", "["],
  ["colons", ":"],
  ["digits", "1"],
  ["angle brackets", "<"],
  ["parentheses", " ("],
  ["quotation marks", '"'],
  ["direction marks", `${mark} `],
  ["at signs", "@"],
  ["addresses", "https://"],
];
const endings = ["", ")", ">", " <This message was edited>"];

describe("T42 T43 what a line costs grows with its length, not with its square", () => {
  test.each(bodies)("%s", async (_, unit) => {
    const lines = endings.flatMap((ending) => [
      (body: string) => `${android}Ann: ${body}${ending}`,
      (body: string) => `${ios}Ann: ${mark}${body}${ending}`,
      (body: string) => `${android}${body}${ending}`,
      (body: string) => `${body}${ending}`,
    ]);
    const cost = (length: number): Promise<number> => {
      const body = unit.repeat(length / unit.length);
      return leastCpu(lines.map((line) => `${android}Ann: hi\n${line(body)}\n`));
    };
    await cost(short);
    // Sixteen times when it grows with the length, 256 times when it grows with its square.
    expect((await cost(16 * short)) / (await cost(short))).toBeLessThan(64);
  });
});

test("a line of 64 MB is refused after 8 MB of it, whatever comes behind", async () => {
  let given = 0;
  async function* chunks(): AsyncGenerator<Uint8Array> {
    yield Buffer.from(`${android}Ann: hi\n${android}Ann: `);
    for (; given < 64 * megabyte; given += megabyte) yield Buffer.alloc(megabyte, "x");
  }
  await expect(inspectChat(chunks())).rejects.toMatchObject({ name: "NotAChat", reason: "line_too_long" });
  expect(given).toBeLessThan(10 * megabyte);
});

/** Microseconds that reading the chats takes at least. */
async function leastCpu(chats: readonly string[]): Promise<number> {
  const costs: number[] = [];
  for (let run = 0; run < runs; run++) {
    const before = process.cpuUsage();
    for (const chat of chats) await readChatText(chat);
    const { user, system } = process.cpuUsage(before);
    costs.push(user + system);
  }
  return Math.min(...costs);
}
