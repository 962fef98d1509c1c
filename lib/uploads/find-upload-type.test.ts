import { randomBytes } from "node:crypto";
import { expect, test } from "vitest";
import { findUploadType } from "./find-upload-type.ts";

const line = "12/03/2024, 18:02 - Inés: ¿vienes mañana? 🪴\n";
const utf16be = (text: string) => Buffer.from(text, "utf16le").swap16();

test.each([
  ["UTF-8", Buffer.from(line)],
  ["UTF-8 with its mark", Buffer.from(`\uFEFF${line}`)],
  ["UTF-8 cut inside a character", Buffer.from(`${line}🪴`).subarray(0, -2)],
  ["UTF-16LE with its mark", Buffer.from(`\uFEFF${line}`, "utf16le")],
  ["UTF-16BE with its mark", utf16be(`\uFEFF${line}`)],
  ["UTF-16LE without", Buffer.from(line, "utf16le")],
  ["Windows-1252", Buffer.from(line.replace(/\P{ASCII}/gu, "é"), "latin1")],
  ["a text with single NUL bytes", Buffer.from(line.repeat(5).replaceAll("vienes", "vie\0nes"))],
  ["Japanese", Buffer.from("2024/03/12 18:02 - 春香: すみません、私です 🙇\n".repeat(20))],
  ["one letter", Buffer.from("a")],
])("%s is text", async (_name, head) => {
  expect(await findUploadType(head)).toBe("txt");
});

test("an archive is known by its beginning", async () => {
  expect(await findUploadType(Buffer.from("PK\x03\x04\x14\0\0\0", "latin1"))).toBe("zip");
});

test.each([
  [
    "a Windows program",
    Buffer.concat([Buffer.from("MZ\x90\0\x03\0\0\0\x04\0\0\0\xff\xff\0\0", "latin1"), randomBytes(400)]),
    ".exe",
  ],
  ["a picture", Buffer.concat([Buffer.from("ffd8ffe000104a46494600010101", "hex"), randomBytes(400)]), ".jpg"],
  ["random bytes", Buffer.concat([Buffer.from([0, 1, 2, 3, 4]), randomBytes(4000)]), ""],
])("%s is refused, with what it is", async (_name, head, ending) => {
  await expect(findUploadType(head)).rejects.toMatchObject({
    code: "unsupported_type",
    message: expect.stringContaining(ending),
  });
});

test.each([
  ["an empty file", Buffer.alloc(0)],
  ["an empty archive", Buffer.from(`PK\x05\x06${"\0".repeat(18)}`, "latin1")],
])("%s is refused", async (_name, head) => {
  await expect(findUploadType(head)).rejects.toMatchObject({ code: "unreadable_file" });
});
