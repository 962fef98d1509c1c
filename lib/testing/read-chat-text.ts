import type { ChatProfile, DateOrder } from "#lib/parse/chat-profile.ts";
import { inspectChat } from "#lib/parse/inspect-chat.ts";
import type { ParsedRecord, ParsedReject } from "#lib/parse/parsed-record.ts";
import { readChat } from "#lib/parse/read-chat.ts";

export type ReadChat = { profile: ChatProfile; records: ParsedRecord[]; rejects: ParsedReject[] };

/** Reads a chat from memory in both passes, in chunks of `chunkBytes` so that lines and characters are torn. */
export async function readChatText(
  content: string | Uint8Array,
  options: { dateOrder?: DateOrder; chunkBytes?: number; today?: string } = {},
): Promise<ReadChat> {
  const bytes = typeof content === "string" ? Buffer.from(content) : content;
  const chunks = () => cut(bytes, options.chunkBytes ?? 64 * 1024);
  const profile = await inspectChat(chunks(), { today: options.today ?? null });
  const records: ParsedRecord[] = [];
  const rejects: ParsedReject[] = [];
  for await (const batch of readChat(chunks(), profile, options.dateOrder ? { dateOrder: options.dateOrder } : {})) {
    records.push(...batch.records);
    rejects.push(...batch.rejects);
  }
  return { profile, records, rejects };
}

async function* cut(bytes: Uint8Array, chunkBytes: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += chunkBytes) yield bytes.subarray(at, at + chunkBytes);
}
