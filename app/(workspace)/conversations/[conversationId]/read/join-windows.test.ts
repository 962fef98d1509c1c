import { describe, expect, test } from "vitest";
import type { ReaderMessage } from "#lib/messages/reader-message.ts";
import { joinWindows, keptMessages } from "./join-windows.ts";
import type { LoadedWindow } from "./message-window.ts";

function run(from: number, to: number, ends: { hasOlder: boolean; hasNewer: boolean }): LoadedWindow {
  const messages = Array.from(
    { length: to - from + 1 },
    (_, index): ReaderMessage => ({
      seq: from + index,
      position: from + index,
      participantId: 1,
      localAt: "2022-01-14T20:11:00",
      kind: "text",
      language: null,
      text: "",
      attachment: null,
      details: null,
      isEdited: false,
      isUndelivered: false,
      quoted: null,
      clockNight: null,
      media: null,
      entities: [],
    }),
  );
  return { messages, focusSeq: null, total: 1000, ...ends };
}
const seqs = (window: LoadedWindow) => [window.messages[0]?.seq, window.messages.at(-1)?.seq, window.messages.length];

describe("joinWindows", () => {
  test("an older page goes before, a newer one after, and overlap is kept once", () => {
    const held = run(100, 150, { hasOlder: true, hasNewer: true });
    expect(seqs(joinWindows(held, run(60, 101, { hasOlder: false, hasNewer: true }), "older"))).toEqual([60, 150, 91]);
    expect(seqs(joinWindows(held, run(150, 200, { hasOlder: true, hasNewer: false }), "newer"))).toEqual([
      100, 200, 101,
    ]);
  });

  test("the end that was reached stays known", () => {
    const joined = joinWindows(
      run(100, 150, { hasOlder: true, hasNewer: true }),
      run(1, 99, { hasOlder: false, hasNewer: true }),
      "older",
    );
    expect(joined).toMatchObject({ hasOlder: false, hasNewer: true });
  });

  test("what is let go at the far end can be loaded again", () => {
    const held = run(100, 99 + keptMessages, { hasOlder: true, hasNewer: false });
    const joined = joinWindows(held, run(20, 99, { hasOlder: true, hasNewer: true }), "older");
    expect(seqs(joined)).toEqual([20, 19 + keptMessages, keptMessages]);
    expect(joined.hasNewer).toBe(true);
  });
});
