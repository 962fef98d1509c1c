import type { Context } from "#lib/context/context.ts";
import { requireRole } from "#lib/context/require-role.ts";
import { getConversation } from "#lib/library/get-conversation.ts";
import { config } from "#lib/runtime/config.ts";
import { AppError } from "#lib/runtime/errors.ts";
import { writeObject } from "#lib/storage/write-object.ts";
import { createImport } from "./create-import.ts";
import { createSavedImport } from "./create-saved-import.ts";
import { cutOff } from "./cut-off.ts";
import { findUploadType, sniffBytes } from "./find-upload-type.ts";
import { holdsSaved } from "./holds-saved.ts";
import type { FileStarted } from "./import-started.ts";
import { peekStream } from "./peek-stream.ts";
import { titleFromFileName } from "./title-from-file-name.ts";
import { untilCut } from "./until-cut.ts";

export type IncomingFile = {
  stream: AsyncIterable<Uint8Array>;
  fileName: string;
  /** What the sender announced; undefined when it did not. */
  expectedBytes?: number | undefined;
  /** IANA zone of the wall clock in the file. */
  zone: string;
  isSample?: boolean;
  /** The upload whose parts the stream is. */
  uploadId?: string;
  /** The conversation that this is a further export of. */
  intoConversationId?: number | undefined;
};

const contentTypes = {
  txt: "text/plain",
  zip: "application/zip",
  json: "application/json",
  gz: "application/gzip",
} as const;

/**
 * Takes a file in and starts reading it: an exported chat, or saved webhooks of the WhatsApp Business Platform. The same bytes again give the conversation that has them.
 * @throws AppError `not_found` for a conversation to go into that is not there; `unsupported_type`, `unreadable_file` when it is empty, `too_large`, `incomplete_upload`,
 *   `storage_unavailable`; then nothing stays
 */
export async function startImport(ctx: Context, upload: IncomingFile): Promise<FileStarted> {
  requireRole(ctx, "editor");
  const maxBytes = config().PARLANCE_MAX_UPLOAD_BYTES;
  const { expectedBytes, fileName, zone, uploadId, intoConversationId } = upload;
  if (intoConversationId !== undefined) await getConversation(ctx, intoConversationId);
  if (expectedBytes !== undefined && expectedBytes > maxBytes) {
    throw new AppError("too_large", `The file has ${expectedBytes} bytes; at most ${maxBytes} are taken in here.`);
  }
  const { head, stream, cancel } = await peekStream(untilCut(upload.stream), sniffBytes);
  const type = await findUploadType(head).catch(async (refusal: unknown) => {
    await cancel();
    throw expectedBytes && head.length === 0 ? cutOff() : refusal;
  });
  const written = await writeObject(ctx.workspaceId, {
    purpose: "upload",
    stream,
    contentType: contentTypes[type],
    maxBytes,
    expectedBytes,
  });
  const isSaved = type === "json" || type === "gz" || (type === "zip" && (await holdsSaved(written)));
  if (isSaved) return createSavedImport(ctx, { written, fileName, zone, uploadId });
  const source = upload.isSample ? "sample" : "file";
  const title = titleFromFileName(fileName);
  return createImport(ctx, { written, fileName, title, zone, source, uploadId, intoConversationId });
}
