import type { ChatProfile, DateOrder } from "./chat-profile.ts";
import type { ChatReading } from "./chat-reading.ts";
import { forEachLine, type LineEnd } from "./for-each-line.ts";
import { canStartHeader } from "./headers/can-start-header.ts";
import { foldWideDigits } from "./headers/fold-wide-digits.ts";
import { compileShape, type HeaderShape } from "./headers/header-shape.ts";
import { dateNumber, formatDate, formatTime, secondsOfDay } from "./headers/local-time.ts";
import { createHeaderNumbers, matchHeader } from "./headers/match-header.ts";
import type { ParsedRecord, ParsedReject } from "./parsed-record.ts";
import { findSenderEnd } from "./records/find-sender.ts";
import { RecordReader } from "./records/read-record.ts";

const longestRejectText = 2000;

/** Puts lines together to records, block by block. `records` and `rejects` are what has been completed so far. */
export class RecordAssembler {
  records: ParsedRecord[] = [];
  rejects: ParsedReject[] = [];
  readonly #shapes: { shape: HeaderShape; order: DateOrder }[];
  readonly #reader: RecordReader;
  readonly #onlyAfterCrLf: boolean;
  readonly #pastedSenders: ReadonlySet<string>;
  readonly #numbers = createHeaderNumbers();
  #endBefore: LineEnd = "none";
  #line = 0;
  /** The block at hand as headers are read in it. */
  #foldedBlock = "";
  #formattedDate = 0;
  #formattedDay = "";
  #open: { line: number; localAt: string; platform: HeaderShape["platform"] } | null = null;
  /** Text of the open record from earlier blocks, and where its text lies in the block at hand. */
  #parts: string[] = [];
  #pieceStart = -1;
  #pieceEnd = -1;

  constructor(profile: ChatProfile, dateOrder: DateOrder | undefined) {
    const reading = profile.reading as ChatReading;
    this.#shapes = reading.shapes.map(({ key, dateOrder: own, isOrderFixed }) => ({
      shape: compileShape(key),
      order: isOrderFixed ? own : (dateOrder ?? own),
    }));
    this.#reader = new RecordReader(reading);
    this.#onlyAfterCrLf = reading.onlyAfterCrLf;
    this.#pastedSenders = new Set(reading.pastedSenders);
  }

  take(block: string): void {
    const hasReturns = block.includes("\r");
    this.#foldedBlock = foldWideDigits(block);
    this.#endBefore = forEachLine(block, this.#endBefore, (start, end, endBefore) => {
      this.#line++;
      const mayBeHeader =
        canStartHeader(this.#foldedBlock.charCodeAt(start)) && !(this.#onlyAfterCrLf && endBefore === "lf");
      if (mayBeHeader && this.#startRecord(block, start, end, hasReturns)) return;
      if (this.#open) {
        if (this.#pieceStart < 0) this.#pieceStart = start;
        this.#pieceEnd = end;
      } else if (end > start) {
        this.#reject("stands before the first message", block, start, end);
      }
    });
    this.#keepPiece(block, hasReturns);
  }

  /** Completes the last record. Blank lines at the end of the file belong to the file. */
  finish(): void {
    this.#parts = [withoutFinalBlankLines(this.#parts.join("\n"))];
    this.#close();
  }

  #startRecord(block: string, start: number, end: number, hasReturns: boolean): boolean {
    for (const { shape, order } of this.#shapes) {
      const at = matchHeader(shape, this.#foldedBlock, start, end, this.#numbers);
      if (at < 0) continue;
      const date = dateNumber(shape, this.#numbers, order);
      const seconds = secondsOfDay(shape, this.#numbers);
      if (date < 0 || seconds < 0) {
        this.#reject("its date does not exist: kept in the message above", block, start, end);
        return false;
      }
      if (this.#isPasted(block, at, end)) {
        this.#reject("was pasted: kept in the message above", block, start, end);
        return false;
      }
      this.#keepPiece(block, hasReturns);
      this.#close();
      this.#open = { line: this.#line, localAt: this.#dayOf(date) + formatTime(seconds), platform: shape.platform };
      this.#pieceStart = at;
      this.#pieceEnd = end;
      return true;
    }
    return false;
  }

  #isPasted(block: string, at: number, end: number): boolean {
    if (this.#pastedSenders.size === 0) return false;
    const colon = findSenderEnd(block, at, end);
    return colon > at && this.#pastedSenders.has(block.slice(at, colon));
  }

  #keepPiece(block: string, hasReturns: boolean): void {
    if (this.#pieceStart < 0) return;
    let piece = block.slice(this.#pieceStart, this.#pieceEnd);
    if (hasReturns) piece = piece.replaceAll("\r\n", "\n");
    if (piece.includes("\0")) piece = piece.replaceAll("\0", "\ufffd");
    this.#parts.push(piece);
    this.#pieceStart = -1;
  }

  #close(): void {
    const open = this.#open;
    if (!open) return;
    const [first = "", ...more] = this.#parts;
    const content = more.length === 0 ? first : this.#parts.join("\n");
    this.#parts = [];
    this.#open = null;
    this.records.push(this.#reader.read(open.platform, open.line, open.localAt, content));
  }

  #dayOf(date: number): string {
    if (date !== this.#formattedDate) {
      this.#formattedDate = date;
      this.#formattedDay = formatDate(date);
    }
    return this.#formattedDay;
  }

  #reject(reason: ParsedReject["reason"], block: string, start: number, end: number): void {
    this.rejects.push({ line: this.#line, reason, text: block.slice(start, Math.min(end, start + longestRejectText)) });
  }
}

function withoutFinalBlankLines(text: string): string {
  let end = text.length;
  while (text.charCodeAt(end - 1) === 0x0a) end--;
  return text.slice(0, end);
}
