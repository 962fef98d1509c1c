import type { ChatRandom } from "./chat-random.ts";
import type { ChatTexts } from "./chat-texts/chat-texts.ts";

const emoji = ["😂", "❤️", "👍", "😊", "🙏", "😭", "🎉", "😍", "🤔", "🔥", "👩‍🚀", "🙈", "🥳", "💃🏽", "🇳🇴", "☕️"];
const domains = ["example.com", "example.org", "news.example.net", "maps.example", "photos.example"];

/** Makes the invented texts of one chat. */
export class ChatTextMaker {
  readonly #random: ChatRandom;
  readonly #texts: ChatTexts;
  readonly #templates = new Map<string, string[]>();

  constructor(texts: ChatTexts, random: ChatRandom) {
    this.#texts = texts;
    this.#random = random;
  }

  statement(): string {
    const text = this.#fill(this.#random.pickZipf(this.#texts.statements));
    return this.#random.next() < 0.2 ? `${text} ${this.#random.pickZipf(emoji)}` : text;
  }

  question(): string {
    return this.#fill(this.#random.pick(this.#texts.questions));
  }

  reply(): string {
    const roll = this.#random.next();
    if (roll < 0.15) return this.#random.pickZipf(emoji).repeat(1 + this.#random.below(3));
    return this.#fill(this.#random.pickZipf(this.#texts.replies));
  }

  caption(): string {
    return this.#fill(this.#random.pick(this.#texts.captions));
  }

  /** A made-up word: a few are frequent, most occur once in a long chat. */
  odd(): string {
    const rank = Math.floor(20_000 ** this.#random.next());
    const { syllables } = this.#texts;
    const at = (power: number): string =>
      syllables[Math.floor(rank / syllables.length ** power) % syllables.length] ?? "";
    return at(0) + at(1) + at(2) + at(3);
  }

  #fill(template: string): string {
    let parts = this.#templates.get(template);
    if (!parts) {
      parts = template.split(/[{}]/);
      this.#templates.set(template, parts);
    }
    if (parts.length === 1) return template;
    let text = parts[0] ?? "";
    for (let at = 1; at < parts.length; at += 2) text += this.#slot(parts[at] ?? "") + (parts[at + 1] ?? "");
    return text;
  }

  #slot(name: string): string {
    const words = this.#texts.slots[name];
    if (words) return this.#random.pickZipf(words);
    if (name === "number") return String(5 + this.#random.below(900));
    if (name === "odd") return this.odd();
    if (name === "link")
      return `https://${this.#random.pickZipf(domains)}/${this.#random.below(5000)}?q=${this.#random.below(90)}`;
    if (name === "phone") return `+44 7700 900${100 + this.#random.below(900)}`;
    if (name === "mail") return `desk${this.#random.below(300)}@example.org`;
    throw new RangeError(`no words for {${name}}`);
  }
}
