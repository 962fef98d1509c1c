// Tokenizers of byte pairs write each byte as a letter that can be printed.
// Example: Ġ is a space, Ã© the two bytes of é. The table is that of GPT-2 (Radford et al. 2019).

const bytes = new Map<string, string>();
let next = 256;
for (let byte = 0; byte < 256; byte++) {
  const isPrinted = (byte > 32 && byte < 127) || (byte > 160 && byte !== 173);
  bytes.set(String.fromCodePoint(isPrinted ? byte : next++), String.fromCharCode(byte));
}

/** The bytes that a piece stands for, each as one UTF-16 unit of that number. */
export function bytesOfPiece(piece: string): string {
  return Array.from(piece, (letter) => bytes.get(letter) ?? "").join("");
}
