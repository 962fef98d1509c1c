import { copyOf } from "#lib/text/copy-of.ts";
import type { ChatProfile } from "../chat-profile.ts";
import { canStartHeader } from "../headers/can-start-header.ts";
import { findShape } from "../headers/find-shape.ts";
import { compileShape } from "../headers/header-shape.ts";
import { createHeaderNumbers, type HeaderNumbers, matchHeader } from "../headers/match-header.ts";
import { ShapeTally } from "../headers/shape-tally.ts";
import { LineCursor } from "../line-cursor.ts";
import { dateOfFileName } from "../markers/attached-file.ts";
import { NotAChat } from "../not-a-chat.ts";
import { findSenderEnd } from "../records/find-sender.ts";
import { CutNotices } from "./cut-notices.ts";
import { PhraseCensus } from "./phrase-census.ts";
import { profileOf } from "./profile-of.ts";
import { SenderCensus } from "./sender-census.ts";
import { shapesToRead } from "./shapes-to-read.ts";

/** An export begins with a header; a title or a preamble may stand before it, not a book. */
const maxLinesBeforeHeader = 200;
const maxShapes = 24;
const closingParenthesis = 0x29;
const closingAngle = 0x3e;
const leftToRight = 0x200e;
const rightToLeft = 0x200f;

export type ShapeEvidence = {
  numbers: HeaderNumbers;
  tally: ShapeTally;
  senders: SenderCensus;
  /** A stamp as the file writes it. */
  example: string;
};

/** Gathers, line by line, all that has to be known before a chat can be read. */
export class ChatInspector {
  readonly #shapes: ShapeEvidence[] = [];
  readonly #cursor = new LineCursor();
  readonly #phrases = new PhraseCensus();
  readonly #cutNotices = new CutNotices();
  #attachedFiles = 0;
  #lines = 0;
  #otherLinesAfterCrLf = 0;
  #otherLinesAfterLf = 0;

  take(block: string): void {
    const cursor = this.#cursor;
    cursor.open(block);
    while (cursor.next()) {
      this.#lines++;
      if (canStartHeader(cursor.stampUnits[cursor.start] ?? 0) && this.#addHeader()) continue;
      if (cursor.endBefore === "crlf") this.#otherLinesAfterCrLf++;
      else this.#otherLinesAfterLf++;
      if (this.#shapes.length === 0 && this.#lines >= maxLinesBeforeHeader) throw noHeader();
    }
  }

  /**
   * @param today `YYYY-MM-DD`, where messages that lie ahead are to be noticed
   * @throws NotAChat when no line was a header.
   */
  profile(encoding: ChatProfile["encoding"], today: string | null): Omit<ChatProfile, "replacedCharacters"> {
    const shapes = shapesToRead(this.#shapes);
    if (shapes.length === 0) throw noHeader();
    return profileOf({
      encoding,
      today,
      shapes,
      lines: this.#lines,
      otherLinesAfterCrLf: this.#otherLinesAfterCrLf,
      otherLinesAfterLf: this.#otherLinesAfterLf,
      phrases: this.#phrases,
      attachedFiles: this.#attachedFiles,
    });
  }

  #addHeader(): boolean {
    const { text, stampUnits, start, end } = this.#cursor;
    for (const evidence of this.#shapes) {
      const at = matchHeader(evidence.tally.shape, stampUnits, start, end, evidence.numbers);
      if (at < 0) continue;
      this.#addEvidence(evidence, at);
      return true;
    }
    const evidence = this.#newShape();
    const at = evidence ? matchHeader(evidence.tally.shape, stampUnits, start, end, evidence.numbers) : -1;
    if (!evidence || at < 0) return false;
    evidence.example = copyOf(text.slice(start, at).trim());
    this.#addEvidence(evidence, at);
    return true;
  }

  #newShape(): ShapeEvidence | null {
    if (this.#shapes.length >= maxShapes) return null;
    const { stampText, start, end } = this.#cursor;
    const key = findShape(stampText, start, end);
    if (key === null || this.#shapes.some(({ tally }) => tally.shape.key === key)) return null;
    const tally = new ShapeTally(compileShape(key));
    const evidence = {
      numbers: createHeaderNumbers(),
      tally,
      senders: new SenderCensus(this.#cutNotices),
      example: "",
    };
    this.#shapes.push(evidence);
    return evidence;
  }

  /** @param at where the text behind the header starts */
  #addEvidence({ numbers, tally, senders }: ShapeEvidence, at: number): void {
    const { text, units, end, endBefore } = this.#cursor;
    const date = tally.provisionalDate(numbers);
    if (!tally.add(numbers, this.#lines, endBefore, senders.isFarBack(date))) return;
    const colon = findSenderEnd(units, at, end);
    const isIos = tally.shape.platform === "ios";
    if (colon <= at) {
      this.#phrases.addNotice(text, at, end, isIos);
      return;
    }
    const bodyAt = Math.min(colon + 2, end);
    const seen = senders.add(text, units, at, colon, bodyAt, end, date, endBefore === "lf");
    const isMarked = isIos && (units[at] === leftToRight || units[at] === rightToLeft);
    const isCut = isMarked || (seen !== null && this.#cutNotices.has(seen.suspicion, text, at, end));
    if (!isCut || !this.#phrases.notices.addIfKnown(text.slice(at, end))) {
      this.#phrases.addBody(text, at, colon, bodyAt, end, isIos);
    }
    const last = units[end - 1];
    if (last === closingParenthesis || last === closingAngle) {
      const fileDate = dateOfFileName(text.slice(bodyAt, Math.min(end, bodyAt + 400)));
      if (fileDate > 0) {
        this.#attachedFiles++;
        tally.addFileName(numbers, fileDate, this.#lines);
      }
    }
  }
}

function noHeader(): NotAChat {
  return new NotAChat("no_header", "No line of the file begins as the lines of an exported chat do.");
}
