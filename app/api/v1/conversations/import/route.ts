import { route } from "#app/_api/route.ts";
import { startImport } from "#lib/uploads/start-import.ts";
import { importStartedStatus, importStartedView } from "../import-started-view.ts";
import { readUploadHeaders } from "./read-upload-headers.ts";

export const POST = route({
  summary: "Import an exported chat: the file as the body, its percent-encoded name in X-Parlance-Filename",
  auth: "editor",
  body: "raw",
  response: importStartedView,
  status: importStartedStatus,
  rateLimit: { name: "import", max: 240, windowSeconds: 60 },
  handler: ({ ctx, body, request }) =>
    startImport(ctx, { ...readUploadHeaders(request.headers), stream: body ?? new Blob([]).stream() }),
});
