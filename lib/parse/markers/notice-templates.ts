/*
 * Rule: a line whose sender would be cut out of the middle of one of WhatsApp's own sentences is a notice.
 * Example: `Ann changed the subject from "a: b" to "c: d"` has no sender, `Ann left: hi` has the sender "Ann left".
 */
import { followsPieces } from "./follows-pieces.ts";
import { markerTables } from "./marker-tables.ts";

/** A phrase cut at its gaps, in lower case. */
export type NoticeTemplate = { pieces: string[]; language: string };

const templates: NoticeTemplate[] = markerTables.flatMap(({ notices = {}, language }) =>
  Object.values(notices).flatMap((phrases) =>
    phrases.map((phrase) => ({ pieces: phrase.toLowerCase().split("%"), language })),
  ),
);

/** The phrases of some languages; of all when none is given. */
export function noticeTemplates(languages: readonly string[]): NoticeTemplate[] {
  return languages.length === 0 ? templates : templates.filter(({ language }) => languages.includes(language));
}

/** Those of the phrases that could have the text before a colon in them: for a person's name hardly ever any. */
export function templatesAround(wouldBeSender: string, among: readonly NoticeTemplate[]): NoticeTemplate[] {
  const folded = wouldBeSender.toLowerCase();
  return among.filter((template) => startsWithin(template, folded));
}

/** Whether a line follows one of the phrases from end to end. */
export function isNotice(line: string, among: readonly NoticeTemplate[]): boolean {
  const folded = line.toLowerCase();
  return among.some(({ pieces }) => followsPieces(folded, pieces));
}

/** Whether the words of the template begin before the first colon: what follows a colon may be anybody's. */
function startsWithin({ pieces: [first = "", second = ""] }: NoticeTemplate, sender: string): boolean {
  if (first !== "") return sender.startsWith(first) || first.startsWith(`${sender}:`);
  if (second.trim() === "") return false;
  if (sender.includes(second)) return true;
  const colon = second.indexOf(":");
  return colon > 0 && sender.endsWith(second.slice(0, colon));
}
