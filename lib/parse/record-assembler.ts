import type { ChatProfile, DateOrder } from "./chat-profile.ts";
import type { ChatReading } from "./chat-reading.ts";
import { canStartHeader } from "./headers/can-start-header.ts";
import { DateReader } from "./headers/date-reader.ts";
import { compileShape, type HeaderShape } from "./headers/header-shape.ts";
import { formatDate, formatTime, secondsOfDay } from "./headers/local-time.ts";
import { createHeaderNumbers, type HeaderNumbers, matchHeader } from "./headers/match-header.ts";
import { LineCursor } from "./line-cursor.ts";
import type { ParsedRecord, ParsedReject } from "./parsed-record.ts";
import { Content } from "./records/content.ts";
import { findSenderEnd } from "./records/find-sender.ts";
import { RecordReader } from "./records/read-record.ts";

const longestRejectText = 2000;

export type AssemblerOptions = {
  /** Reads the dates the other way; years of four digits that come first stay first. */
  dateOrder?: DateOrder | undefined;
  /** For counting: leaves `localAt` empty, and `text` where somebody wrote plain text. */
  isOutline?: boolean;
};

/** Puts lines together to records, block by block. `records` and `rejects` are what has been completed so far. */
export class RecordAssembler {
  records: ParsedRecord[] = [];
  rejects: ParsedReject[] = [];
  readonly #shapes: { shape: HeaderShape; dates: DateReader; numbers: HeaderNumbers }[];
  readonly #reader: RecordReader;
  readonly #isOutline: boolean;
  readonly #onlyAfterCrLf: boolean;
  readonly #pastedSenders: ReadonlySet<string>;
  readonly #cursor = new LineCursor();
  readonly #content = new Content();
  #hasReturns = false;
  #hasZeros = false;
  #line = 0;
  #formattedDate = 0;
  #formattedDay = "";
  /** Line of the open record's header, 0 when none is open; and what the header says. */
  #openLine = 0;
  #openDate = 0;
  #openSeconds = 0;
  #openPlatform: HeaderShape["platform"] = "android";
  /** Text of the open record from earlier blocks, and where its text lies in the block at hand. */
  #parts: string[] = [];
  #pieceStart = -1;
  #pieceLineEnd = -1;
  #pieceEnd = -1;

  constructor(profile: ChatProfile, { dateOrder, isOutline = false }: AssemblerOptions) {
    const reading = profile.reading as ChatReading;
    this.#shapes = reading.shapes.map(({ key, dateOrder: own, isOrderFixed }) => {
      const shape = compileShape(key);
      const dates = new DateReader(shape, isOrderFixed ? own : (dateOrder ?? own));
      return { shape, dates, numbers: createHeaderNumbers() };
    });
    this.#reader = new RecordReader(reading, isOutline);
    this.#isOutline = isOutline;
    this.#onlyAfterCrLf = reading.onlyAfterCrLf;
    this.#pastedSenders = new Set(reading.pastedSenders);
  }

  take(block: string): void {
    const cursor = this.#cursor;
    cursor.open(block);
    this.#hasReturns = block.includes("\r");
    this.#hasZeros = block.includes("\0");
    while (cursor.next()) {
      this.#line++;
      const mayBeHeader =
        canStartHeader(cursor.stampUnits[cursor.start] ?? 0) && !(this.#onlyAfterCrLf && cursor.endBefore === "lf");
      if (mayBeHeader && this.#startRecord()) continue;
      if (this.#openLine > 0) {
        if (this.#pieceStart < 0) this.#pieceStart = cursor.start;
        this.#pieceEnd = cursor.end;
      } else if (cursor.end > cursor.start) {
        this.#reject("stands before the first message");
      }
    }
    this.#keepPiece();
  }

  /** Completes the last record. Blank lines at the end of the file belong to the file. */
  finish(): void {
    this.#parts = [withoutFinalBlankLines(this.#parts.join("\n"))];
    this.#close();
  }

  #startRecord(): boolean {
    const { stampUnits, start, end } = this.#cursor;
    for (const { shape, dates, numbers } of this.#shapes) {
      const at = matchHeader(shape, stampUnits, start, end, numbers);
      if (at < 0) continue;
      const date = dates.read(numbers);
      const seconds = secondsOfDay(shape, numbers);
      if (date < 0 || seconds < 0) {
        this.#reject("its date does not exist: kept in the message above");
        return false;
      }
      if (this.#isPasted(at, end)) {
        this.#reject("was pasted: kept in the message above");
        return false;
      }
      this.#close();
      this.#openLine = this.#line;
      this.#openDate = date;
      this.#openSeconds = seconds;
      this.#openPlatform = shape.platform;
      this.#pieceStart = at;
      this.#pieceLineEnd = end;
      this.#pieceEnd = end;
      return true;
    }
    return false;
  }

  #isPasted(at: number, end: number): boolean {
    if (this.#pastedSenders.size === 0) return false;
    const { text, units } = this.#cursor;
    const colon = findSenderEnd(units, at, end);
    return colon > at && this.#pastedSenders.has(text.slice(at, colon));
  }

  #keepPiece(): void {
    if (this.#pieceStart < 0) return;
    let piece = this.#cursor.text.slice(this.#pieceStart, this.#pieceEnd);
    if (this.#hasReturns) piece = piece.replaceAll("\r\n", "\n");
    if (this.#hasZeros) piece = piece.replaceAll("\0", "\ufffd");
    this.#parts.push(piece);
    this.#pieceStart = -1;
  }

  #close(): void {
    if (this.#openLine === 0) return;
    if (this.#parts.length === 0 && this.#isPieceAsRead()) {
      const { text, units } = this.#cursor;
      this.#content.point(text, units, this.#pieceStart, this.#pieceLineEnd, this.#pieceEnd);
      this.#pieceStart = -1;
    } else {
      this.#keepPiece();
      this.#content.hold(this.#parts.join("\n"));
      this.#parts = [];
    }
    const localAt = this.#isOutline ? "" : this.#dayOf(this.#openDate) + formatTime(this.#openSeconds);
    this.records.push(this.#reader.read(this.#openPlatform, this.#openLine, localAt, this.#content));
    this.#openLine = 0;
  }

  /** Whether the piece in the block at hand can be read as it lies there. */
  #isPieceAsRead(): boolean {
    return !this.#hasZeros && (!this.#hasReturns || this.#pieceEnd === this.#pieceLineEnd);
  }

  #dayOf(date: number): string {
    if (date !== this.#formattedDate) {
      this.#formattedDate = date;
      this.#formattedDay = formatDate(date);
    }
    return this.#formattedDay;
  }

  #reject(reason: ParsedReject["reason"]): void {
    const { text, start, end } = this.#cursor;
    this.rejects.push({ line: this.#line, reason, text: text.slice(start, Math.min(end, start + longestRejectText)) });
  }
}

function withoutFinalBlankLines(text: string): string {
  let end = text.length;
  while (text.charCodeAt(end - 1) === 0x0a) end--;
  return text.slice(0, end);
}
