import { charClasses, spaceClass } from "#lib/text/char-classes.ts";
import { copyOf } from "#lib/text/copy-of.ts";
import { stripMarks } from "#lib/text/strip-marks.ts";
import type { ChatReading } from "../chat-reading.ts";
import { isNotice, type NoticeTemplate, noticeTemplates, templatesAround } from "../markers/notice-templates.ts";
import { understandNotice } from "../markers/understand-notice.ts";
import type { ParsedRecord } from "../parsed-record.ts";
import { cleanSender } from "./clean-sender.ts";
import { findSenderEnd } from "./find-sender.ts";
import { hasOpenQuote } from "./has-open-quote.ts";
import { type BodyRules, readBody } from "./read-body.ts";
import { readCall } from "./read-call.ts";

/** A chat has at most 1,024 members; would-be senders beyond this number are made up to cost time. */
const maxKnown = 20_000;

/** What has been found out about the text before a first colon. */
type Known = {
  name: string;
  /** The whole name, where it holds the colon. */
  longer: string | null;
  /** Whether it ends within a quotation: no name does. */
  isCut: boolean;
  /** Phrases of notices that the text could be cut out of. */
  templates: readonly NoticeTemplate[];
};

/** Makes records of what stands behind headers, by the rules found for the whole file. */
export class RecordReader {
  readonly #longerNames: ReadonlyMap<string, string>;
  readonly #oddSenders: ReadonlySet<string>;
  readonly #templates: readonly NoticeTemplate[];
  readonly #known = new Map<string, Known>();
  readonly #rules: BodyRules;

  constructor(reading: ChatReading) {
    this.#longerNames = new Map(Object.entries(reading.colonSenders));
    this.#oddSenders = new Set(reading.oddSenders);
    this.#templates = noticeTemplates(reading.languages);
    this.#rules = {
      platform: "android",
      isMarked: reading.isMarked,
      unknownPlaceholders: new Set(reading.unknownPlaceholders),
    };
  }

  /** @param content everything behind the header, line breaks as LF */
  read(platform: BodyRules["platform"], line: number, localAt: string, content: string): ParsedRecord {
    const lineEnd = content.indexOf("\n");
    const end = lineEnd < 0 ? content.length : lineEnd;
    const colon = findSenderEnd(content, 0, end);
    if (colon <= 0) return noticeOrCall(line, localAt, content, null);
    const written = content.slice(0, colon);
    if (platform === "ios" && isAppMark(content.charCodeAt(0)) && !this.#isMarkedSender(written)) {
      return noticeOrCall(line, localAt, content, null);
    }
    const { name, longer, isCut, templates } = this.#find(written);
    if (isCut) return noticeOrCall(line, localAt, content, null);
    if (longer !== null && content.startsWith(`${longer}:`)) {
      return this.#readBody(platform, line, localAt, content, longer.length, cleanSender(longer));
    }
    if (templates.length > 0 && isNotice(content.slice(0, end), templates)) {
      return noticeOrCall(line, localAt, content, null);
    }
    return this.#readBody(platform, line, localAt, content, colon, name);
  }

  #readBody(
    platform: BodyRules["platform"],
    line: number,
    localAt: string,
    content: string,
    colon: number,
    sender: string,
  ): ParsedRecord {
    const bodyAt = charClasses[content.charCodeAt(colon + 1)] === spaceClass ? colon + 2 : colon + 1;
    this.#rules.platform = platform;
    const { kind, text, attachment, edited, details } = readBody(content.slice(bodyAt), this.#rules);
    if (kind === "notice") return noticeOrCall(line, localAt, text, sender);
    return { line, localAt, sender, kind, text, attachment, edited, details };
  }

  #isMarkedSender(written: string): boolean {
    return this.#oddSenders.has(written) || this.#known.has(written.slice(1));
  }

  #find(written: string): Known {
    const known = this.#known.get(written);
    if (known) return known;
    const name = copyOf(cleanSender(written));
    const isCut = hasOpenQuote(written) && !this.#oddSenders.has(written);
    if (this.#known.size >= maxKnown) return { name, longer: null, isCut, templates: [] };
    const found = {
      name,
      isCut,
      longer: this.#longerNames.get(written) ?? null,
      templates: templatesAround(written, this.#templates),
    };
    this.#known.set(copyOf(written), found);
    return found;
  }
}

function noticeOrCall(line: number, localAt: string, content: string, borrowedSender: string | null): ParsedRecord {
  const text = stripMarks(content).trim();
  const call = borrowedSender === null ? readCall(text) : null;
  if (call) return { line, localAt, sender: null, ...call };
  const noticeType = understandNotice(text)?.type ?? "unknown";
  const details = borrowedSender === null ? { noticeType } : { noticeType, about: borrowedSender };
  return { line, localAt, sender: null, kind: "notice", text, attachment: null, edited: false, details };
}

function isAppMark(code: number): boolean {
  return code === 0x200e || code === 0x200f;
}
