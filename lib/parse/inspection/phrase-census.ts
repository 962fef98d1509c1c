/*
 * Rule: WhatsApp's own phrases tell the phone's language; a bracketed body that comes again and again from several people
 * is a placeholder in a language without a table.
 * Example: "<Medien ausgeschlossen>" is German.
 */
import { charClasses, markClass } from "#lib/text/char-classes.ts";
import { copyOf } from "#lib/text/copy-of.ts";
import { stripMarks } from "#lib/text/strip-marks.ts";
import { attachedBehind, attachedWithin } from "../markers/attached-file.ts";
import { findWholePhrase, longestPhrase } from "../markers/phrase-book.ts";
import { type BodyRules, readBody } from "../records/read-body.ts";
import { readCall } from "../records/read-call.ts";
import { NoticeCensus, type PhraseCount } from "./notice-census.ts";

const maxPlaceholders = 200;
const leastForPlaceholder = 3;
const longestPlaceholder = 62;
const longestRead = 400;
const markedIos: BodyRules = { platform: "ios", isMarked: true, unknownPlaceholders: new Set() };

export class PhraseCensus {
  /** Bodies that the app marked as its own. */
  marked = 0;
  readonly notices = new NoticeCensus();
  readonly #languages = new Map<string, number>();
  readonly #placeholders = new Map<string, { count: number; sender: string; isFromSeveral: boolean }>();

  /** @param senderAt, senderEnd, start, end of the sender and of the body */
  addBody(text: string, senderAt: number, senderEnd: number, start: number, end: number, isIos: boolean): void {
    const isLed = charClasses[text.charCodeAt(start)] === markClass;
    if (isLed) this.marked++;
    if (isLed && isIos) this.#addLedBody(text.slice(start, Math.min(end, start + longestRead)));
    const last = text.charCodeAt(end - 1);
    const isBracketed = last === 0x3e || last === 0x29;
    if (!isLed && !isBracketed) return;
    const body = stripMarks(text.slice(start, Math.min(end, start + longestRead)));
    if (body.length > longestPhrase) return;
    const phrase = findWholePhrase(body);
    if (phrase) {
      this.#vote(phrase.language);
      return;
    }
    const attached = last === 0x29 ? attachedBehind(body) : last === 0x3e ? attachedWithin(body, isLed) : null;
    if (attached?.language) this.#vote(attached.language);
    else if (!attached && body.startsWith("<") && body.length <= longestPlaceholder) {
      this.#addPlaceholder(body, text.slice(senderAt, senderEnd));
    }
  }

  /** A line without a sender. */
  addNotice(text: string, start: number, end: number, isIos: boolean): void {
    const isLed = charClasses[text.charCodeAt(start)] === markClass;
    if (isLed) this.marked++;
    const line = text.slice(start, Math.min(end, start + longestRead));
    if (readCall(stripMarks(line).trim())) return;
    const understood = this.notices.add(line, isLed && isIos);
    if (understood) this.#vote(understood.language);
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

  /** The app's own texts in languages without a table: notices, and placeholders by their form. */
  unknownPhrases(): PhraseCount[] {
    const unknown = new Set(this.unknownPlaceholders());
    const placeholders = [...this.#placeholders].flatMap(([text, { count }]) =>
      unknown.has(text) ? [{ text, count }] : [],
    );
    return [...this.notices.unknownPhrases(), ...placeholders];
  }

  /** A marked body that stands for nothing else is a notice; one that ends with a colon goes on in the next line. */
  #addLedBody(line: string): void {
    if (readBody(line, markedIos).kind === "notice" && !line.endsWith(":")) this.notices.add(line, true);
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
