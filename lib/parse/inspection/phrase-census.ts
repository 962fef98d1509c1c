/*
 * Rule: WhatsApp's own phrases tell the phone's language; a bracketed body that comes again and again from several people
 * is a placeholder in a language without a table.
 * Example: "<Medien ausgeschlossen>" is German.
 */
import { charClasses, markClass } from "#lib/text/char-classes.ts";
import { copyOf } from "#lib/text/copy-of.ts";
import { stripMarks } from "#lib/text/strip-marks.ts";
import { attachedBehind, attachedWithin } from "../markers/attached-file.ts";
import { languageOfNotice } from "../markers/notice-templates.ts";
import { findWholePhrase, longestPhrase } from "../markers/phrase-book.ts";

const maxNoticesRead = 200;
const maxPlaceholders = 200;
const leastForPlaceholder = 3;
const longestPlaceholder = 62;

export class PhraseCensus {
  /** Bodies that the app marked as its own. */
  marked = 0;
  #noticesRead = 0;
  readonly #languages = new Map<string, number>();
  readonly #placeholders = new Map<string, { count: number; sender: string; isFromSeveral: boolean }>();

  addBody(sender: string, text: string, start: number, end: number): void {
    const isLed = charClasses[text.charCodeAt(start)] === markClass;
    if (isLed) this.marked++;
    const last = text.charCodeAt(end - 1);
    const isBracketed = last === 0x3e || last === 0x29;
    if (!isLed && !isBracketed) return;
    const body = stripMarks(text.slice(start, Math.min(end, start + 400)));
    if (body.length > longestPhrase) return;
    const phrase = findWholePhrase(body);
    const attached = last === 0x29 ? attachedBehind(body) : last === 0x3e ? attachedWithin(body, isLed) : null;
    const language = phrase?.language ?? attached?.language;
    if (language) this.#vote(language);
    else if (!attached && body.startsWith("<") && body.length <= longestPlaceholder) this.#addPlaceholder(body, sender);
  }

  addNotice(text: string, start: number, end: number): void {
    if (charClasses[text.charCodeAt(start)] === markClass) this.marked++;
    if (this.#noticesRead++ > maxNoticesRead) return;
    const language = languageOfNotice(stripMarks(text.slice(start, Math.min(end, start + 400))));
    if (language) this.#vote(language);
  }

  /** The commonest first; what is rare beside it is left out. */
  languages(): string[] {
    const counted = [...this.#languages].sort(([, one], [, other]) => other - one);
    const most = counted[0]?.[1] ?? 0;
    return counted.filter(([, count]) => count * 5 >= most).map(([language]) => language);
  }

  unknownPlaceholders(): string[] {
    return [...this.#placeholders].flatMap(([body, { count, isFromSeveral }]) =>
      isFromSeveral && count >= leastForPlaceholder ? [body] : [],
    );
  }

  #vote(language: string): void {
    this.#languages.set(language, (this.#languages.get(language) ?? 0) + 1);
  }

  #addPlaceholder(body: string, sender: string): void {
    const seen = this.#placeholders.get(body);
    if (seen) {
      seen.count++;
      seen.isFromSeveral ||= seen.sender !== sender;
    } else if (this.#placeholders.size < maxPlaceholders) {
      this.#placeholders.set(copyOf(body), { count: 1, sender: copyOf(sender), isFromSeveral: false });
    }
  }
}
