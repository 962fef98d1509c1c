import type { ChatProfile, DateOrder } from "../chat-profile.ts";
import type { ChatReading } from "../chat-reading.ts";
import { forEachLine, type LineEnd } from "../for-each-line.ts";
import { canStartHeader } from "../headers/can-start-header.ts";
import { decideDateOrder } from "../headers/decide-date-order.ts";
import { findShape } from "../headers/find-shape.ts";
import { compileShape } from "../headers/header-shape.ts";
import { dateNumber, daysBetween, formatDate, formatTime } from "../headers/local-time.ts";
import { createHeaderNumbers, matchHeader } from "../headers/match-header.ts";
import { ShapeTally } from "../headers/shape-tally.ts";
import { dateOfFileName } from "../markers/attached-file.ts";
import { NotAChat } from "../not-a-chat.ts";
import { findSenderEnd } from "../records/find-sender.ts";
import { PhraseCensus } from "./phrase-census.ts";
import { copyOf, Sampler } from "./sampler.ts";
import { SenderCensus } from "./sender-census.ts";

/** An export begins with a header; a title or a preamble may stand before it, not a book. */
const maxLinesBeforeHeader = 200;
const maxShapes = 24;
/** A transcript that somebody pasted lies further back than messages that came late. */
const farBackDays = 7;

/** Gathers, line by line, all that has to be known before a chat can be read. */
export class ChatInspector {
  readonly #tallies: ShapeTally[] = [];
  readonly #numbers = createHeaderNumbers();
  readonly #senders = new SenderCensus();
  readonly #phrases = new PhraseCensus();
  readonly #samples = new Sampler();
  #lines = 0;
  #endBefore: LineEnd = "none";
  #otherLinesAfterCrLf = 0;
  #otherLinesAfterLf = 0;
  #lastDate = 0;

  take(block: string): void {
    this.#endBefore = forEachLine(block, this.#endBefore, (start, end, endBefore) =>
      this.#addLine(block, start, end, endBefore),
    );
  }

  #addLine(block: string, start: number, end: number, endBefore: LineEnd): void {
    this.#lines++;
    if (canStartHeader(block.charCodeAt(start)) && this.#readHeader(block, start, end, endBefore)) return;
    if (endBefore === "crlf") this.#otherLinesAfterCrLf++;
    else this.#otherLinesAfterLf++;
    if (this.#tallies.length === 0 && this.#lines >= maxLinesBeforeHeader) throw noHeader();
  }

  #readHeader(block: string, start: number, end: number, endBefore: LineEnd): boolean {
    for (const tally of this.#tallies) {
      const at = matchHeader(tally.shape, block, start, end, this.#numbers);
      if (at < 0) continue;
      this.#addHeader(tally, block, at, end, endBefore);
      return true;
    }
    const tally = this.#newShape(block, start, end);
    const at = tally ? matchHeader(tally.shape, block, start, end, this.#numbers) : -1;
    if (tally && at >= 0) this.#addHeader(tally, block, at, end, endBefore);
    return at >= 0;
  }

  #newShape(block: string, start: number, end: number): ShapeTally | null {
    if (this.#tallies.length >= maxShapes) return null;
    const key = findShape(block, start, end);
    if (key === null || this.#tallies.some(({ shape }) => shape.key === key)) return null;
    const tally = new ShapeTally(compileShape(key), copyOf(block.slice(start, Math.min(end, start + 40))));
    this.#tallies.push(tally);
    return tally;
  }

  #addHeader(tally: ShapeTally, block: string, at: number, end: number, endBefore: LineEnd): void {
    tally.add(this.#numbers, this.#lines, endBefore);
    const colon = findSenderEnd(block, at, end);
    if (colon <= at) {
      this.#phrases.addNotice(block, at, end);
      return;
    }
    const bodyAt = Math.min(colon + 2, end);
    const sender = block.slice(at, colon);
    this.#senders.add(sender, block, bodyAt, end, this.#isFarBack(tally, sender));
    this.#phrases.addBody(sender, block, bodyAt, end);
    const last = block.charCodeAt(end - 1);
    if (last === 0x29 || last === 0x3e) {
      const date = dateOfFileName(block.slice(bodyAt, Math.min(end, bodyAt + 400)));
      if (date > 0) tally.addFileName(this.#numbers, date, this.#lines);
    } else {
      this.#samples.add(block, bodyAt, end);
    }
  }

  #isFarBack(tally: ShapeTally, sender: string): boolean {
    const order = provisionalOrder(tally);
    const date = order ? dateNumber(tally.shape, this.#numbers, order) : -1;
    if (date < 0) return false;
    const isFar = date < this.#lastDate && daysBetween(date, this.#lastDate) > farBackDays;
    if (!isFar || this.#senders.isEstablished(sender)) this.#lastDate = date;
    return isFar;
  }

  /** @throws NotAChat when no line was a header. */
  profile(encoding: ChatProfile["encoding"]): ChatProfile {
    const read = this.#shapesToRead();
    const languages = this.#phrases.languages();
    const decisions = read.map((tally) => ({ tally, ...decideDateOrder(tally, languages) }));
    const [decision] = decisions;
    if (!decision) throw noHeader();
    const { order, tally: leader } = decision;
    const onlyAfterCrLf = read.length === 1 && this.#isUntouchedIos(leader);
    const pasted = this.#senders.pastedSenders();
    const reading: ChatReading = {
      shapes: decisions.map(({ tally, order: dateOrder }) => ({
        key: tally.shape.key,
        dateOrder,
        isOrderFixed: tally.shape.fourDigitYear === 0,
      })),
      onlyAfterCrLf,
      isMarked: this.#phrases.marked > 0,
      languages,
      colonSenders: this.#senders.colonSenders(),
      pastedSenders: pasted,
      unknownPlaceholders: this.#phrases.unknownPlaceholders(),
    };
    const counted = decisions.map(({ tally, order: own }) => {
      const { valid, validAfterLf } = tally.orders[own];
      return onlyAfterCrLf ? valid - validAfterLf : valid;
    });
    const records = counted.reduce((sum, count) => sum + count, 0);
    const other: DateOrder = order === "dmy" ? "mdy" : "dmy";
    return {
      platform: leader.shape.platform,
      encoding,
      shape: leader.shape.key,
      shapeExample: leader.example,
      dateOrder: order,
      dateOrderProof: decision.proof,
      ambiguous: decision.ambiguous,
      clock: leader.shape.hasPeriod ? "12h" : "24h",
      records: records - pasted.reduce((sum, sender) => sum + this.#senders.farBack(sender), 0),
      lines: this.#lines,
      firstLocalAt: formatMoment(Math.min(...decisions.map(({ tally, order: own }) => tally.orders[own].earliest))),
      lastLocalAt: formatMoment(Math.max(...decisions.map(({ tally, order: own }) => tally.orders[own].latest))),
      otherOrder: decision.ambiguous
        ? {
            dateOrder: other,
            firstLocalAt: formatMoment(leader.orders[other].earliest),
            lastLocalAt: formatMoment(leader.orders[other].latest),
          }
        : null,
      sampleTexts: this.#samples.texts(),
      reading,
    };
  }

  /** The shape of most headers; where none has half of them the file was merged by hand, and all are read. */
  #shapesToRead(): ShapeTally[] {
    const ranked = this.#tallies.filter(({ headers }) => headers > 0).sort((one, other) => other.headers - one.headers);
    const complete = ranked.filter(({ shape }) => shape.isComplete);
    const total = complete.reduce((sum, { headers }) => sum + headers, 0);
    const isMerged = (complete[0]?.headers ?? 0) * 2 <= total && complete.length > 1;
    return isMerged ? [...complete, ...ranked.filter(({ shape }) => !shape.isComplete)] : complete.slice(0, 1);
  }

  /** iOS ends records with CR LF and line breaks within them with a bare LF; an editor makes them all alike. */
  #isUntouchedIos(tally: ShapeTally): boolean {
    if (tally.shape.platform !== "ios" || tally.headersAfterCrLf === 0) return false;
    const stray = tally.headersAfterLf;
    return (
      stray <= Math.max(3, tally.headersAfterCrLf * 0.05) &&
      stray <= tally.headersAfterCrLf &&
      this.#otherLinesAfterCrLf <= this.#otherLinesAfterLf * 0.01
    );
  }
}

function provisionalOrder({ shape, over12 }: ShapeTally): DateOrder | null {
  if (shape.fourDigitYear === 0) return "ymd";
  const [first, second] = over12;
  return first ? "dmy" : second ? "mdy" : null;
}

function noHeader(): NotAChat {
  return new NotAChat("no_header", "No line of the file begins as the lines of an exported chat do.");
}

function formatMoment(moment: number): string {
  return formatDate(Math.floor(moment / 86_400)) + formatTime(moment % 86_400);
}
