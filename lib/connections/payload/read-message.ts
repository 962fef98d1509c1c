import { asRecord } from "./as-record.ts";
import { asText } from "./as-text.ts";
import type {
  CloudChat,
  CloudEdit,
  CloudMessage,
  CloudPerson,
  CloudProblem,
  CloudReaction,
  CloudRevoke,
  CloudSource,
} from "./cloud-event.ts";
import { readContent } from "./read-content.ts";
import { readContext } from "./read-context.ts";
import { readOrigin } from "./read-origin.ts";
import { readStamp } from "./read-stamp.ts";

export type MessagePlace = {
  chat: CloudChat;
  sender: CloudPerson;
  isOutgoing: boolean;
  source: CloudSource;
  tie: number | null;
  /** Where it stands in the payload, for problems. */
  path: string;
};

type Read = {
  event: CloudMessage | CloudEdit | CloudRevoke | CloudReaction | null;
  problems: CloudProblem[];
};

/** One message of any type, with what it changes where it is an edit, a revocation or a reaction. */
export function readMessage(value: unknown, { path, ...place }: MessagePlace): Read {
  const message = asRecord(value);
  const wamid = asText(message.id);
  if (!wamid) return { event: null, problems: [{ path, reason: "a message without an id" }] };
  const type = asText(message.type) ?? "unknown";
  const sentAtMs = readStamp(message.timestamp);
  const problems: CloudProblem[] = sentAtMs === null ? [{ path, reason: "its time cannot be read" }] : [];
  const base = { wamid, sentAtMs, type, ...place };

  if (type === "reaction") {
    const reaction = asRecord(message.reaction);
    const targetWamid = asText(reaction.message_id);
    // Taking a reaction back comes as an empty emoji and without the key.
    if (targetWamid) {
      return { event: { ...base, event: "reaction", targetWamid, emoji: asText(reaction.emoji) || null }, problems };
    }
  }
  if (type === "revoke") {
    const targetWamid = asText(asRecord(message.revoke).original_message_id);
    if (targetWamid) return { event: { ...base, event: "revoke", targetWamid }, problems };
  }
  if (type === "edit") {
    const edit = asRecord(message.edit);
    const targetWamid = asText(edit.original_message_id);
    const edited = asRecord(edit.message);
    const { content, isRead } = readContent(asText(edited.type) ?? "unknown", edited);
    if (targetWamid && isRead) return { event: { ...base, event: "edit", targetWamid, content }, problems };
  }

  const { content, isRead } = readContent(type, message);
  if (!isRead)
    problems.push({ path, reason: `a message of the type ${shown(type)} that is not known or has another form` });
  const details = { ...content.details, ...readOrigin(message) };
  return {
    event: {
      ...base,
      event: "message",
      content: { ...content, details: Object.keys(details).length > 0 ? details : null },
      context: readContext(message.context),
    },
    problems,
  };
}

/** A type is a word of Meta's; anything else in its place is not repeated. */
function shown(type: string): string {
  return /^[\w-]{1,40}$/.test(type) ? type : "(no word)";
}
