import type { Readable } from "node:stream";
import { AppError } from "#lib/runtime/errors.ts";

/**
 * All bytes of an answer, which `guardedFetch` has limited.
 * @throws AppError `too_large`, or `network` when it broke off
 */
export async function readBody(body: Readable): Promise<Buffer> {
  const chunks: Buffer[] = [];
  try {
    for await (const chunk of body) chunks.push(chunk as Buffer);
  } catch (cause) {
    throw cause instanceof AppError ? cause : new AppError("network", "The answer broke off.", { cause });
  }
  return Buffer.concat(chunks);
}
