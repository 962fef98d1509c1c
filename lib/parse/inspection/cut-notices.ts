/*
 * Rule: a notice with a colon in it looks like a sender and a text; its words begin before the colon.
 * Example: "You created the group: Trip" is nobody's message.
 */
import { copyOf } from "#lib/text/copy-of.ts";
import { isNotice, type NoticeTemplate, noticeTemplates, templatesAround } from "../markers/notice-templates.ts";

/** A chat has at most 1,024 members; more would-be senders are made up to cost time. */
const maxKnown = 2000;
const none: readonly NoticeTemplate[] = [];

/** Tells lines whose would-be sender is the beginning of a known notice. */
export class CutNotices {
  readonly #templates = noticeTemplates([]);
  readonly #known = new Map<string, readonly NoticeTemplate[]>();

  /** @param start of what stands behind the header, `end` of the line */
  has(sender: string, text: string, start: number, end: number): boolean {
    let templates = this.#known.get(sender);
    if (!templates) {
      if (this.#known.size >= maxKnown) return false;
      templates = templatesAround(sender, this.#templates);
      this.#known.set(copyOf(sender), templates.length === 0 ? none : templates);
    }
    return templates.length > 0 && isNotice(text.slice(start, end), templates);
  }
}
