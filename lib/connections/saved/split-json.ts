/** A piece of a file that should be one JSON value: its bytes, and the line that it begins on, from 1. */
export type JsonPiece = { line: number; bytes: Buffer; isTooLong: boolean };

const quote = 0x22;
const backslash = 0x5c;
const lineFeed = 0x0a;
const comma = 0x2c;
const opened = new Set([0x7b, 0x5b]);
const closed = new Set([0x7d, 0x5d]);
const openBracket = 0x5b;
const closeBracket = 0x5d;
const openBrace = 0x7b;
const blank = new Set([0x20, 0x09, 0x0a, 0x0d]);
const byteOrderMark = [0xef, 0xbb, 0xbf];

/**
 * Cuts a stream into JSON values without parsing them: lines of them, one written over many lines, or the items of an
 * array. Never holds more than one value. A value that is broken ends where the next line begins with a brace, so that
 * it costs nothing but itself; what stands between values comes as a piece that is no JSON.
 * @param mostBytes of one value: what is longer is given without its bytes
 */
export async function* splitJson(source: AsyncIterable<Uint8Array>, mostBytes: number): AsyncGenerator<JsonPiece> {
  let held: Uint8Array[] = [];
  let heldBytes = 0;
  let line = 1;
  let beganOn = 1;
  let column = 0;
  let beganAtMargin = false;
  let depth = 0;
  let isInText = false;
  let isEscaped = false;
  let isOpen = false;
  let isInArray = false;
  let isFirst = true;

  function take(): JsonPiece | null {
    const isTooLong = heldBytes > mostBytes;
    const bytes = isTooLong ? Buffer.alloc(0) : Buffer.concat(held);
    held = [];
    heldBytes = 0;
    depth = 0;
    isInText = false;
    isEscaped = false;
    isOpen = false;
    return isTooLong || bytes.toString("latin1").trim() !== "" ? { line: beganOn, bytes, isTooLong } : null;
  }

  for await (const part of source) {
    let piece = part;
    if (isFirst && piece.length >= byteOrderMark.length) {
      if (byteOrderMark.every((byte, at) => piece[at] === byte)) piece = piece.subarray(byteOrderMark.length);
    }
    isFirst = false;
    let from = 0;
    const keep = (to: number) => {
      if (to > from && heldBytes <= mostBytes) held.push(piece.subarray(from, to));
      heldBytes += to - from;
      from = to;
    };
    for (let at = 0; at < piece.length; at++) {
      const byte = piece[at] as number;
      const isAtMargin = column === 0;
      column += 1;
      if (isOpen && isAtMargin && beganAtMargin && byte === openBrace) {
        // The value before never ended: its line was cut off.
        keep(at);
        const broken = take();
        if (broken) yield broken;
      }
      if (!isOpen) {
        if (blank.has(byte) || (isInArray && byte === comma)) {
          from = at + 1;
        } else if (byte === openBracket && !isInArray) {
          isInArray = true;
          from = at + 1;
        } else if (byte === closeBracket && isInArray) {
          isInArray = false;
          from = at + 1;
        } else {
          isOpen = true;
          beganOn = line;
          beganAtMargin = isAtMargin;
          from = at;
        }
      }
      if (byte === lineFeed) {
        line += 1;
        column = 0;
      }
      if (!isOpen) continue;
      if (isInText) {
        if (isEscaped) isEscaped = false;
        else if (byte === backslash) isEscaped = true;
        else if (byte === quote) isInText = false;
      } else if (byte === quote) isInText = true;
      else if (opened.has(byte)) depth += 1;
      else if (closed.has(byte)) depth -= 1;
      const isValue = !isInText && depth === 0 && (closed.has(byte) || byte === quote);
      const isLoose = depth <= 0 && !isInText && (byte === lineFeed || (isInArray && byte === comma));
      if (!isValue && !isLoose) continue;
      keep(isLoose ? at : at + 1);
      from = at + 1;
      const whole = take();
      if (whole) yield whole;
    }
    keep(isOpen ? piece.length : from);
  }
  const rest = take();
  if (rest) yield rest;
}
