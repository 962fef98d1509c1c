import { copyOf } from "#lib/text/copy-of.ts";

const maxSamples = 2_000;
const maxCharacters = 500;

/** Keeps up to 2,000 texts spread evenly over any number: every second is dropped, and every other skipped, when full. */
export class TextSampler {
  #texts: string[] = [];
  #stride = 1;
  #seen = 0;

  add(text: string): void {
    if (this.#seen++ % this.#stride !== 0) return;
    this.#texts.push(copyOf(text.slice(0, maxCharacters)));
    if (this.#texts.length < maxSamples) return;
    this.#texts = this.#texts.filter((_, at) => at % 2 === 0);
    this.#stride *= 2;
  }

  texts(): string[] {
    return this.#texts;
  }
}
