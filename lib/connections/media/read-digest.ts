const bytes = 32;

/** A SHA-256 as Meta writes it: hexadecimal in its documentation, base64 in what it sends. Null for anything else. */
export function readDigest(text: string | null): Buffer | null {
  if (text === null) return null;
  if (/^[\da-f]{64}$/i.test(text)) return Buffer.from(text, "hex");
  const digest = Buffer.from(text, "base64");
  return digest.length === bytes ? digest : null;
}
