import { createHash } from "node:crypto";
import { FakeError, unknownObject } from "../fake-error.ts";
import type { FakeFile, FakeState } from "../fake-state.ts";

const idMs = 7 * 86_400_000;
const urlSeconds = 5 * 60;

/** GET of a medium: where its bytes are for the next five minutes. Ids die after seven days. */
export function answerMedia(state: FakeState, id: string): object {
  const file = state.files.get(id);
  const isOld = file && state.now().getTime() - file.since.getTime() > idMs;
  if (!file || isOld || state.switches.mediaExpired) throw unknownObject();
  const ext = Math.floor(state.now().getTime() / 1_000) + urlSeconds;
  return {
    messaging_product: "whatsapp",
    url: `${state.url}/whatsapp_business/attachments/?mid=${id}&ext=${ext}&hash=${hashOf(id, String(ext))}`,
    mime_type: file.mimeType,
    sha256: file.sha256.toString("hex"),
    file_size: String(file.bytes.length),
    id,
  };
}

/**
 * The bytes behind such an address.
 * @throws FakeError 404 when it has expired or was made up
 */
export function answerFile(state: FakeState, query: URLSearchParams): FakeFile {
  const { mid, ext, hash } = Object.fromEntries(query);
  const file = state.files.get(mid ?? "");
  const isLate = Number(ext) * 1_000 < state.now().getTime() || state.switches.mediaUrlsExpired;
  if (!file || isLate || hash !== hashOf(mid ?? "", ext ?? "")) throw new FakeError(33, "Not found", { status: 404 });
  if (!state.switches.mediaDamaged) return file;
  const bytes = Buffer.from(file.bytes);
  bytes.writeUInt8((bytes.at(-1) ?? 0) ^ 1, bytes.length - 1);
  return { ...file, bytes };
}

function hashOf(id: string, ext: string): string {
  return createHash("sha256").update(`fake/${id}/${ext}`).digest("base64url").slice(0, 24);
}
