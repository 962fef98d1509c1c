import { z } from "zod";
import { AppError } from "#lib/runtime/errors.ts";
import type { RankedKey } from "./rank-candidates.ts";

const key = z.tuple([z.number(), z.number(), z.number(), z.number()]);

/** Names the last message of a page; the next page begins after it, whatever has come meanwhile. */
export function writeCursor({ score, sentAtMs, readingId, seq }: RankedKey): string {
  return Buffer.from(JSON.stringify([score, sentAtMs, readingId, seq])).toString("base64url");
}

/** @throws AppError `validation` for a text that is no cursor */
export function readCursor(cursor: string): RankedKey {
  try {
    const [score, sentAtMs, readingId, seq] = key.parse(JSON.parse(Buffer.from(cursor, "base64url").toString()));
    return { score, sentAtMs, readingId, seq };
  } catch (cause) {
    throw new AppError("validation", "The cursor is not one of a search.", { cause });
  }
}
