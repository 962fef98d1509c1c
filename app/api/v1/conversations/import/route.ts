import { z } from "zod";
import { idInput } from "#app/_api/id-schema.ts";
import { route } from "#app/_api/route.ts";
import { importUpload } from "#lib/uploads/import-upload.ts";
import { startImport } from "#lib/uploads/start-import.ts";
import { importStartedStatus, importStartedView } from "../import-started-view.ts";
import { readUploadHeaders, readZone } from "./read-upload-headers.ts";

export const POST = route({
  summary:
    "Import an exported chat: the file as the body, its percent-encoded name in X-Parlance-Filename; or, without a body, the finished upload that uploadId names",
  auth: "editor",
  query: z.object({
    uploadId: z.uuid().optional(),
    conversationId: idInput.optional().describe("The conversation that this is a further export of."),
  }),
  body: "raw",
  response: importStartedView,
  status: importStartedStatus,
  rateLimit: { name: "import", max: 240, windowSeconds: 60 },
  handler: ({ ctx, query: { uploadId, conversationId: intoConversationId }, body, request: { headers } }) =>
    uploadId
      ? importUpload(ctx, { uploadId, zone: readZone(headers), intoConversationId })
      : startImport(ctx, {
          ...readUploadHeaders(headers),
          stream: body ?? new Blob([]).stream(),
          intoConversationId,
        }),
});
