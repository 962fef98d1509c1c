import { copyOf } from "#lib/text/copy-of.ts";
import { equalUnits } from "#lib/text/equal-units.ts";

const slots = 256;

/** What is known by name. A name that was asked for lately is found by its UTF-16 units, without making a string of it. */
export class NameMap<Value> {
  readonly #values = new Map<string, Value>();
  readonly #recent = new Array<{ units: Uint16Array; value: Value } | undefined>(slots).fill(undefined);

  get size(): number {
    return this.#values.size;
  }

  /** What is known of the name that lies from `start` to `end`, in a text and in its units. */
  find(text: string, units: Uint16Array, start: number, end: number): Value | undefined {
    const slot = slotOf(units, start, end);
    const recent = this.#recent[slot];
    if (recent && equalUnits(recent.units, units, start, end)) return recent.value;
    const value = this.#values.get(text.slice(start, end));
    if (value !== undefined) this.#recent[slot] = { units: units.slice(start, end), value };
    return value;
  }

  has(name: string): boolean {
    return this.#values.has(name);
  }

  get(name: string): Value | undefined {
    return this.#values.get(name);
  }

  add(name: string, value: Value): void {
    this.#values.set(copyOf(name), value);
  }

  [Symbol.iterator](): IterableIterator<[string, Value]> {
    return this.#values[Symbol.iterator]();
  }
}

function slotOf(units: Uint16Array, start: number, end: number): number {
  let hash = end - start;
  for (let at = start; at < end; at++) hash = (hash * 31 + (units[at] ?? 0)) | 0;
  return (hash ^ (hash >>> 8)) & (slots - 1);
}
