import { storable } from "#lib/text/storable.ts";

/** Start of Postgres' own count of time, 2000-01-01, in milliseconds since 1970. */
const postgresEpochMs = 946_684_800_000;
/** Up to this many units, writing ASCII one by one is faster than a call of the encoder. */
const shortUnits = 64;
const signature = Buffer.from("PGCOPY\n\xff\r\n\0", "latin1");

/**
 * Writes rows in Postgres' binary COPY format: a signature, then a row as its number of fields and each field as a
 * length (-1 for null) and its bytes, as the type's receive function wants them.
 * Format: https://www.postgresql.org/docs/current/sql-copy.html, section "Binary Format".
 */
export class BinaryRows {
  #buffer = Buffer.allocUnsafe(1 << 16);
  #length = 0;

  get byteLength(): number {
    return this.#length;
  }

  /** The bytes so far; writing goes on with the next. */
  take(): Buffer {
    const taken = this.#buffer.subarray(0, this.#length);
    this.#buffer = Buffer.allocUnsafe(this.#buffer.length);
    this.#length = 0;
    return taken;
  }

  header(): void {
    this.#bytes(signature);
    this.#int32(0);
    this.#int32(0);
  }

  trailer(): void {
    this.#int16(-1);
  }

  startRow(fields: number): void {
    this.#int16(fields);
  }

  int2(value: number): void {
    this.#int32(2);
    this.#int16(value);
  }

  int4(value: number | null): void {
    if (value === null) {
      this.#null();
      return;
    }
    this.#int32(4);
    this.#int32(value);
  }

  /** A whole number within 2^53, or any 64 bits as two signed halves. */
  int8(value: number | { high: number; low: number } | null): void {
    if (value === null) {
      this.#null();
      return;
    }
    this.#int32(8);
    if (typeof value === "number") this.#int64(value);
    else this.#halves(value.high, value.low);
  }

  float4(value: number | null): void {
    if (value === null) {
      this.#null();
      return;
    }
    this.#int32(4);
    this.#reserve(4);
    this.#length = this.#buffer.writeFloatBE(value, this.#length);
  }

  boolean(value: boolean): void {
    this.#int32(1);
    this.#byte(value ? 1 : 0);
  }

  /** Text of any length. NUL, which Postgres cannot hold, and lone surrogates become U+FFFD. */
  text(value: string | null): void {
    if (value === null) {
      this.#null();
      return;
    }
    const at = this.#startSized();
    this.#utf8(value);
    this.#endSized(at);
  }

  bytea(value: Uint8Array | null): void {
    if (value === null) {
      this.#null();
      return;
    }
    this.#int32(value.length);
    this.#reserve(value.length);
    for (const byte of value) this.#buffer[this.#length++] = byte;
  }

  jsonb(value: unknown): void {
    if (value === null || value === undefined) {
      this.#null();
      return;
    }
    const at = this.#startSized();
    this.#byte(1);
    // jsonb refuses the escape of NUL, as text refuses NUL itself.
    this.#utf8(JSON.stringify(value, (_, part) => (typeof part === "string" ? storable(part) : part)));
    this.#endSized(at);
  }

  /** timestamp and timestamptz: for the first, the wall clock read as if it were UTC. Milliseconds since 1970. */
  timestamp(milliseconds: number): void {
    this.#int32(8);
    this.#int64((milliseconds - postgresEpochMs) * 1_000);
  }

  /** tsvector from lexemes with their ascending positions: count, then each as NUL-ended text and its positions. */
  tsvector(lexemes: ReadonlyMap<string, readonly number[]>): void {
    const at = this.#startSized();
    this.#int32(lexemes.size);
    for (const [lexeme, positions] of lexemes) {
      this.#utf8(lexeme);
      this.#byte(0);
      this.#int16(positions.length);
      for (const position of positions) this.#int16(position);
    }
    this.#endSized(at);
  }

  /** Leaves room for a length; give what it returns to `#endSized` once the bytes are written. */
  #startSized(): number {
    this.#int32(0);
    return this.#length;
  }

  #endSized(start: number): void {
    this.#buffer.writeInt32BE(this.#length - start, start - 4);
  }

  #null(): void {
    this.#int32(-1);
  }

  // Bytes are set one by one: that is compiled into the loop over rows, the methods of Buffer are calls.
  #byte(value: number): void {
    this.#reserve(1);
    this.#buffer[this.#length++] = value;
  }

  #int16(value: number): void {
    this.#reserve(2);
    const at = this.#length;
    this.#buffer[at] = value >> 8;
    this.#buffer[at + 1] = value;
    this.#length = at + 2;
  }

  #int32(value: number): void {
    this.#reserve(4);
    const at = this.#length;
    this.#buffer[at] = value >> 24;
    this.#buffer[at + 1] = value >> 16;
    this.#buffer[at + 2] = value >> 8;
    this.#buffer[at + 3] = value;
    this.#length = at + 4;
  }

  #int64(value: number): void {
    const high = Math.floor(value / 2 ** 32);
    this.#halves(high, (value - high * 2 ** 32) | 0);
  }

  #halves(high: number, low: number): void {
    this.#int32(high);
    this.#int32(low);
  }

  #utf8(value: string): void {
    // UTF-8 needs at most three bytes for a UTF-16 unit.
    this.#reserve(value.length * 3);
    if (this.#ascii(value)) return;
    this.#length += this.#buffer.write(storable(value), this.#length);
  }

  /** @returns false when the text is long or has other units, or NUL; then nothing counts as written */
  #ascii(value: string): boolean {
    const units = value.length;
    if (units > shortUnits) return false;
    const buffer = this.#buffer;
    const start = this.#length;
    for (let at = 0; at < units; at++) {
      const unit = value.charCodeAt(at);
      if (unit === 0 || unit > 127) return false;
      buffer[start + at] = unit;
    }
    this.#length = start + units;
    return true;
  }

  #bytes(value: Buffer): void {
    this.#reserve(value.length);
    this.#length += value.copy(this.#buffer, this.#length);
  }

  #reserve(bytes: number): void {
    const needed = this.#length + bytes;
    if (needed <= this.#buffer.length) return;
    const larger = Buffer.allocUnsafe(Math.max(needed, this.#buffer.length * 2));
    this.#buffer.copy(larger, 0, 0, this.#length);
    this.#buffer = larger;
  }
}
