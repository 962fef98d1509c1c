/*
 * Rule: a line whose sender would be cut out of the middle of one of WhatsApp's own sentences is a notice.
 * Example: `Ann changed the subject from "a: b" to "c: d"` has no sender, `Ann left: hi` has the sender "Ann left".
 */
import { markerTables } from "./marker-tables.ts";

/** A phrase cut at its gaps, in lower case. */
type Template = { pieces: string[]; language: string };

const templates: Template[] = markerTables.flatMap(({ notices = [], language }) =>
  notices.map((phrase) => ({ pieces: phrase.toLowerCase().split("%"), language })),
);

/** Tells notices from messages in one file. Answers of the costly half are kept by would-be sender. */
export class NoticeFinder {
  readonly #templates: Template[];
  readonly #candidates = new Map<string, Template[]>();

  /** @param languages languages of the phrases seen in the file; none means any */
  constructor(languages: readonly string[]) {
    this.#templates =
      languages.length === 0 ? templates : templates.filter(({ language }) => languages.includes(language));
  }

  /** Whether the line is a notice although it has a colon, given the text before the colon. */
  isNotice(line: string, wouldBeSender: string): boolean {
    let candidates = this.#candidates.get(wouldBeSender);
    if (!candidates) {
      const folded = wouldBeSender.toLowerCase();
      candidates = this.#candidates.size < maxSenders ? this.#templates.filter((one) => startsWithin(one, folded)) : [];
      this.#candidates.set(wouldBeSender, candidates);
    }
    if (candidates.length === 0) return false;
    const folded = line.toLowerCase();
    return candidates.some(({ pieces }) => follows(folded, pieces));
  }
}

/** A chat has at most 1,024 members; more would-be senders than this are made up to cost time. */
const maxSenders = 20_000;

/** Whether the words of the template begin before the first colon: what follows a colon may be anybody's. */
function startsWithin({ pieces: [first = "", second = ""] }: Template, sender: string): boolean {
  if (first !== "") return sender.startsWith(first) || first.startsWith(`${sender}:`);
  if (second === "") return false;
  if (sender.includes(second)) return true;
  const colon = second.indexOf(":");
  return colon > 0 && sender.endsWith(second.slice(0, colon));
}

function follows(line: string, pieces: string[]): boolean {
  const [first = ""] = pieces;
  if (!line.startsWith(first)) return false;
  let at = first.length;
  for (const piece of pieces.slice(1, -1)) {
    const found = line.indexOf(piece, at);
    if (found < 0) return false;
    at = found + piece.length;
  }
  const last = pieces.length > 1 ? (pieces.at(-1) ?? "") : "";
  const rest = pieces.length > 1 ? line.slice(at) : line;
  return pieces.length > 1 ? rest.length >= last.length && rest.endsWith(last) : line === first;
}

/** The language of a notice without a colon, or null when it follows no known phrase. */
export function languageOfNotice(line: string): string | null {
  const folded = line.toLowerCase();
  return templates.find(({ pieces }) => pieces.join("").trim().length > 4 && follows(folded, pieces))?.language ?? null;
}
