import { type ReadChat, readChatText } from "./read-chat-text.ts";

const mark = "\u200e";
const settling = {
  android: "28/01/23, 09:00 - Bob: first\n28/01/23, 09:01 - Ann: second\n",
  ios: `[28/01/23, 09:00:00] Bob: first\r\n${mark}[28/01/23, 09:01:00] Ann: ${mark}image omitted\r\n[28/01/23, 09:02:00] Bob: nice\r\n`,
};

/** Reads lines at the end of a chat of Ann and Bob, day first, of January 2023; gives the records of the lines alone. */
export async function readAmong(
  platform: "android" | "ios",
  lines: string,
): Promise<Pick<ReadChat, "records" | "rejects">> {
  const { records, rejects } = await readChatText(settling[platform] + lines);
  return { records: records.slice(platform === "android" ? 2 : 3), rejects };
}
