import { mediaFileName } from "#lib/connections/media/media-file-name.ts";
import type { NotedMedia } from "#lib/connections/media/note-media.ts";
import { createLocalClock } from "#lib/messages/create-local-clock.ts";
import type { PlannedChat } from "./plan-chats.ts";

/** Files of messages that are new here, and places of such as Meta has not given. */
export function filesOf({ plan, entries, chat }: Pick<PlannedChat, "plan" | "entries" | "chat">): NotedMedia[] {
  const toLocal = createLocalClock(chat.zone);
  const files: NotedMedia[] = [];
  for (const [wamid, { content }] of plan.contents) {
    const entry = entries.get(wamid);
    if (!entry || entry.id === null || entry.seq === null) continue;
    if (!content.media && content.kind !== "media") continue;
    const { sentAt, receivedAt, provenance } = entry;
    // What was saved or pulled may have been given long before it came here.
    const givenAt = provenance === "file" || provenance === "pull" ? sentAt : receivedAt;
    const file = content.media && { mediaId: content.media.id, sha256: content.media.sha256, givenAt };
    const fileName = mediaFileName(content, toLocal(sentAt.getTime()));
    files.push({ messageId: entry.id, seq: entry.seq, fileName, file });
  }
  return files;
}
