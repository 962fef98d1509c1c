import { createHmac, timingSafeEqual } from "node:crypto";

const prefix = "sha256=";
const headerLength = prefix.length + 64;

/**
 * Whether a header `X-Hub-Signature-256` is the HMAC-SHA256 of these very bytes under one of the secrets. JSON that was
 * read and written again has other bytes: only what came over the wire counts. All secrets are tried in equal time.
 */
export function isSigned(body: Buffer, header: string | null, secrets: readonly string[]): boolean {
  if (header?.length !== headerLength || !header.startsWith(prefix)) return false;
  const given = Buffer.from(header.slice(prefix.length), "hex");
  let isRight = false;
  for (const secret of secrets) {
    const wanted = createHmac("sha256", secret).update(body).digest();
    if (given.length === wanted.length && timingSafeEqual(given, wanted)) isRight = true;
  }
  return isRight;
}
