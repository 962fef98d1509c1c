import { createHash } from "node:crypto";

/** Key of a window: hashed, for it is made of addresses. */
export function rateKey(name: string, by: string): string {
  return createHash("sha256").update(`${name}\n${by}`).digest("base64url");
}
