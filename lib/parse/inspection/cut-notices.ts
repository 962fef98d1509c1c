/*
 * Rule: a notice with a colon in it looks like a sender and a text; its words begin before the colon.
 * Example: "You created the group: Trip" is nobody's message.
 */
import { isNotice, type NoticeTemplate, noticeTemplates, templatesAround } from "../markers/notice-templates.ts";
import { hasOpenQuote } from "../records/has-open-quote.ts";
import { NameMap } from "../records/name-map.ts";

/** A chat has at most 1,024 members; more would-be senders are made up to cost time. */
const maxKnown = 2000;

type WouldBeSender = { templates: readonly NoticeTemplate[]; hasOpenQuote: boolean };

/** Tells lines whose would-be sender is the beginning of a known notice, or ends within a quotation. */
export class CutNotices {
  readonly #templates = noticeTemplates([]);
  readonly #known = new NameMap<WouldBeSender>();

  /** @param start of what stands behind the header, `colon` behind the would-be sender, `end` of the line */
  has(text: string, units: Uint16Array, start: number, colon: number, end: number): boolean {
    const { templates, hasOpenQuote: isQuoted } =
      this.#known.find(text, units, start, colon) ?? this.#meet(text.slice(start, colon));
    return isQuoted || (templates.length > 0 && isNotice(text.slice(start, end), templates));
  }

  #meet(sender: string): WouldBeSender {
    const isFull = this.#known.size >= maxKnown;
    const met = {
      templates: isFull ? [] : templatesAround(sender, this.#templates),
      hasOpenQuote: hasOpenQuote(sender),
    };
    if (!isFull) this.#known.add(sender, met);
    return met;
  }
}
