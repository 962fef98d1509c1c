import { createHash } from "node:crypto";
import type { CloudContent } from "./payload/cloud-event.ts";

type Said = Pick<CloudContent, "text" | "attachment"> & { kind: string };

/** SHA-256 of what a message says, by which a second delivery is told from another text under the same id. */
export function contentHash({ kind, text, attachment }: Said): Buffer {
  const told = kind === "voice" ? "audio" : kind;
  return createHash("sha256")
    .update(JSON.stringify([told, text, attachment]))
    .digest();
}
