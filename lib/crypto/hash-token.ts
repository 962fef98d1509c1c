import { createHash } from "node:crypto";

/** What a table holds of a token: SHA-256 of its text. Tokens are random, so nothing slower is needed. */
export function hashToken(token: string): Buffer {
  return createHash("sha256").update(token).digest();
}
