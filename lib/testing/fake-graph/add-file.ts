import { createFile, type FileKind } from "./create-file.ts";
import type { FakeState } from "./fake-state.ts";

/** Puts a new file where Meta keeps media. @returns the block of a message that names it, as webhooks have it */
export async function addFile(state: FakeState, kind: FileKind, since: Date): Promise<Record<string, unknown>> {
  const id = String(1_003_383_421_000_000 + state.files.size);
  const file = await createFile(kind, state.files.size, since);
  state.files.set(id, file);
  const named = kind === "document" ? { filename: `offer-${state.files.size}.pdf` } : {};
  const animated = kind === "sticker" ? { animated: false } : {};
  return { id, mime_type: file.mimeType, sha256: file.sha256.toString("base64"), ...named, ...animated };
}
