import { copyOf } from "#lib/text/copy-of.ts";

const maxSamples = 2_000;
const maxCharacters = 500;

/** Keeps up to 2,000 texts spread evenly over any number: every second is dropped, and every other skipped, when full. */
export class TextSampler {
  #said: { text: string; sender: string }[] = [];
  #stride = 1;
  #seen = 0;

  add(text: string, sender: string): void {
    if (this.#seen++ % this.#stride !== 0) return;
    this.#said.push({ text: copyOf(text.slice(0, maxCharacters)), sender });
    if (this.#said.length < maxSamples) return;
    this.#said = this.#said.filter((_, at) => at % 2 === 0);
    this.#stride *= 2;
  }

  texts(): string[] {
    return this.#said.map(({ text }) => text);
  }

  /** Who wrote each text. */
  senders(): string[] {
    return this.#said.map(({ sender }) => sender);
  }
}
