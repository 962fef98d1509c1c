import { buffer } from "node:stream/consumers";
import sharp from "sharp";
import { describe, expect, test } from "vitest";
import { fromBufferPromise } from "yauzl";
import { chatLocales, generateChat, generateChatText } from "./chat-generator.ts";
import { generateZip } from "./chat-generator-zip.ts";

describe("the generator of chats", () => {
  test("the same seed gives the same bytes, another seed others", () => {
    expect(generateChatText({ messages: 50, seed: 3 })).toBe(generateChatText({ messages: 50, seed: 3 }));
    expect(generateChatText({ messages: 50, seed: 3 })).not.toBe(generateChatText({ messages: 50, seed: 4 }));
  });

  test("the stream holds what the text holds", async () => {
    const chunks: Uint8Array[] = [];
    for await (const chunk of generateChat({ messages: 3000, locale: "ja" })) chunks.push(chunk);
    expect(chunks.length).toBeGreaterThan(1);
    expect(Buffer.concat(chunks).toString()).toBe(generateChatText({ messages: 3000, locale: "ja" }));
  });

  test.each(chatLocales)("%s chats have rare and frequent words, questions, links and emoji", (locale) => {
    const text = generateChatText({ messages: 2000, locale });
    expect(text).toMatch(/https:\/\//);
    expect(text).toMatch(/[?？؟]/);
    expect(text).toMatch(/\p{Emoji_Presentation}/u);
  });

  test("an archive holds real pictures beside the chat", async () => {
    const zip = await fromBufferPromise(await generateZip({ messages: 500, seed: 3 }), { lazyEntries: true });
    const formats: string[] = [];
    for await (const entry of zip.eachEntry()) {
      if (!/\.(jpg|webp)$/.test(entry.fileName)) continue;
      const { format } = await sharp(await buffer(await zip.openReadStreamPromise(entry))).metadata();
      formats.push(format);
    }
    expect(new Set(formats)).toEqual(new Set(["jpeg", "webp"]));
  });
});
