import { charClasses, spaceClass } from "#lib/text/char-classes.ts";
import { copyOf } from "#lib/text/copy-of.ts";
import { stripMarks } from "#lib/text/strip-marks.ts";
import type { ChatReading } from "../chat-reading.ts";
import { isNotice, type NoticeTemplate, noticeTemplates, templatesAround } from "../markers/notice-templates.ts";
import { understandNotice } from "../markers/understand-notice.ts";
import type { ParsedRecord } from "../parsed-record.ts";
import { cleanSender } from "./clean-sender.ts";
import type { Content } from "./content.ts";
import { findSenderEnd } from "./find-sender.ts";
import { hasOpenQuote } from "./has-open-quote.ts";
import { isPlainText } from "./is-plain-text.ts";
import { NameMap } from "./name-map.ts";
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
  readonly #known = new NameMap<Known>();
  readonly #rules: BodyRules;
  readonly #isOutline: boolean;

  /** @param isOutline whether the text of plain messages is left out */
  constructor(reading: ChatReading, isOutline: boolean) {
    this.#isOutline = isOutline;
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
  read(platform: BodyRules["platform"], line: number, localAt: string, content: Content): ParsedRecord {
    const { text, units, start, lineEnd } = content;
    const colon = findSenderEnd(units, start, lineEnd);
    if (colon <= start) return noticeOrCall(line, localAt, content.toString(), null);
    if (platform === "ios" && isAppMark(units[start] ?? 0) && !this.#isMarkedSender(text.slice(start, colon))) {
      return noticeOrCall(line, localAt, content.toString(), null);
    }
    const known = this.#known.find(text, units, start, colon) ?? this.#meet(text.slice(start, colon));
    const { name, longer, isCut, templates } = known;
    if (isCut) return noticeOrCall(line, localAt, content.toString(), null);
    if (longer !== null && text.startsWith(`${longer}:`, start)) {
      return this.#readBody(platform, line, localAt, content, start + longer.length, cleanSender(longer));
    }
    if (templates.length > 0 && isNotice(text.slice(start, lineEnd), templates)) {
      return noticeOrCall(line, localAt, content.toString(), null);
    }
    return this.#readBody(platform, line, localAt, content, colon, name);
  }

  #readBody(
    platform: BodyRules["platform"],
    line: number,
    localAt: string,
    content: Content,
    colon: number,
    sender: string,
  ): ParsedRecord {
    const { units, end } = content;
    const bodyAt = charClasses[units[colon + 1] ?? 0] === spaceClass ? colon + 2 : colon + 1;
    if (content.isOneLine && isPlainText(units, bodyAt, end)) {
      const text = this.#isOutline ? "" : content.text.slice(bodyAt, end);
      return { line, localAt, sender, kind: "text", text, attachment: null, edited: false, details: null };
    }
    this.#rules.platform = platform;
    const { kind, text, attachment, edited, details } = readBody(content.text.slice(bodyAt, end), this.#rules);
    if (kind === "notice") return noticeOrCall(line, localAt, text, sender);
    return { line, localAt, sender, kind, text, attachment, edited, details };
  }

  #isMarkedSender(written: string): boolean {
    return this.#oddSenders.has(written) || this.#known.has(written.slice(1));
  }

  #meet(written: string): Known {
    const name = copyOf(cleanSender(written));
    const isCut = hasOpenQuote(written) && !this.#oddSenders.has(written);
    if (this.#known.size >= maxKnown) return { name, longer: null, isCut, templates: [] };
    const found = {
      name,
      isCut,
      longer: this.#longerNames.get(written) ?? null,
      templates: templatesAround(written, this.#templates),
    };
    this.#known.add(written, found);
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
