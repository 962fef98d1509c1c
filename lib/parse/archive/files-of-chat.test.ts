import { expect, test } from "vitest";
import { filesOfChat } from "./files-of-chat.ts";

const names = ["Ann/_chat.txt", "Ann/a.jpg", "Bo/_chat.txt", "Bo/more/b.jpg", "c.jpg"];
const chats = ["Ann/_chat.txt", "Bo/_chat.txt"];

test("a file belongs to the chat in the nearest folder above it, and to every chat where there is none", () => {
  expect(filesOfChat(names, chats, "Ann/_chat.txt")).toEqual(["Ann/a.jpg", "c.jpg"]);
  expect(filesOfChat(names, chats, "Bo/_chat.txt")).toEqual(["Bo/more/b.jpg", "c.jpg"]);
});

test("chats that lie side by side share all files", () => {
  expect(filesOfChat(["a.txt", "b.txt", "c.jpg"], ["a.txt", "b.txt"], "b.txt")).toEqual(["c.jpg"]);
});
