import { stripMarks } from "#lib/text/strip-marks.ts";
import type { ChatReading } from "../chat-reading.ts";
import { NoticeFinder } from "../markers/notice-templates.ts";
import type { ParsedRecord } from "../parsed-record.ts";
import { cleanSender } from "./clean-sender.ts";
import { findSenderEnd } from "./find-sender.ts";
import { type BodyRules, readBody } from "./read-body.ts";
import { readCall } from "./read-call.ts";

/** Names kept with their clean form; a chat has at most 1,024 members. */
const maxNames = 10_000;

/** Makes records of what stands behind headers, by the rules found for the whole file. */
export class RecordReader {
  readonly #reading: ChatReading;
  readonly #notices: NoticeFinder;
  readonly #names = new Map<string, string>();
  readonly #unknownPlaceholders: ReadonlySet<string>;

  constructor(reading: ChatReading) {
    this.#reading = reading;
    this.#notices = new NoticeFinder(reading.languages);
    this.#unknownPlaceholders = new Set(reading.unknownPlaceholders);
  }

  /** @param content everything behind the header, line breaks as LF */
  read(platform: BodyRules["platform"], line: number, localAt: string, content: string): ParsedRecord {
    const lineEnd = content.indexOf("\n");
    const end = lineEnd < 0 ? content.length : lineEnd;
    let colon = findSenderEnd(content, 0, end);
    if (colon <= 0) return noticeOrCall(line, localAt, content, null);
    let written = content.slice(0, colon);
    const longer = this.#reading.colonSenders[written];
    if (longer !== undefined && content.startsWith(`${longer}:`)) {
      colon = longer.length;
      written = longer;
    } else if (this.#isUnsent(platform, content, end, written)) {
      return noticeOrCall(line, localAt, content, null);
    }
    const sender = this.#clean(written);
    const bodyAt = content.charCodeAt(colon + 1) === 0x20 || isOtherBlank(content, colon + 1) ? colon + 2 : colon + 1;
    const body = readBody(content.slice(bodyAt), {
      platform,
      isMarked: this.#reading.isMarked,
      unknownPlaceholders: this.#unknownPlaceholders,
    });
    if (body.kind === "notice") return noticeOrCall(line, localAt, body.text, sender);
    return { line, localAt, sender, ...body };
  }

  #isUnsent(platform: BodyRules["platform"], content: string, end: number, written: string): boolean {
    if (platform === "ios" && isAppMark(content.charCodeAt(0)) && !this.#names.has(written.slice(1))) return true;
    return this.#notices.isNotice(content.slice(0, end), written);
  }

  #clean(written: string): string {
    const known = this.#names.get(written);
    if (known !== undefined) return known;
    const clean = cleanSender(written);
    if (this.#names.size < maxNames) this.#names.set(written, clean);
    return clean;
  }
}

function noticeOrCall(line: number, localAt: string, content: string, borrowedSender: string | null): ParsedRecord {
  const text = stripMarks(content).trim();
  const call = borrowedSender === null ? readCall(text) : null;
  if (call) return { line, localAt, sender: null, ...call };
  const details = borrowedSender === null ? null : { about: borrowedSender };
  return { line, localAt, sender: null, kind: "notice", text, attachment: null, edited: false, details };
}

function isAppMark(code: number): boolean {
  return code === 0x200e || code === 0x200f;
}

function isOtherBlank(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code === 0xa0 || code === 0x202f;
}
