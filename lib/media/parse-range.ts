export type ByteRange = { start: number; end: number };

/**
 * The range of bytes that a Range header asks for, `end` exclusive (RFC 9110, section 14.1.2). Null when the whole is
 * to be sent: no header, another unit, several ranges.
 * @returns "unsatisfiable" when no byte of the file lies in it
 */
export function parseRange(header: string | null, byteSize: number): ByteRange | null | "unsatisfiable" {
  const match = /^bytes=(\d*)-(\d*)$/.exec(header ?? "");
  const [, from = "", to = ""] = match ?? [];
  if (!match || (from === "" && to === "")) return null;
  if (from === "") {
    const length = Math.min(Number(to), byteSize);
    return length === 0 ? "unsatisfiable" : { start: byteSize - length, end: byteSize };
  }
  const start = Number(from);
  const end = to === "" ? byteSize : Math.min(Number(to) + 1, byteSize);
  if (to !== "" && Number(to) < start) return null;
  return start >= byteSize ? "unsatisfiable" : { start, end };
}
