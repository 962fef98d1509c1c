import { describe, expect, test } from "vitest";
import type { ReaderMessage } from "#lib/messages/reader-message.ts";
import { layLines } from "./lay-lines.ts";

let position = 0;
function message(localAt: string, participantId: number | null, kind: ReaderMessage["kind"] = "text"): ReaderMessage {
  position += 1;
  return {
    seq: position * 2 ** 20,
    position,
    participantId,
    localAt,
    kind,
    language: "en",
    text: "hello",
    attachment: null,
    details: null,
    isEdited: false,
    isUndelivered: false,
    quoted: null,
    clockNight: null,
    media: null,
    entities: [],
  };
}

describe("layLines", () => {
  test("a run breaks at another sender, a notice, a day and after half an hour", () => {
    const lines = layLines([
      message("2022-01-14T20:11:00", 1),
      message("2022-01-14T20:12:00", 1),
      message("2022-01-14T20:42:01", 1),
      message("2022-01-14T20:43:00", 2),
      message("2022-01-14T20:44:00", null, "notice"),
      message("2022-01-14T20:45:00", 2),
      message("2022-01-15T00:01:00", 2),
    ]);
    expect(lines.map((line) => line.isFirst)).toEqual([true, false, true, true, true, true, true]);
  });

  test("a day's first message carries its day, also the first of all", () => {
    const lines = layLines([message("2022-01-14T23:59:00", 1), message("2022-01-15T00:00:00", 1)]);
    expect(lines.map((line) => line.day)).toEqual(["2022-01-14", "2022-01-15"]);
  });

  test("a page that continues another does not repeat its day", () => {
    const before = message("2022-01-14T10:00:00", 1);
    expect(layLines([message("2022-01-14T10:00:30", 1)], before)[0]).toMatchObject({
      day: null,
      isFirst: false,
      showsTime: false,
    });
  });

  test("the time stands once a minute", () => {
    const lines = layLines([
      message("2022-01-14T20:11:02", 1),
      message("2022-01-14T20:11:40", 1),
      message("2022-01-14T20:12:00", 1),
    ]);
    expect(lines.map((line) => line.showsTime)).toEqual([true, false, true]);
  });

  test("messages out of order by the clock still run on", () => {
    const lines = layLines([message("2022-01-14T20:11:00", 1), message("2022-01-14T20:10:00", 1)]);
    expect(lines[1]?.isFirst).toBe(false);
  });
});
