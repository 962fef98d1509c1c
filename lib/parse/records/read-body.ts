/*
 * Rule: on iOS every phrase of the app's own starts with a direction mark, on Android it is known by its words; all else
 * was written by a person.
 * Example: "look ‎<attached: 00000007-PHOTO-2023-02-01-10-00-00.jpg>" is an image with the caption "look".
 */
import { charClasses, markClass } from "#lib/text/char-classes.ts";
import { stripMarks } from "#lib/text/strip-marks.ts";
import { kindOfFile } from "../kind-of-file.ts";
import { attachedBeforeWord, attachedBehind, attachedWithin } from "../markers/attached-file.ts";
import { deletionFrames, editedMarks, findWholePhrase } from "../markers/phrase-book.ts";
import type { RecordKind } from "../parsed-record.ts";
import { type Body, bareBody, fileBody, textBody } from "./body.ts";
import { findMentions } from "./find-mentions.ts";
import { readCall } from "./read-call.ts";
import { readEvent } from "./read-event.ts";
import { readPlace } from "./read-place.ts";
import { readPoll } from "./read-poll.ts";

export type BodyRules = {
  platform: "android" | "ios" | "old";
  /** Whether the app marks its own phrases in this file; then what people could have written themselves needs the mark. */
  isMarked: boolean;
  unknownPlaceholders: ReadonlySet<string>;
};

const longestDeletion = 160;
const leftToRight = "\u200e";
const rightToLeft = "\u200f";

/** Understands what stands after a sender. On iOS a marked body of no known kind is a notice. */
export function readBody(written: string, rules: BodyRules): Body {
  if (written.length === 0) return textBody("");
  const edited = withoutEditedMark(written, rules);
  const before = edited === null ? null : readUnedited(edited, rules);
  // Nobody edits what the app wrote: there the mark is a part of the text.
  if (before !== null && before.kind !== "notice") return { ...withMentions(before), edited: true };
  return withMentions(readUnedited(written, rules));
}

function withMentions(body: Body): Body {
  const mentions = body.details === null ? findMentions(body.text) : [];
  return mentions.length === 0 ? body : { ...body, details: { mentions } };
}

function readUnedited(body: string, rules: BodyRules): Body {
  const isLed = charClasses[body.charCodeAt(0)] === markClass;
  const plain = isLed ? stripMarks(body) : body;
  const phrase = findWholePhrase(plain);
  if (phrase && (isLed || !phrase.isPlain || countsUnmarked(phrase.kind, rules))) {
    return (phrase.kind === "call" && readCall(plain)) || bareBody(phrase.kind);
  }
  if (plain === "null" && rules.platform === "android") return bareBody("view_once");
  if (rules.unknownPlaceholders.size > 0 && rules.unknownPlaceholders.has(plain)) return bareBody("media");
  return (rules.platform === "android" ? readAndroid(body, isLed) : readIos(body, isLed, rules)) ?? textBody(body);
}

/** Placeholders without brackets are iOS's; deletions and calls need the mark in a file that has marks. */
function countsUnmarked(kind: RecordKind, rules: BodyRules): boolean {
  const isPlaceholder = kind !== "deleted" && kind !== "call" && kind !== "live_location";
  if (rules.platform === "android") return !isPlaceholder;
  return isPlaceholder || !rules.isMarked;
}

function readAndroid(body: string, isLed: boolean): Body | null {
  const lineEnd = body.indexOf("\n");
  const firstLine = lineEnd < 0 ? body : body.slice(0, lineEnd);
  const line = isLed ? stripMarks(firstLine) : firstLine;
  const attached = attachedBehind(line);
  if (attached) {
    const caption = lineEnd < 0 ? "" : body.slice(lineEnd + 1);
    return fileBody(
      kindOfFile(attached.fileName),
      attached.fileName,
      repeatsName(caption, attached.fileName) ? "" : caption,
    );
  }
  return (lineEnd < 0 ? readDeletion(line) : null) ?? readStructured(body, isLed, lineEnd);
}

/** A poll, an event or a place, by form: the checks before them are cheap enough for every message. */
function readStructured(body: string, isLed: boolean, lineEnd: number): Body | null {
  if (lineEnd > 1 && (isColon(body.charCodeAt(lineEnd - 1)) || isLed)) {
    const poll = readPoll(body);
    if (poll) return poll;
  }
  if (lineEnd > 0 && body.indexOf("EVENT: ") <= 1) {
    const event = readEvent(body);
    if (event) return event;
  }
  if (body.length > 600 || body.indexOf("https://") < 0) return null;
  return readPlace(isLed ? stripMarks(body) : body, isLed);
}

function isColon(code: number): boolean {
  return code === 0x3a || code === 0xff1a;
}

function readIos(body: string, isLed: boolean, rules: BodyRules): Body | null {
  const markAt = Math.max(body.lastIndexOf(leftToRight), body.lastIndexOf(rightToLeft));
  if (markAt >= 0) {
    const marked = readMarkedTail(stripMarks(body.slice(0, markAt)).trimEnd(), stripMarks(body.slice(markAt)));
    if (marked) return marked;
  } else if (body.endsWith(">")) {
    const attached = readUnmarkedFile(body);
    if (attached) return attached;
  }
  const structured = readStructured(body, isLed, body.indexOf("\n"));
  if (structured || !isLed) return structured ?? (rules.isMarked ? null : readCallOf(body));
  const plain = stripMarks(body).trim();
  return readCall(plain) ?? readDeletion(plain) ?? { ...textBody(plain), kind: "notice" };
}

/** As iOS wrote attachments until 2018, without its mark. */
function readUnmarkedFile(body: string): Body | null {
  const alone = attachedBeforeWord(body);
  if (alone) return fileBody(kindOfFile(alone.fileName), alone.fileName, "");
  const at = body.lastIndexOf("<");
  const attached = at < 0 ? null : attachedWithin(body.slice(at), false);
  return attached && fileBody(kindOfFile(attached.fileName), attached.fileName, body.slice(0, at).trimEnd());
}

/** The words for a message that an admin deleted, around one name; with or without the final full stop. */
function readDeletion(body: string): Body | null {
  if (body.length > longestDeletion || body.includes("\n")) return null;
  const stem = body.replace(/[.。।۔]$/, "");
  const isDeletion = deletionFrames.some(
    ([start, end]) => stem.length > start.length + end.length && stem.startsWith(start) && stem.endsWith(end),
  );
  return isDeletion ? bareBody("deleted") : null;
}

function readCallOf(body: string): Body | null {
  return findWholePhrase(body)?.kind === "call" ? readCall(body) : null;
}

/** A caption, or a document's name, and after the last mark the attached file or its placeholder. */
function readMarkedTail(before: string, tail: string): Body | null {
  if (tail.startsWith("<") && tail.endsWith(">")) {
    const attached = attachedWithin(tail, true);
    if (attached)
      return fileBody(kindOfFile(attached.fileName), attached.fileName, captionOf(before, attached.fileName));
  }
  const phrase = findWholePhrase(tail.trim());
  if (!phrase || phrase.kind === "call") return null;
  if (phrase.kind === "document" && before !== "") {
    const [fileName = ""] = before.split(" • ");
    return fileBody("document", fileName.trim(), "");
  }
  return fileBody(phrase.kind, null, before);
}

function captionOf(before: string, fileName: string): string {
  const [name = ""] = before.split(" • ");
  return repeatsName(name.trim(), fileName) || fileName.endsWith(`-${name.trim()}`) ? "" : before;
}

/** The body without the mark of an edited message, or null when it has none. */
function withoutEditedMark(body: string, rules: BodyRules): string | null {
  if (!body.endsWith(">") && !body.endsWith(">.")) return null;
  const at = body.lastIndexOf("<");
  if (at < 1) return null;
  const mark = body.slice(at);
  const isMarkedTail = charClasses[body.charCodeAt(at - 1)] === markClass;
  const isUnknownMark =
    rules.platform === "ios" && isMarkedTail && at > 1 && !findWholePhrase(mark) && attachedWithin(mark, true) === null;
  if (!editedMarks.has(mark.replace(/\.$/, "")) && !isUnknownMark) return null;
  return trimEndAndMarks(body.slice(0, at));
}

function trimEndAndMarks(text: string): string {
  let end = text.length;
  while (end > 0 && (charClasses[text.charCodeAt(end - 1)] === markClass || text.charAt(end - 1).trim() === "")) end--;
  return text.slice(0, end);
}

function repeatsName(caption: string, fileName: string): boolean {
  return caption !== "" && (caption === fileName || `${caption}.` === fileName.slice(0, caption.length + 1));
}
