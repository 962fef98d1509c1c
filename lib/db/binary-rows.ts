import { storable } from "./storable.ts";

/** Start of Postgres' own count of time, 2000-01-01, in milliseconds since 1970. */
const postgresEpochMs = 946_684_800_000;
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
    this.#reserve(1);
    this.#length = this.#buffer.writeUInt8(value ? 1 : 0, this.#length);
  }

  /** Text of any length. NUL, which Postgres cannot hold, and lone surrogates become U+FFFD. */
  text(value: string | null): void {
    if (value === null) {
      this.#null();
      return;
    }
    this.#sized(() => this.#utf8(storable(value)));
  }

  jsonb(value: unknown): void {
    if (value === null || value === undefined) {
      this.#null();
      return;
    }
    this.#sized(() => {
      this.#reserve(1);
      this.#length = this.#buffer.writeUInt8(1, this.#length);
      // jsonb refuses the escape of NUL, as text refuses NUL itself.
      this.#utf8(JSON.stringify(value, (_, part) => (typeof part === "string" ? storable(part) : part)));
    });
  }

  /** timestamp and timestamptz: for the first, the wall clock read as if it were UTC. Milliseconds since 1970. */
  timestamp(milliseconds: number): void {
    this.#int32(8);
    this.#int64((milliseconds - postgresEpochMs) * 1_000);
  }

  /** tsvector from lexemes with their ascending positions: count, then each as NUL-ended text and its positions. */
  tsvector(lexemes: ReadonlyMap<string, readonly number[]>): void {
    this.#sized(() => {
      this.#int32(lexemes.size);
      for (const [lexeme, positions] of lexemes) {
        this.#utf8(lexeme);
        this.#reserve(1);
        this.#length = this.#buffer.writeUInt8(0, this.#length);
        this.#int16(positions.length);
        for (const position of positions) this.#int16(position);
      }
    });
  }

  #sized(write: () => void): void {
    const at = this.#length;
    this.#int32(0);
    write();
    this.#buffer.writeInt32BE(this.#length - at - 4, at);
  }

  #null(): void {
    this.#int32(-1);
  }

  #int16(value: number): void {
    this.#reserve(2);
    this.#length = this.#buffer.writeInt16BE(value, this.#length);
  }

  #int32(value: number): void {
    this.#reserve(4);
    this.#length = this.#buffer.writeInt32BE(value, this.#length);
  }

  #int64(value: number): void {
    const high = Math.floor(value / 2 ** 32);
    this.#halves(high, (value - high * 2 ** 32) | 0);
  }

  #halves(high: number, low: number): void {
    this.#reserve(8);
    this.#length = this.#buffer.writeInt32BE(high, this.#length);
    this.#length = this.#buffer.writeInt32BE(low, this.#length);
  }

  #utf8(value: string): void {
    // UTF-8 needs at most three bytes for a UTF-16 unit.
    this.#reserve(value.length * 3);
    this.#length += this.#buffer.write(value, this.#length);
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
