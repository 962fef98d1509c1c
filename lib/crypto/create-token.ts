import { randomBytes } from "node:crypto";
import { hashToken } from "./hash-token.ts";

const tokenBytes = 32;

/** A random token of 256 bits in base64url (43 characters), and the hash under which it is stored. */
export function createToken(): { token: string; tokenHash: Buffer } {
  const token = randomBytes(tokenBytes).toString("base64url");
  return { token, tokenHash: hashToken(token) };
}
