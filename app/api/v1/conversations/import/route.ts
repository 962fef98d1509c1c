import { z } from "zod";
import { idInput } from "#app/_api/id-schema.ts";
import { route } from "#app/_api/route.ts";
import { importUpload } from "#lib/uploads/import-upload.ts";
import { startImport } from "#lib/uploads/start-import.ts";
import { cloudImportStartedView, importStartedStatus } from "../import-started-view.ts";
import { cloudImportBody } from "./cloud-import-body.ts";
import { readUploadHeaders, readZone } from "./read-upload-headers.ts";
import { startCloudImport } from "./start-cloud-import.ts";

export const POST = route({
  summary:
    "Import an exported chat: the file as the body, its percent-encoded name in X-Parlance-Filename; or, without a body, the finished upload that uploadId names; or, as JSON, from a connection to the WhatsApp Business Platform",
  auth: "editor",
  query: z.object({
    uploadId: z.uuid().optional(),
    conversationId: idInput.optional().describe("The conversation that this is a further export of."),
  }),
  body: "raw",
  orJson: cloudImportBody,
  response: cloudImportStartedView,
  status: importStartedStatus,
  rateLimit: { name: "import", max: 240, windowSeconds: 60 },
  handler: ({ ctx, query: { uploadId, conversationId: intoConversationId }, body, request }) => {
    const { headers } = request;
    if (uploadId) return importUpload(ctx, { uploadId, zone: readZone(headers), intoConversationId });
    if (headers.get("content-type")?.split(";")[0]?.trim() === "application/json")
      return startCloudImport(ctx, request);
    return startImport(ctx, {
      ...readUploadHeaders(headers),
      stream: body ?? new Blob([]).stream(),
      intoConversationId,
    });
  },
});
