/*
 * Rule: a notice with a colon in it looks like a sender and a text; its words begin before the colon.
 * Example: "You created the group: Trip" is nobody's message.
 */
import { isNotice, type NoticeTemplate, noticeTemplates, templatesAround } from "../markers/notice-templates.ts";
import { hasOpenQuote } from "../records/has-open-quote.ts";

/** A chat has at most 1,024 members; more would-be senders are made up to cost time. */
const maxKnown = 2000;

/** What the text before a first colon could be, other than a sender. */
export type Suspicion = {
  /** Notices that it could be the beginning of. */
  templates: readonly NoticeTemplate[];
  hasOpenQuote: boolean;
};

/** Tells lines whose would-be sender is the beginning of a known notice, or ends within a quotation. */
export class CutNotices {
  readonly #templates = noticeTemplates([]);
  #known = 0;

  suspect(wouldBeSender: string): Suspicion {
    const isKnown = this.#known++ < maxKnown;
    return {
      templates: isKnown ? templatesAround(wouldBeSender, this.#templates) : [],
      hasOpenQuote: hasOpenQuote(wouldBeSender),
    };
  }

  /** @param start of what stands behind the header, `end` of the line */
  has({ templates, hasOpenQuote: isQuoted }: Suspicion, text: string, start: number, end: number): boolean {
    return isQuoted || (templates.length > 0 && isNotice(text.slice(start, end), templates));
  }
}
