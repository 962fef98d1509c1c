import { expect, test } from "vitest";
import { EmojiPictures } from "./emoji-pictures.ts";
import { type Line, TextLayout } from "./text-layout.ts";

async function layOut(text: string, width = 200): Promise<{ lines: Line[]; missing: number[] }> {
  const pictures = new EmojiPictures();
  await pictures.prepare([text]);
  const missing: number[] = [];
  const lines = new TextLayout(pictures, (codePoint) => missing.push(codePoint)).lines(text, 10, width);
  return { lines, missing };
}

const words = (line: Line | undefined) =>
  line?.pieces.map((piece) => (piece.kind === "glyphs" ? piece.text : piece.key));

test("a right-to-left line stands with its last word at the left and its latin word in place", async () => {
  const { lines } = await layOut("שלום world לכולם");
  expect(words(lines[0])).toEqual(["לכולם", "world", "שלום"]);
  expect(lines[0]?.rtl).toBe(true);
});

test("brackets of a right-to-left text enclose it, mirrored", async () => {
  const { lines } = await layOut("(חתול)");
  expect(words(lines[0])).toEqual(["(", "חתול", ")"]);
});

test("every line fits the width, whatever the script, and no text is lost", async () => {
  for (const text of [
    "the quick brown fox jumps over the lazy dog again and again",
    "これは長い文章で、行の折り返しを確かめます。",
    "https://example.org/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
    "أغلقت الماء الرئيسي ولا تلمسوا شيئا قبل أن يبرد تماما",
  ]) {
    const { lines, missing } = await layOut(text, 90);
    expect(lines.length).toBeGreaterThan(1);
    expect(Math.max(...lines.map((line) => line.width))).toBeLessThanOrEqual(90);
    const drawn = lines.flatMap(words).join("").replaceAll(" ", "");
    expect([...drawn].sort()).toEqual([...text.replaceAll(" ", "")].sort());
    expect(missing).toEqual([]);
  }
});

test("a closing mark of Japanese never begins a line", async () => {
  const { lines } = await layOut("あいうえおかきくけこ。さしすせそたちつてと、なにぬねの。", 100);
  for (const line of lines) expect(words(line)?.[0]).not.toMatch(/^[。、]/);
});

test("an emoji of several code points is one picture", async () => {
  const { lines } = await layOut("hi 👨‍👩‍👧‍👦!");
  expect(lines[0]?.pieces.map((piece) => piece.kind)).toEqual(["glyphs", "emoji", "glyphs"]);
});

test("letters without a glyph are reported, others are not", async () => {
  expect((await layOut("বাংলা")).missing).toContain(0x9ac);
  expect((await layOut("Ελλάδα Привет हिन्दी ไทย 한국어")).missing).toEqual([]);
});
