/*
 * Rule: bytes that are not UTF-8 are Windows-1252 when they stand alone between ASCII letters, as accents do.
 * Example: "caf\xE9" is Windows-1252; eight high bytes in a row are some other encoding.
 */
import { isAscii, isUtf8 } from "node:buffer";
import { NotAChat } from "../not-a-chat.ts";

const highRuns = /[\x80-\xff]+/g;
const unassigned = /[\x81\x8d\x8f\x90\x9d]/;

/** Decides between UTF-8 and Windows-1252 while blocks of whole lines go by. */
export class ByteCensus {
  #validCharacters = 0;
  #invalidCharacters = 0;
  #highBytes = 0;
  #highRuns = 0;
  #hasUnassigned = false;
  readonly #windows = new TextDecoder("windows-1252");

  /** The block as text, under what has been decided so far. */
  decode(block: Buffer): string {
    if (isAscii(block)) return block.toString("latin1");
    const text = block.toString("utf8");
    if (isUtf8(block)) {
      if (this.#invalidCharacters > 0 || this.#validCharacters === 0)
        this.#validCharacters += countNonAscii(text).valid;
      return text;
    }
    const { valid, invalid } = countNonAscii(text);
    this.#validCharacters += valid;
    this.#invalidCharacters += invalid;
    const bytes = block.toString("latin1");
    for (const run of bytes.match(highRuns) ?? []) {
      this.#highBytes += run.length;
      this.#highRuns++;
    }
    this.#hasUnassigned ||= unassigned.test(bytes);
    return this.#isMostlyInvalid() ? this.#windows.decode(block) : text;
  }

  /** @throws NotAChat when the bytes are neither. */
  encoding(): "utf-8" | "windows-1252" {
    if (!this.#isMostlyInvalid()) return "utf-8";
    if (!this.#hasUnassigned && this.#highBytes <= this.#highRuns * 2) return "windows-1252";
    if (this.#invalidCharacters <= 3) return "utf-8";
    throw new NotAChat(
      "encoding",
      "The text is neither UTF-8, UTF-16 nor Windows-1252. Save it as UTF-8 and try again.",
    );
  }

  /** Characters that stand for bytes that are no UTF-8, in a text that is otherwise. */
  replaced(): number {
    return this.#isMostlyInvalid() ? 0 : this.#invalidCharacters;
  }

  #isMostlyInvalid(): boolean {
    return this.#invalidCharacters > this.#validCharacters;
  }
}

function countNonAscii(text: string): { valid: number; invalid: number } {
  const nonAscii = text.match(/[^\0-\x7f]/gu) ?? [];
  const invalid = nonAscii.filter((character) => character === "\ufffd").length;
  return { valid: nonAscii.length - invalid, invalid };
}
