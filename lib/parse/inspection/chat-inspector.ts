import { copyOf } from "#lib/text/copy-of.ts";
import type { ChatProfile } from "../chat-profile.ts";
import { forEachLine, type LineEnd } from "../for-each-line.ts";
import { canStartHeader } from "../headers/can-start-header.ts";
import { findShape } from "../headers/find-shape.ts";
import { foldWideDigits } from "../headers/fold-wide-digits.ts";
import { compileShape } from "../headers/header-shape.ts";
import { dateNumber } from "../headers/local-time.ts";
import { createHeaderNumbers, matchHeader } from "../headers/match-header.ts";
import { ShapeTally } from "../headers/shape-tally.ts";
import { dateOfFileName } from "../markers/attached-file.ts";
import { NotAChat } from "../not-a-chat.ts";
import { findSenderEnd } from "../records/find-sender.ts";
import { hasOpenQuote } from "../records/has-open-quote.ts";
import { CutNotices } from "./cut-notices.ts";
import { PhraseCensus } from "./phrase-census.ts";
import { profileOf } from "./profile-of.ts";
import { Sampler } from "./sampler.ts";
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
  tally: ShapeTally;
  senders: SenderCensus;
  /** A stamp as the file writes it. */
  example: string;
};

/** Gathers, line by line, all that has to be known before a chat can be read. */
export class ChatInspector {
  readonly #shapes: ShapeEvidence[] = [];
  readonly #numbers = createHeaderNumbers();
  readonly #phrases = new PhraseCensus();
  readonly #samples = new Sampler();
  readonly #cutNotices = new CutNotices();
  #attachedFiles = 0;
  /** The block at hand as headers are read in it. */
  #foldedBlock = "";
  #lines = 0;
  #endBefore: LineEnd = "none";
  #otherLinesAfterCrLf = 0;
  #otherLinesAfterLf = 0;

  take(block: string): void {
    this.#foldedBlock = foldWideDigits(block);
    this.#endBefore = forEachLine(block, this.#endBefore, (start, end, endBefore) => {
      this.#lines++;
      if (canStartHeader(this.#foldedBlock.charCodeAt(start)) && this.#addHeader(block, start, end, endBefore)) return;
      if (endBefore === "crlf") this.#otherLinesAfterCrLf++;
      else this.#otherLinesAfterLf++;
      if (this.#shapes.length === 0 && this.#lines >= maxLinesBeforeHeader) throw noHeader();
    });
  }

  /** @throws NotAChat when no line was a header. */
  profile(encoding: ChatProfile["encoding"]): ChatProfile {
    const shapes = shapesToRead(this.#shapes);
    if (shapes.length === 0) throw noHeader();
    return profileOf({
      encoding,
      shapes,
      lines: this.#lines,
      otherLinesAfterCrLf: this.#otherLinesAfterCrLf,
      otherLinesAfterLf: this.#otherLinesAfterLf,
      phrases: this.#phrases,
      attachedFiles: this.#attachedFiles,
      sampleTexts: this.#samples.texts(),
    });
  }

  #addHeader(block: string, start: number, end: number, endBefore: LineEnd): boolean {
    for (const evidence of this.#shapes) {
      const at = matchHeader(evidence.tally.shape, this.#foldedBlock, start, end, this.#numbers);
      if (at < 0) continue;
      this.#addEvidence(evidence, block, at, end, endBefore);
      return true;
    }
    const evidence = this.#newShape(block, start, end);
    const at = evidence ? matchHeader(evidence.tally.shape, this.#foldedBlock, start, end, this.#numbers) : -1;
    if (!evidence || at < 0) return false;
    evidence.example = copyOf(block.slice(start, at).trim());
    this.#addEvidence(evidence, block, at, end, endBefore);
    return true;
  }

  #newShape(block: string, start: number, end: number): ShapeEvidence | null {
    if (this.#shapes.length >= maxShapes) return null;
    const key = findShape(this.#foldedBlock, start, end);
    if (key === null || this.#shapes.some(({ tally }) => tally.shape.key === key)) return null;
    const tally = new ShapeTally(compileShape(key));
    const evidence = { tally, senders: new SenderCensus(), example: "" };
    this.#shapes.push(evidence);
    return evidence;
  }

  #addEvidence({ tally, senders }: ShapeEvidence, block: string, at: number, end: number, endBefore: LineEnd): void {
    const order = tally.provisionalOrder();
    const date = order ? dateNumber(tally.shape, this.#numbers, order) : -1;
    if (!tally.add(this.#numbers, this.#lines, endBefore, senders.isFarBack(date))) return;
    const colon = findSenderEnd(block, at, end);
    const isIos = tally.shape.platform === "ios";
    if (colon <= at) {
      this.#phrases.addNotice(block, at, end, isIos);
      return;
    }
    const bodyAt = Math.min(colon + 2, end);
    const sender = block.slice(at, colon);
    senders.add(sender, block, bodyAt, end, date, endBefore === "lf");
    const isCut = this.#isCutNotice(sender, block, at, end, isIos);
    if (!isCut || !this.#phrases.notices.addIfKnown(block.slice(at, end))) {
      this.#phrases.addBody(sender, block, bodyAt, end, isIos);
    }
    const last = block.charCodeAt(end - 1);
    if (last === closingParenthesis || last === closingAngle) {
      const fileDate = dateOfFileName(block.slice(bodyAt, Math.min(end, bodyAt + 400)));
      if (fileDate > 0) {
        this.#attachedFiles++;
        tally.addFileName(this.#numbers, fileDate, this.#lines);
      }
    } else {
      this.#samples.add(block, bodyAt, end);
    }
  }

  #isCutNotice(sender: string, block: string, at: number, end: number, isIos: boolean): boolean {
    const first = sender.charCodeAt(0);
    if (isIos && (first === leftToRight || first === rightToLeft)) return true;
    return this.#cutNotices.has(sender, block, at, end) || hasOpenQuote(sender);
  }
}

function noHeader(): NotAChat {
  return new NotAChat("no_header", "No line of the file begins as the lines of an exported chat do.");
}
