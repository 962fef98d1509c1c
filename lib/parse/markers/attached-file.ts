/*
 * Rule: the name of an attached file stands before or behind a phrase, in brackets of one kind or the other.
 * Example: "IMG-20230201-WA0003.jpg (file attached)" and "<attached: 00000007-PHOTO-2023-02-01-10-00-00.jpg>".
 */
import { markerTables } from "./marker-tables.ts";

const behind = new Map<string, string>();
const before: { opening: string; closing: string; language: string }[] = [];
for (const { attached = [], language } of markerTables) {
  for (const phrase of attached) {
    const at = phrase.indexOf("%");
    const opening = phrase.slice(0, at);
    const closing = phrase.slice(at + 1);
    if (opening === "") behind.set(closing, language);
    else before.push({ opening, closing, language });
  }
}

/** First units of the phrases that stand before a file's name without brackets. */
const openingUnits = new Set(before.flatMap(({ opening, closing }) => (closing === "" ? [opening.charCodeAt(0)] : [])));

/** Whether a line that begins with this UTF-16 unit can name an attached file before anything else. */
export function canOpenWithFile(first: number): boolean {
  return openingUnits.has(first);
}

const mediaName =
  /^(?:(?:IMG|VID|PTT|PTV|AUD|STK|GIF|DOC)-\d{8}-WA\d{4}\.\w{0,5}|\d{8}-(?:PHOTO|VIDEO|AUDIO|STICKER|GIF)-[\d-]{19}\.\w{2,5}|\d{4}-\d\d-\d\d-(?:PHOTO|VIDEO|AUDIO)-\d{8}\.\w{2,5})$/;

/** File names end at 255 bytes; a longer text in brackets attaches none. */
const longestAttachment = 600;

export type AttachedFile = { fileName: string; language: string | null };

/** The file that a line of an Android export attaches, without marks around it; null when it attaches none. */
export function attachedBehind(line: string): AttachedFile | null {
  if (line.endsWith(")")) {
    const at = line.lastIndexOf(" (");
    if (at <= 0) return null;
    const fileName = line.slice(0, at);
    const language = behind.get(line.slice(at));
    if (language !== undefined) return { fileName, language };
    return mediaName.test(fileName) ? { fileName, language: null } : null;
  }
  const persian = before.find(({ opening, closing }) => closing === "" && line.startsWith(opening));
  return persian ? { fileName: line.slice(persian.opening.length).trim(), language: persian.language } : null;
}

/**
 * The file that text in angle brackets attaches.
 * @param isMarked whether the app's own mark stands before it: then a file name is enough, in any language
 */
export function attachedWithin(text: string, isMarked: boolean): AttachedFile | null {
  if (text.length > longestAttachment) return null;
  const plain = text.replaceAll("\u00a0", " ");
  for (const { opening, closing, language } of before) {
    if (closing === "" || !plain.startsWith(opening) || !plain.endsWith(closing)) continue;
    return { fileName: text.slice(opening.length, text.length - closing.length).trim(), language };
  }
  const inner = text.slice(1, -1).trim();
  const parts = inner.split(/\s*[:：]\s*/);
  const last = parts.at(-1) ?? "";
  const first = inner.split(" ")[0] ?? "";
  if (mediaName.test(first)) return { fileName: first, language: null };
  if (mediaName.test(last) || (isMarked && parts.length > 1 && /\.\w{2,5}$/.test(last))) {
    return { fileName: last, language: null };
  }
  return null;
}

/** The name before a word in angle brackets, as iOS wrote it in 2016: "2016-08-30-PHOTO-00000016.jpg <attached>". */
export function attachedBeforeWord(line: string): AttachedFile | null {
  const [, fileName = ""] = /^(\S+) <[^<>]{1,40}>$/.exec(line) ?? [];
  return mediaName.test(fileName) ? { fileName, language: null } : null;
}

/** The date in the name of a file, as year * 512 + month * 32 + day, or -1. */
export function dateOfFileName(text: string): number {
  const match = /(?:IMG|VID|PTT|PTV|AUD|STK|GIF|DOC)-(\d{4})(\d\d)(\d\d)-WA|\d{8}-[A-Z]+-(\d{4})-(\d\d)-(\d\d)-/.exec(
    text,
  );
  if (!match) return -1;
  const [, y1, m1, d1, y2, m2, d2] = match;
  return Number(y1 ?? y2) * 512 + Number(m1 ?? m2) * 32 + Number(d1 ?? d2);
}
