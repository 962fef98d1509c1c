import { once } from "node:events";
import type { Writable } from "node:stream";

const maxCharacters = 64 * 1024;

/** Writes JSON, an object a line, no faster than the reader takes it. */
export class LineWriter {
  readonly #stream: Writable;
  #waiting = "";

  constructor(stream: Writable) {
    this.#stream = stream;
  }

  async write(value: unknown): Promise<void> {
    this.#waiting += `${JSON.stringify(value)}\n`;
    if (this.#waiting.length >= maxCharacters) await this.flush();
  }

  async flush(): Promise<void> {
    const text = this.#waiting;
    this.#waiting = "";
    if (text !== "" && !this.#stream.write(text)) await once(this.#stream, "drain");
  }
}
