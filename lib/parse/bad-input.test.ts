import { describe, expect, test } from "vitest";
import { readChatText } from "#lib/testing/read-chat-text.ts";
import { NotAChat } from "./not-a-chat.ts";

const chat = "28/01/23, 10:00 - Ann: Käse für Zoë – hübsch\n28/01/23, 10:01 - Jörg: schön\n";

function reasonOf(content: string | Uint8Array): Promise<string> {
  return readChatText(content).then(
    () => "read",
    (error: unknown) => (error instanceof NotAChat ? error.reason : "another error"),
  );
}

function utf16(text: string, isBigEndian: boolean): Buffer {
  const bytes = Buffer.from(text, "utf16le");
  return isBigEndian ? bytes.swap16() : bytes;
}

/** As Windows writes it: Latin-1 besides the dash. */
function windows1252(text: string): Buffer {
  return Buffer.from(text.replaceAll("–", "\x96"), "latin1");
}

describe("encodings", () => {
  const encodings: [string, Uint8Array, string][] = [
    ["UTF-8", Buffer.from(chat), "utf-8"],
    ["UTF-8 with a byte order mark", Buffer.from(`\ufeff${chat}`), "utf-8"],
    ["UTF-16LE with a byte order mark", utf16(`\ufeff${chat}`, false), "utf-16le"],
    ["UTF-16BE with a byte order mark", utf16(`\ufeff${chat}`, true), "utf-16be"],
    ["UTF-16LE without", utf16(chat, false), "utf-16le"],
    ["Windows-1252", windows1252(chat), "windows-1252"],
  ];
  test.each(encodings)("T29 %s is found out and read, however the bytes are cut", async (_, bytes, encoding) => {
    for (const chunkBytes of [1, 3, 64 * 1024]) {
      const { profile, records } = await readChatText(bytes, { chunkBytes });
      expect(profile.encoding).toBe(encoding);
      expect(records.map(({ sender, text }) => [sender, text])).toEqual([
        ["Ann", "Käse für Zoë – hübsch"],
        ["Jörg", "schön"],
      ]);
    }
  });

  test("T29 another encoding is refused with the reason", async () => {
    const cyrillicKoi8 = Buffer.from([0xf0, 0xd2, 0xc9, 0xd7, 0xc5, 0xd4, 0x90, 0xd7, 0xd3, 0xc5, 0xcd]);
    const bytes = Buffer.concat([Buffer.from("28/01/23, 10:00 - Ann: "), cyrillicKoi8, Buffer.from("\n")]);
    expect(await reasonOf(bytes)).toBe("encoding");
  });

  test("D97 T31 bytes that are no character become U+FFFD in a text that is otherwise UTF-8", async () => {
    const surrogate = Buffer.from([0xed, 0xa0, 0x80]);
    const bytes = Buffer.concat([Buffer.from(`${chat}28/01/23, 10:02 - Ann: a`), surrogate, Buffer.from("b\n")]);
    const { profile, records } = await readChatText(bytes);
    expect(profile.encoding).toBe("utf-8");
    expect(records[2]?.text).toMatch(/^a\ufffd+b$/);
    expect(profile.replacedCharacters).toBe(3);
  });

  test("T31 a lone surrogate in UTF-16 becomes U+FFFD", async () => {
    const { records } = await readChatText(utf16("\ufeff28/01/23, 10:00 - Ann: a\ud800b\n", false));
    expect(records[0]?.text).toBe("a\ufffdb");
  });

  test("T30 NUL becomes U+FFFD", async () => {
    const { records } = await readChatText(`${chat}28/01/23, 10:02 - Ann: a\0b\n`);
    expect(records[2]?.text).toBe("a\ufffdb");
  });
});

describe("what is no chat is refused with a reason", () => {
  test("T4 no bytes", async () => expect(await reasonOf("")).toBe("empty"));
  test("D93 no header in the first 200 lines", async () => {
    expect(await reasonOf("just a note\n".repeat(300))).toBe("no_header");
    expect(await reasonOf(`${"just a note\n".repeat(199)}${chat}`)).toBe("read");
    expect(await reasonOf(`${"just a note\n".repeat(200)}${chat}`)).toBe("no_header");
  });
  test("dated lines that name nobody", async () => {
    expect(await reasonOf("15/12/2025, 10:34 meeting with Zoe: bring notes\n")).toBe("no_header");
  });
  test("bytes of a program", async () => {
    expect(await reasonOf(Uint8Array.from({ length: 5000 }, (_, at) => (at * 7) % 32))).toBe("binary");
  });
  test("a file that ends in the middle of a character is read to there", async () => {
    const { records } = await readChatText(Buffer.from(`${chat}28/01/23, 10:02 - Ann: wow 😀`).subarray(0, -2));
    expect(records[2]?.text).toMatch(/^wow \ufffd+$/);
  });
});

describe("size and shape of lines", () => {
  test("T32 a message of 5 MB in one line, and one of 5 MB in many", async () => {
    const long = "x".repeat(5 * 1024 * 1024);
    const many = "short line\n".repeat(500_000).trimEnd();
    const { records } = await readChatText(`${chat}28/01/23, 10:02 - Ann: ${long}\n28/01/23, 10:03 - Ann: ${many}\n`);
    expect(records[2]?.text.length).toBe(long.length);
    expect(records[3]?.text).toBe(many);
  });

  const hostile: [string, (length: number) => string][] = [
    ["blanks", (length) => " ".repeat(length)],
    ["opening brackets", (length) => "[".repeat(length)],
    ["colons", (length) => ":".repeat(length)],
    ["angle brackets", (length) => "<".repeat(length)],
    ["a digit and blanks", (length) => `1${" ".repeat(length)}`],
    ["slashed digits", (length) => "1/".repeat(length / 2)],
    ["closing brackets behind a phrase", (length) => ` (file attached${")".repeat(length)}`],
    ["blanks before the mark of an edited message", (length) => `${" ".repeat(length)}x <This message was edited>`],
    ["blanks within angle brackets", (length) => `<${" ".repeat(length)}x>`],
    ["brackets in a poll", (length) => `POLL:\nWhere?\nOPTION: ${" (".repeat(length / 2)}\nOPTION: b (1 vote)`],
    ["blank lines before a last one", (length) => `${"\n".repeat(length)}x`],
    ["marks", (length) => "\u200e".repeat(length)],
    ["letters after a stamp", (length) => `28/01/23, 10:00 ${"p. m. ".repeat(length / 6)}`],
  ];
  test.each(hostile)("T42 100,000 %s in a line are text, in a body and alone", async (_, make) => {
    const line = make(100_000);
    const { records } = await readChatText(
      `${chat}28/01/23, 10:02 - Ann: ${line}\n${line}\n28/01/23, 10:03 - ${line}\n`,
    );
    expect(records).toHaveLength(4);
  });

  test("a last line without a line feed, and blank lines at the end", async () => {
    const bare = await readChatText("28/01/23, 10:00 - Ann: a\nb");
    const blank = await readChatText("28/01/23, 10:00 - Ann: a\nb\n\n\n");
    expect(bare.records.map(({ text }) => text)).toEqual(["a\nb"]);
    expect(blank.records.map(({ text }) => text)).toEqual(["a\nb"]);
  });

  test("an Android export saved with CR LF reads as the original", async () => {
    const { records } = await readChatText("28/01/23, 10:00 - Ann: a\r\nb\r\n28/01/23, 10:01 - Bob: c\r\n");
    expect(records.map(({ text }) => text)).toEqual(["a\nb", "c"]);
  });
});
