import { z } from "zod";
import { idOutput } from "#app/_api/id-schema.ts";
import { instantOutput } from "#app/_api/instant-output.ts";
import type { Upload } from "#lib/uploads/upload.ts";

/** A file that comes in parts. `received` is the offset of its next part, `partSize` that of every part but the last. */
export const uploadView = z.object({
  id: z.string(),
  name: z.string(),
  size: z.number().int(),
  modifiedAt: instantOutput.nullable(),
  partSize: z.number().int(),
  received: z.number().int(),
  importId: idOutput.nullable(),
  expiresAt: instantOutput,
});

export function toUploadView(upload: Upload): z.input<typeof uploadView> {
  const { id, fileName, byteSize, fileModifiedAt, partBytes, receivedBytes, importId, expiresAt } = upload;
  const sizes = { size: byteSize, partSize: partBytes, received: receivedBytes };
  return { id, name: fileName, modifiedAt: fileModifiedAt, ...sizes, importId, expiresAt };
}
