/*
 * Rule: a notice tells what the longest phrase says that it follows from end to end, whatever its quotation marks and
 * its final full stop; sentences that come after ("Tap to learn more.") tell nothing.
 * Example: `Ann changed the subject to “Trip”` is about the subject.
 */
import { stripMarks } from "#lib/text/strip-marks.ts";
import type { NoticeType } from "../notice-type.ts";
import { followsPieces } from "./follows-pieces.ts";
import { markerTables } from "./marker-tables.ts";

export type UnderstoodNotice = { type: NoticeType; language: string };

type Template = UnderstoodNotice & { pieces: string[]; literalLength: number };

/** A longer notice is told by its beginning. */
const longestRead = 400;
const maxSentences = 4;
const ascii = /^[\0-\x7f]*$/;

/** Templates by their longest whole word, so that a notice is compared with few; the rest are written without blanks. */
const byWord = new Map<string, Template[]>();
const wordless: Template[] = [];
for (const { notices = {}, language } of markerTables) {
  for (const [type, phrases] of Object.entries(notices)) for (const phrase of phrases) add(phrase, type, language);
}

function add(phrase: string, type: string, language: string): void {
  const pieces = fold(phrase).split("%");
  const literalLength = pieces.join("").trim().length;
  const template = { type: type as NoticeType, language, pieces, literalLength };
  const word = longestWord(pieces);
  const alike = word === "" ? wordless : byWord.get(word);
  if (alike) alike.push(template);
  else byWord.set(word, [template]);
}

/** What a notice says and in which language, or null when no phrase is known for it. */
export function understandNotice(text: string): UnderstoodNotice | null {
  const lineEnd = text.indexOf("\n");
  const line = fold(text.slice(0, Math.min(lineEnd < 0 ? text.length : lineEnd, longestRead)));
  let sentence = line;
  for (let i = 0; i < maxSentences && sentence !== ""; i++) {
    const found = findTemplate(sentence);
    if (found) return found;
    sentence = withoutLastSentence(sentence);
  }
  return null;
}

function findTemplate(line: string): Template | null {
  let best: Template | null = null;
  const compare = (template: Template): void => {
    if (best !== null && best.literalLength >= template.literalLength) return;
    if (followsPieces(line, template.pieces)) best = template;
  };
  for (const word of line.split(" ")) byWord.get(word)?.forEach(compare);
  if (!ascii.test(line)) wordless.forEach(compare);
  return best;
}

/** In lower case, with plain blanks and straight quotation marks, without direction marks and a final full stop. */
function fold(text: string): string {
  return stripMarks(text)
    .toLowerCase()
    .replace(/[\u00a0\u202f\u2009]/g, " ")
    .replace(/[“”„«»「」『』]/g, '"')
    .replace(/[’‘]/g, "'")
    .trim()
    .replace(/[.。।۔]$/, "");
}

function withoutLastSentence(line: string): string {
  const at = Math.max(line.lastIndexOf(". "), line.lastIndexOf("。"), line.lastIndexOf("। "), line.lastIndexOf("۔ "));
  return at < 0 ? "" : line.slice(0, at);
}

/** The longest word that does not touch a gap. */
function longestWord(pieces: readonly string[]): string {
  let longest = "";
  for (const [at, piece] of pieces.entries()) {
    const words = piece.split(" ");
    const from = at === 0 ? 0 : 1;
    const to = at === pieces.length - 1 ? words.length : words.length - 1;
    for (const word of words.slice(from, to)) if (word.length > longest.length) longest = word;
  }
  return longest;
}
