import type { MarkerTable } from "#lib/parse/markers/marker-table.ts";
import type { GeneratedMessage } from "./chat-generator-messages.ts";

const mark = "\u200e";

/** Writes messages down as an export of one platform does, line end included. */
export function createMessageWriter(
  platform: "android" | "ios",
  phrases: MarkerTable,
  writeStamp: (date: Date) => string,
): (message: GeneratedMessage) => string {
  const body = platform === "android" ? androidBody(phrases) : iosBody(phrases);
  return (message) => {
    const written = message.kind === "notice" ? message.text : `${message.sender}: ${body(message)}`;
    if (platform === "android") return `${writeStamp(message.at)} - ${written}\n`;
    const isMarked = written.includes(mark);
    const notice = message.kind === "notice" ? mark : "";
    return `${isMarked ? mark : ""}[${writeStamp(message.at)}] ${notice}${written}\r\n`;
  };
}

function androidBody(phrases: MarkerTable): (message: GeneratedMessage) => string {
  const attached = (phrases.attached ?? []).find((phrase) => phrase.startsWith("% ")) ?? "% (file attached)";
  const omitted = phrases.omitted.media?.[0] ?? "<Media omitted>";
  const location = phrases.location?.[0] ?? "location: %";
  return ({ kind, text, attachment, edited, place }) => {
    if (attachment) return attached.replace("%", attachment) + (text === "" ? "" : `\n${text}`);
    if (kind === "media") return omitted;
    if (kind === "deleted") return plainOf(phrases.deleted, "This message was deleted");
    if (kind === "call") return plainOf(phrases.missedCalls, "Missed voice call");
    if (place) return location.replace("%", mapAddress(place));
    return edited ? `${text} ${phrases.edited?.[0] ?? ""}` : text;
  };
}

function iosBody(phrases: MarkerTable): (message: GeneratedMessage) => string {
  const attached = (phrases.attached ?? []).find((phrase) => phrase.includes("<")) ?? "<attached: %>";
  return ({ kind, text, attachment, edited, place }) => {
    const caption = text === "" ? "" : `${text} `;
    if (attachment) return `${caption}${mark}${attached.replace("%", attachment)}`;
    if (kind === "deleted") return mark + plainOf(phrases.deleted, "This message was deleted.");
    if (kind === "call") return mark + plainOf(phrases.missedCalls, "Missed voice call");
    if (place) return `${mark}Location: ${mapAddress(place)}`;
    if (kind !== "text") return mark + (phrases.omitted[kind]?.[0] ?? "image omitted");
    return edited ? `${text} ${mark}${phrases.edited?.[0] ?? ""}` : text;
  };
}

function plainOf(list: readonly string[] | undefined, fallback: string): string {
  return list?.find((phrase) => !phrase.includes("%")) ?? fallback;
}

function mapAddress({ latitude, longitude }: { latitude: number; longitude: number }): string {
  return `https://maps.google.com/?q=${latitude},${longitude}`;
}
