/** Shares of the bytes, and how many are always let pass: broken exports hold single NULs. */
const mostControlsInUtf8 = 0.1;
const mostControlsInOneByte = 0.01;
const controlsLetPass = 4;
const leastNulsInUtf16 = 0.4;

/**
 * Whether bytes (one at least) may be the beginning of a text in an encoding that exports come in: UTF-8, UTF-16 with or without its
 * mark, or Windows-1252. Runs in the browser too.
 */
export function looksLikeText(head: Uint8Array): boolean {
  const [first, second] = head;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return true;
  if (isUtf16WithoutMark(head)) return true;
  const controls = head.reduce((count, byte) => count + (isControl(byte) ? 1 : 0), 0) - controlsLetPass;
  const share = controls / head.length;
  return share <= (isUtf8(head) ? mostControlsInUtf8 : mostControlsInOneByte);
}

/** Control characters that no text needs: all below space but tab, line feed, form feed, carriage return; and DEL. */
function isControl(byte: number): boolean {
  return byte === 0x7f || (byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0c && byte !== 0x0d);
}

function isUtf8(head: Uint8Array): boolean {
  try {
    // As a stream, because the last character may be cut.
    new TextDecoder("utf-8", { fatal: true }).decode(head, { stream: true });
    return true;
  } catch {
    return false;
  }
}

/** Digits, spaces and Latin letters have a NUL in every second byte. */
function isUtf16WithoutMark(head: Uint8Array): boolean {
  const nuls = [0, 0];
  head.forEach((byte, index) => {
    if (byte === 0) nuls[index % 2] = (nuls[index % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = nuls.map((count) => count / (head.length / 2));
  return Math.max(even, odd) >= leastNulsInUtf16 && Math.min(even, odd) <= 0.01;
}
