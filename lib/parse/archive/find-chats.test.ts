import { describe, expect, test } from "vitest";
import { findChatEntries } from "./find-chats.ts";

function find(...names: string[]): string[] {
  return findChatEntries(names.map((name) => ({ name, size: 10 })));
}

describe("the chats of an archive are found by their names", () => {
  test("iOS", () => expect(find("00000001-PHOTO-2023-01-31-21-41-55.jpg", "_chat.txt")).toEqual(["_chat.txt"]));
  test("iOS in a folder", () => expect(find("export/_chat.txt", "export/a.jpg")).toEqual(["export/_chat.txt"]));
  test("Android, in several languages", () => {
    for (const name of [
      "WhatsApp Chat with Ann 🌊.txt",
      "Conversa do WhatsApp com Ann.txt",
      "Чат WhatsApp с Ann.txt",
      "XとのWhatsAppチャット.txt",
      "与Ann的 WhatsApp 聊天.txt",
    ]) {
      expect(find("IMG-20230101-WA0001.jpg", name, "minutes.txt")).toEqual([name]);
    }
  });
  test("D91 what an archiver added, and names that lead out of the archive, do not count", () => {
    expect(
      find("__MACOSX/._chat.txt", "._chat.txt", "../../_chat.txt", "/_chat.txt", ".hidden/_chat.txt", "_chat.txt"),
    ).toEqual(["_chat.txt"]);
  });
  test("T3 D92 two chats are two chats", () => {
    expect(find("_chat.txt", "WhatsApp Chat with Ann.txt")).toEqual(["_chat.txt", "WhatsApp Chat with Ann.txt"]);
  });
  test("where no name tells, every text may be one", () => {
    expect(find("sample.txt", "other.TXT", "a.jpg")).toEqual(["sample.txt", "other.TXT"]);
  });
  test("T2 no text, no chat; an empty one is none", () => {
    expect(find("a.jpg")).toEqual([]);
    expect(findChatEntries([{ name: "_chat.txt", size: 0 }])).toEqual([]);
  });
});
